package mainstay.reporting.html;

import java.io.IOException;
import java.util.Optional;
import mainstay.book.Column;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** A table: its first rows, which the script replaces by all that are in the data. */
final class TablePart {
    private final Table table;
    private final String name;
    private final boolean listsPages;
    private final Html html;

    TablePart(Table table, String name, Html html) {
        this(table, name, false, html);
    }

    /**
     * A table.
     *
     * @param listsPages whether its rows are pages of the same folder, each with its file
     */
    TablePart(Table table, String name, boolean listsPages, Html html) {
        this.listsPages = listsPages;
        this.table = table;
        this.name = name;
        this.html = html;
    }

    void write() throws IOException {
        html.open("div", "class", "block table", "data-block", name).raw("\n");
        html.element("h3", table.title());
        html.elementUnlessEmpty("p", RowLimit.notice(table), "class", "cut");
        rows();
        html.close("div");
    }

    /** The first rows in a box that can be scrolled. */
    void rows() throws IOException {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", table.title());
        html.raw("<table>\n<thead><tr>");
        for (Field field : table.chiefFields()) {
            html.open("th", "scope", "col", "class", alignment(field))
                    .text(field.heading())
                    .raw("</th>");
        }
        html.raw("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < RowLimit.staticRows(table); row++) {
            row(row);
        }
        html.raw("</tbody></table>").close("div");
    }

    private void row(int row) throws IOException {
        html.open("tr");
        for (Field field : table.chiefFields()) {
            Column cells = field.cells();
            html.open("td", "class", alignment(field));
            String text = HtmlTexts.of(cells, row);
            Optional<String> address = field.name().equals("says") ? address(row) : Optional.empty();
            if (address.isPresent()) {
                html.open("a", "href", address.get()).text(text).raw("</a></td>");
            } else {
                html.text(text).raw("</td>");
            }
        }
        html.close("tr");
    }

    /** The page that a row is about, where the table lists pages. */
    private Optional<String> address(int row) {
        return listsPages
                ? table.field("file").map(field -> field.cells().text(row) + HtmlRenderer.ENDING)
                : Optional.empty();
    }

    /** The class of the cells of a column. */
    static String alignment(Field field) {
        return field.cells().kind().isNumber() ? "number" : "words";
    }
}
