package mainstay.reporting.workbook;

import java.util.stream.IntStream;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.office.TextWidth;

/** How wide columns are, in characters of the standard font, and how high a text becomes within. */
final class Widths {
    /** The height of a line of text, in points. */
    static final int LINE_HEIGHT = 15;

    /** The width of a column of short numbers. */
    static final int NARROWEST = 9;

    private static final int WIDEST = 44;
    private static final int ROWS_LOOKED_AT = 200;

    /** Room for the button of the filter. */
    private static final int BUTTON = 3;

    private Widths() {}

    /** Wide enough for the first rows, and for the heading in two lines. */
    static int of(TableSheet sheet, Field field) {
        int heading = headingWidth(sheet.heading(field)) + BUTTON;
        int cells = IntStream.range(0, Math.min(sheet.rows(), ROWS_LOOKED_AT))
                .map(row -> width(Value.of(field.cells(), row)))
                .max()
                .orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, Math.max(heading, cells + 2)));
    }

    /** How many lines of this width a text takes, broken between words. */
    static int lines(String text, int width) {
        return text.lines().mapToInt(line -> linesOf(line, width)).sum();
    }

    private static int linesOf(String line, int width) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ", -1)) {
            int wide = width(word) + 1;
            if (used > 0 && used + wide > width) {
                lines++;
                used = 0;
            }
            used += wide;
            lines += (used - 1) / width;
            used = (used - 1) % width + 1;
        }
        return lines;
    }

    /** How many lines the highest heading takes. */
    static int headingLines(TableSheet sheet) {
        return sheet.fields().stream().anyMatch(field -> isBroken(sheet.heading(field))) ? 2 : 1;
    }

    /** As {@link TextWidth#of}. */
    static int width(String text) {
        return TextWidth.of(text);
    }

    private static boolean isBroken(String heading) {
        return headingWidth(heading) < width(heading);
    }

    private static int headingWidth(String heading) {
        int longestWord = heading.chars().anyMatch(Character::isWhitespace)
                ? IntStream.of(width(heading) * 3 / 5, longestWord(heading))
                        .max()
                        .orElseThrow()
                : width(heading);
        return width(heading) <= NARROWEST ? width(heading) : longestWord;
    }

    private static int longestWord(String heading) {
        int longest = 0;
        for (String word : heading.split("\\s+", -1)) {
            longest = Math.max(longest, width(word));
        }
        return longest;
    }

    private static int width(Value value) {
        if (value.kind() == Kind.TEXT) {
            return width(value.text().length() > WIDEST ? value.text().substring(0, WIDEST) : value.text());
        }
        return value.isUndefined() || value.isInfinite() ? 1 : digits(value);
    }

    private static int digits(Value value) {
        return value.kind() == Kind.MONEY
                ? NumberText.money(Math.rint(value.number())).length() + 3
                : Math.min(NumberText.number(value.number()).length() + 3, 20);
    }
}
