package mainstay.reporting.html;

import java.io.IOException;
import mainstay.book.Column;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** A table: its first rows, which the script replaces by all that are in the data. */
final class TablePart {
    private final Table table;
    private final String name;
    private final Html html;

    TablePart(Table table, String name, Html html) {
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
            html.open("td", "class", alignment(field))
                    .text(HtmlTexts.of(cells, row))
                    .raw("</td>");
        }
        html.close("tr");
    }

    /** The class of the cells of a column. */
    static String alignment(Field field) {
        return field.cells().kind().isNumber() ? "number" : "words";
    }
}
