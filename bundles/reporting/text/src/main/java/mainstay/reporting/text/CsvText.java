package mainstay.reporting.text;

import java.nio.charset.StandardCharsets;

/** Writes texts as cells of CSV: quoted where RFC 4180 asks for it, and harmless to a spreadsheet. For one thread. */
final class CsvText {
    private static final String STARTS_FORMULA = "=+-@＝＋－＠";
    private static final int REMEMBERED = 256;

    /** ASCII that stands for itself anywhere, and that which does so but at the beginning. */
    private static final boolean[] PLAIN = new boolean[128];

    private static final boolean[] PLAIN_FIRST = new boolean[128];

    static {
        for (char character = ' '; character <= '~'; character++) {
            PLAIN[character] = character != ',' && character != '"';
            PLAIN_FIRST[character] = PLAIN[character] && " =+-@#".indexOf(character) < 0;
        }
    }

    private final String[] rememberedTexts = new String[REMEMBERED];
    private final byte[][] rememberedCells = new byte[REMEMBERED][];

    /**
     * Writes a text.
     *
     * @param first whether it is the first cell of its row
     */
    void add(String text, boolean first, RowBytes out) {
        int length = text.length();
        byte[] target = out.room(length);
        int at = out.length();
        if (length > 0 && !isPlainFirst(text.charAt(0))) {
            addEscaped(text, first, out);
            return;
        }
        for (int place = 0; place < length; place++) {
            char character = text.charAt(place);
            if (character >= PLAIN.length || !PLAIN[character]) {
                addEscaped(text, first, out);
                return;
            }
            target[at + place] = (byte) character;
        }
        out.wrote(at + length);
    }

    /** Writes a text that is in UTF-8. */
    void add(byte[] text, int start, int end, boolean first, RowBytes out) {
        byte[] target = out.room(end - start);
        int at = out.length();
        boolean plain = start == end || (text[start] >= 0 && PLAIN_FIRST[text[start]]);
        for (int place = start; plain && place < end; place++) {
            byte character = text[place];
            plain = character >= 0 && PLAIN[character];
            target[at++] = character;
        }
        if (plain) {
            out.wrote(at);
        } else {
            addEscaped(new String(text, start, end - start, StandardCharsets.UTF_8), first, out);
        }
    }

    private static boolean isPlainFirst(char character) {
        return character < PLAIN_FIRST.length && PLAIN_FIRST[character];
    }

    /** The same texts come again and again, such as names of regions. */
    private void addEscaped(String text, boolean first, RowBytes out) {
        if (first) {
            out.add(cell(text, true).getBytes(StandardCharsets.UTF_8));
            return;
        }
        int place = text.hashCode() & (REMEMBERED - 1);
        if (!text.equals(rememberedTexts[place])) {
            rememberedTexts[place] = text;
            rememberedCells[place] = cell(text, false).getBytes(StandardCharsets.UTF_8);
        }
        out.add(rememberedCells[place]);
    }

    /** The text as it stands in a row. Readers may take {@code #} in the first cell for a comment. */
    static String cell(String text, boolean first) {
        String harmless = harmless(text);
        boolean quoted =
                harmless.indexOf(',') >= 0 || harmless.indexOf('"') >= 0 || (first && harmless.startsWith("#"));
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** The text, marked as text where a spreadsheet would take it for a formula. */
    private static String harmless(String text) {
        String shown = Visible.text(text);
        return startsFormula(text) ? "'" + shown : shown;
    }

    private static boolean startsFormula(String text) {
        int at = 0;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        boolean formula = at < text.length() && STARTS_FORMULA.indexOf(text.charAt(at)) >= 0;
        return formula || (!text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || Visible.isHidden(character);
    }
}
