package mainstay.reporting.text;

import java.io.IOException;
import java.util.List;
import mainstay.book.Column;

/** A table in GitHub's Markdown, in which every text stands for itself. */
final class MarkdownFormat {
    private static final String MARKUP = "\\`*[]~|";
    private final Appendable out;

    MarkdownFormat(Appendable out) {
        this.out = out;
    }

    void rows(View.Rows view) throws IOException {
        List<ColumnText> columns = view.columns().stream()
                .map(column -> ColumnText.of(column, view.size()))
                .toList();
        line(columns.stream().map(ColumnText::heading).toList());
        rule(columns.stream().map(ColumnText::isNumber).toList());
        for (int row = 0; row < view.size(); row++) {
            int at = row;
            line(columns.stream().map(column -> column.cell(at)).toList());
        }
    }

    void summary(View.Summary summary) throws IOException {
        line(List.of("name", "value"));
        rule(List.of(false, false));
        for (Column column : summary.columns()) {
            ColumnText text = ColumnText.of(column, 1);
            line(List.of(text.heading(), text.cell(0)));
        }
    }

    private void line(List<String> cells) throws IOException {
        for (String cell : cells) {
            out.append("| ").append(literal(cell)).append(' ');
        }
        out.append("|\n");
    }

    private void rule(List<Boolean> rightAligned) throws IOException {
        for (boolean right : rightAligned) {
            out.append(right ? "| ---: " : "| --- ");
        }
        out.append("|\n");
    }

    private static String literal(String text) {
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

    /** Within a word an underscore is one; at the edge of a word it may begin emphasis. */
    private static boolean isMarkup(String text, int at) {
        char character = text.charAt(at);
        if (character != '_') {
            return MARKUP.indexOf(character) >= 0;
        }
        return at == 0
                || at + 1 == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
