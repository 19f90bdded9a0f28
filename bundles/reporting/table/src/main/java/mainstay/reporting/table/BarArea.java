package mainstay.reporting.table;

import java.util.stream.DoubleStream;

/** Where bars are drawn: to the right of an axis and, if some amounts are negative, to its left. */
final class BarArea {
    private static final String AXIS = "│";

    private final double size;
    private final int left;
    private final int right;
    private final double unit;

    private BarArea(double size, int left, int right, double unit) {
        this.size = size;
        this.left = left;
        this.right = right;
        this.unit = unit;
    }

    /** An area of so many cells, 3 or more, with room for all the ends of bars. */
    static BarArea of(DoubleStream ends, int cells) {
        AxisScale scale = AxisScale.of(DoubleStream.concat(DoubleStream.of(0), ends));
        double size = Math.max(Math.max(-scale.least(), scale.greatest()), Double.MIN_VALUE);
        double below = -scale.least() / size;
        double above = scale.greatest() / size;
        if (below == 0) {
            return new BarArea(size, 0, cells, 1.0 / cells);
        }
        int left =
                above == 0 ? cells - 1 : between(1, (int) Math.round((cells - 1) * below / (below + above)), cells - 2);
        int right = cells - 1 - left;
        return new BarArea(size, left, right, Math.max(below / left, right == 0 ? 0 : above / right));
    }

    /** A bar between two amounts, as wide as the area; what is infinite reaches to its end. */
    String bar(double from, double to) {
        double least = Math.min(from, to) / size;
        double greatest = Math.max(from, to) / size;
        if (Double.isNaN(least)) {
            return side(0, 0, left) + (left == 0 ? "" : AXIS) + side(0, 0, right);
        }
        String rising = side(Math.max(0, least), Math.max(0, greatest), right);
        if (left == 0) {
            return rising;
        }
        double end = left * unit;
        return side(end + Math.min(0, least), end + Math.min(0, greatest), left) + AXIS + rising;
    }

    /** What is not nothing is seen, however little it is. */
    private String side(double from, double to, int cells) {
        int parts = cells * BlockChars.PARTS;
        int begin = part(from, parts);
        int end = part(to, parts);
        if (from < to && begin == end) {
            begin = Math.min(begin, parts - 1);
            end = begin + 1;
        }
        return BlockChars.bar(begin, end, cells);
    }

    private int part(double at, int parts) {
        return between(0, (int) Math.round(Math.min(parts, at / unit * BlockChars.PARTS)), parts);
    }

    private static int between(int least, int value, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
