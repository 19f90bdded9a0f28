package mainstay.reporting.slides;

import java.util.Arrays;
import mainstay.reporting.text.Cells;

/**
 * The room that a text takes in the fonts of slides, by its characters and rather too much than too little: no font is there
 * to measure with, and what opens the file may take another.
 */
final class TextRoom {
    /** The height of a line ÷ the size of its letters. */
    static final double LINE = 1.2;

    private static final double CELL = 0.6;
    /** So that a width of so many cells has room for as many, however it is rounded. */
    private static final double HAIR = 0.01;

    private static final double CAPITAL = 0.14;
    private static final double DIGIT = 0.05;
    private static final double WIDE = 0.37;
    private static final double NARROW = -0.2;

    private TextRoom() {}

    /** The width of a text on one line, in points. */
    static double width(String text, double size) {
        return ems(text) * size;
    }

    /** How many lines a text takes in this width, in points. */
    static int lines(String text, double size, double width) {
        return Cells.wrap(text, cells(text, size, width)).size();
    }

    /** As much of a text as there is room for in these lines, with an ellipsis where it is cut. */
    static String cut(String text, double size, double width, int lines) {
        if (lines(text, size, width) <= lines) {
            return text;
        }
        int cells = cells(text, size, width) * lines;
        String cut = Cells.cut(text, cells);
        while (cells > 1 && lines(cut, size, width) > lines) {
            cells--;
            cut = Cells.cut(text, cells);
        }
        return cut;
    }

    /** The least width, in points, in which a text stands in so many lines without a broken word. */
    static double narrowest(String text, double size, int lines) {
        int cells =
                Arrays.stream(text.split(" ", -1)).mapToInt(Cells::width).max().orElse(0);
        while (Cells.wrap(text, Math.max(1, cells)).size() > lines) {
            cells++;
        }
        return (cells + HAIR) * each(text) * size;
    }

    private static int cells(String text, double size, double width) {
        return Math.max(1, (int) Math.floor(width / (each(text) * size)));
    }

    /** The width of a cell of a text, where all are as wide. */
    private static double each(String text) {
        int all = Cells.width(text);
        return all == 0 ? CELL : ems(text) / all;
    }

    private static double ems(String text) {
        return Cells.width(text) * CELL
                + text.chars().mapToDouble(TextRoom::more).sum();
    }

    /** What a character takes more than others. */
    private static double more(int character) {
        if (character >= 'A' && character <= 'Z') {
            return character == 'I' ? NARROW : CAPITAL;
        }
        if (character >= '0' && character <= '9') {
            return DIGIT;
        }
        return switch (character) {
            case 'm', 'w', '%', '@', '…', '—', '→' -> WIDE;
            case 'i', 'j', 'l', 't', 'f', ' ', '.', ',', ':', ';', '\'', '|' -> NARROW;
            default -> 0;
        };
    }
}
