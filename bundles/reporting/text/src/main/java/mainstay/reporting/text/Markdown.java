package mainstay.reporting.text;

import java.io.IOException;
import java.util.List;
import mainstay.book.Column;

/** GitHub's Markdown, in which every text stands for itself. */
public final class Markdown {
    private static final String MARKUP = "\\`*[]~|";
    private static final String STARTS_BLOCK = "#-+=";

    private Markdown() {}

    /** The text within a line: never markup, a link or an element, and with nothing hidden in it. */
    public static String literal(String raw) {
        String text = Visible.text(raw);
        StringBuilder literal = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '<' -> literal.append("&lt;");
                case '>' -> literal.append("&gt;");
                case '&' -> literal.append("&amp;");
                default -> literal.append(isMarkup(text, at) ? "\\" : "").append(character);
            }
        }
        return literal.toString();
    }

    /** The text where a line begins: no heading, list, rule or code either. */
    public static String paragraph(String raw) {
        String literal = literal(raw.strip());
        int digits = 0;
        while (digits < literal.length() && Character.isDigit(literal.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > 0 && digits < literal.length() && ".)".indexOf(literal.charAt(digits)) >= 0;
        if (numbered) {
            return literal.substring(0, digits) + "\\" + literal.substring(digits);
        }
        boolean block = !literal.isEmpty() && STARTS_BLOCK.indexOf(literal.charAt(0)) >= 0;
        return block ? "\\" + literal : literal;
    }

    /**
     * Writes a table: a line for the headings, one for the alignment and one for each row.
     *
     * @param headings a heading for each column
     * @param rows how many rows
     * @throws IOException when {@code out} cannot be written to
     */
    public static void table(List<String> headings, List<Column> columns, int rows, Appendable out) throws IOException {
        List<ColumnText> texts =
                columns.stream().map(column -> ColumnText.of(column, rows)).toList();
        heading(headings, texts.stream().map(ColumnText::isNumber).toList(), out);
        for (int row = 0; row < rows; row++) {
            int at = row;
            line(texts.stream().map(column -> column.cell(at)).toList(), out);
        }
    }

    static void heading(List<String> headings, List<Boolean> rightAligned, Appendable out) throws IOException {
        line(headings, out);
        for (boolean right : rightAligned) {
            out.append(right ? "| ---: " : "| --- ");
        }
        out.append("|\n");
    }

    static void line(List<String> cells, Appendable out) throws IOException {
        for (String cell : cells) {
            out.append("| ").append(literal(cell)).append(' ');
        }
        out.append("|\n");
    }

    private static boolean isMarkup(String text, int at) {
        char character = text.charAt(at);
        if (character == '_') {
            return isAtEdgeOfWord(text, at);
        }
        return MARKUP.indexOf(character) >= 0 || makesLink(text, at);
    }

    /** Within a word an underscore is one; at the edge of a word it may begin emphasis. */
    private static boolean isAtEdgeOfWord(String text, int at) {
        return at == 0
                || at + 1 == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** GitHub makes links of {@code http://} and {@code www.} even without brackets. */
    private static boolean makesLink(String text, int at) {
        return text.startsWith("://", at)
                || (text.charAt(at) == '.' && at >= 3 && text.regionMatches(true, at - 3, "www", 0, 3));
    }
}
