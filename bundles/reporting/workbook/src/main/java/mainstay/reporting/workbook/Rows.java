package mainstay.reporting.workbook;

import java.io.IOException;
import java.util.List;
import mainstay.book.Kind;
import mainstay.reporting.office.CellAddress;
import mainstay.reporting.office.XmlCharacters;
import mainstay.reporting.office.XmlText;

/** The rows of a sheet, written one after the other, each from left to right. */
final class Rows {
    /** A row is at most 409 points high. */
    private static final int MOST_LINES = 27;

    private final XmlText xml;
    private final CellTexts cuts;
    private int row = -1;

    Rows(XmlText xml, CellTexts cuts) {
        this.xml = xml;
        this.cuts = cuts;
    }

    /** Ends a row, if there is one, and begins the next. */
    Rows next() throws IOException {
        return next(1);
    }

    /** Ends a row, if there is one, and begins the next, so many lines of text high. */
    Rows next(int lines) throws IOException {
        end();
        row++;
        xml.start("row").with("r", row + 1L);
        if (lines > 1) {
            xml.with("ht", (long) Math.min(lines, MOST_LINES) * Widths.LINE_HEIGHT)
                    .with("customHeight", 1);
        }
        return this;
    }

    /** Ends the last row. */
    void end() throws IOException {
        if (row >= 0) {
            xml.end();
        }
    }

    /** The row that is being written, from 0. */
    int row() {
        return row;
    }

    Rows text(int column, Look look, String text) throws IOException {
        return cell(column, look, Value.text(text));
    }

    /** The head of a column whose cells are of this kind. */
    Rows heading(int column, String text, Kind kind) throws IOException {
        start(column, Look.HEADING, kind);
        write(Value.text(text));
        xml.end();
        return this;
    }

    /** The heads of the first columns, whose cells are texts. */
    Rows headings(List<String> texts) throws IOException {
        for (int at = 0; at < texts.size(); at++) {
            heading(at, texts.get(at), Kind.TEXT);
        }
        return this;
    }

    /** A cell with what it holds; one that is undefined is empty, and what is infinite is told in words. */
    Rows cell(int column, Look look, Value value) throws IOException {
        start(column, look, value.kind());
        if (value.isInfinite()) {
            write(Value.text(value.number() > 0 ? "∞" : "-∞"));
        } else if (!value.isUndefined()) {
            write(value);
        }
        xml.end();
        return this;
    }

    /** A cell with a formula and what it came to; nothing when that is undefined or infinite, which no formula comes to. */
    Rows cell(int column, Value value, Formula formula) throws IOException {
        start(column, Look.LIVE, value.kind());
        boolean isText = value.isUndefined() || value.isInfinite() || value.kind() == Kind.TEXT;
        type(isText ? "str" : "n");
        xml.element("f", formula.in(row));
        xml.element("v", isText ? XmlCharacters.inCell(cuts.cut(value.text())) : value.digits());
        xml.end();
        return this;
    }

    private void start(int column, Look look, Kind kind) throws IOException {
        xml.start("c").with("r", CellAddress.address(column, row)).with("s", look.style(kind));
    }

    private void write(Value value) throws IOException {
        if (value.kind() != Kind.TEXT) {
            xml.element("v", value.digits());
            return;
        }
        type("inlineStr");
        xml.start("is").start("t");
        xml.with("xml:space", "preserve").text(XmlCharacters.inCell(cuts.cut(value.text())));
        xml.end().end();
    }

    private void type(String type) throws IOException {
        if (!type.equals("n")) {
            xml.with("t", type);
        }
    }
}
