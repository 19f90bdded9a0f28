package mainstay.reporting.table;

import java.util.Arrays;

/** Block characters that fill a part of a cell. */
final class BlockChars {
    /** A cell has so many parts. */
    static final int PARTS = 8;

    private static final String FROM_LEFT = " ▏▎▍▌▋▊▉█";
    private static final String FROM_BELOW = "▁▂▃▄▅▆▇█";

    private BlockChars() {}

    /** A bar over so many cells, from one eighth of a cell to another, counted from the left end. */
    static String bar(int from, int to, int cells) {
        StringBuilder bar = new StringBuilder(cells);
        for (int cell = 0; cell < cells; cell++) {
            int begin = Math.min(PARTS, Math.max(0, from - cell * PARTS));
            int end = Math.min(PARTS, Math.max(0, to - cell * PARTS));
            bar.append(stroke(begin, Math.max(begin, end)));
        }
        return bar.toString();
    }

    /** There are eighths from the left, but only a half and an eighth from the right. */
    private static char stroke(int begin, int end) {
        if (begin == 0 || begin == end) {
            return FROM_LEFT.charAt(end - begin);
        }
        if (end == PARTS) {
            return PARTS - begin >= 3 ? '▐' : '▕';
        }
        return begin + end < PARTS ? '▌' : '▐';
    }

    /** A line as high as the values, which are evenly apart: a blank where there is none. */
    static String spark(double... values) {
        AxisScale scale = AxisScale.of(Arrays.stream(values));
        StringBuilder spark = new StringBuilder(values.length);
        for (double value : values) {
            spark.append(Double.isFinite(value) ? FROM_BELOW.charAt(scale.cell(value, FROM_BELOW.length())) : ' ');
        }
        return spark.toString();
    }
}
