package mainstay.intake.text;

/** The characters that are left out around a cell: white space of every width, and byte order marks. */
public final class CellTrim {
    private CellTrim() {}

    /** Whether a character is one of them. */
    public static boolean is(char c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c >= '\u00A0' && isWide(c);
    }

    /** The text without those around it. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isWide(char c) {
        return Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
