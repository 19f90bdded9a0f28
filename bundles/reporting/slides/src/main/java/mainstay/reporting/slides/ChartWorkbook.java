package mainstay.reporting.slides;

import static mainstay.reporting.office.Namespaces.DOCUMENT;
import static mainstay.reporting.office.Namespaces.TYPES;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.office.ChartCells;
import mainstay.reporting.office.DerivedColumn;
import mainstay.reporting.office.DocumentProperties;
import mainstay.reporting.office.PackageParts;
import mainstay.reporting.office.Relations;
import mainstay.reporting.office.XmlCharacters;
import mainstay.reporting.office.XmlText;
import mainstay.reporting.office.ZipParts;

/** The workbook behind a chart, in which a reader changes its numbers. */
final class ChartWorkbook {
    /** The name of its sheet. */
    static final String SHEET = "Data";

    /** The content type of a workbook. */
    static final String TYPE = TYPES + "spreadsheetml.sheet";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String ROWS = "xl/worksheets/sheet1.xml";

    private final ChartCells cells;
    private final DocumentProperties properties;

    ChartWorkbook(ChartCells cells, DocumentProperties properties) {
        this.cells = cells;
        this.properties = properties;
    }

    void write(OutputStream out) throws IOException {
        try (ZipParts zip = new ZipParts(out)) {
            new PackageParts(properties, WORKBOOK, TYPE + ".main+xml")
                    .with(ROWS, TYPES + "spreadsheetml.worksheet+xml")
                    .write(zip);
            zip.part(WORKBOOK, ChartWorkbook::workbook);
            Relations relations = new Relations();
            relations.add(DOCUMENT + "relationships/worksheet", "worksheets/sheet1.xml");
            zip.part("xl/_rels/workbook.xml.rels", relations::write);
            zip.part(ROWS, this::sheet);
        }
    }

    private static void workbook(XmlText xml) throws IOException {
        xml.start("workbook").with("xmlns", MAIN).with("xmlns:r", DOCUMENT + "relationships");
        xml.start("sheets")
                .start("sheet")
                .with("name", SHEET)
                .with("sheetId", 1)
                .with("r:id", "rId1");
        xml.end().end().end();
    }

    private void sheet(XmlText xml) throws IOException {
        xml.start("worksheet").with("xmlns", MAIN).start("sheetData");
        xml.start("row");
        for (String heading : headings()) {
            text(xml, heading);
        }
        xml.end();
        for (int row = 0; row < cells.table().size(); row++) {
            row(xml, row);
        }
        xml.end().end();
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        cells.table().fields().forEach(field -> headings.add(field.heading()));
        cells.derived().forEach(derived -> headings.add(derived.cells().name()));
        return headings;
    }

    private void row(XmlText xml, int row) throws IOException {
        xml.start("row");
        for (Field field : cells.table().fields()) {
            cell(xml, field.cells(), row, "");
        }
        for (DerivedColumn derived : cells.derived()) {
            cell(xml, derived.cells(), row, derived.formulas().apply(row));
        }
        xml.end();
    }

    private static void cell(XmlText xml, Column column, int row, String formula) throws IOException {
        if (column.kind() == Kind.TEXT && formula.isEmpty()) {
            text(xml, column.text(row));
            return;
        }
        xml.start("c");
        if (!formula.isEmpty()) {
            xml.element("f", formula);
        }
        double number = column.number(row);
        if (Double.isFinite(number)) {
            xml.element("v", Double.toString(number));
        }
        xml.end();
    }

    private static void text(XmlText xml, String text) throws IOException {
        xml.start("c").with("t", "inlineStr").start("is");
        xml.start("t")
                .with("xml:space", "preserve")
                .text(XmlCharacters.inCell(text))
                .end();
        xml.end().end();
    }
}
