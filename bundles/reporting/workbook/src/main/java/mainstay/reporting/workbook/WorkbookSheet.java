package mainstay.reporting.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.office.CellAddress;
import mainstay.reporting.office.Namespaces;
import mainstay.reporting.office.XmlCharacters;
import mainstay.reporting.office.XmlText;

/**
 * What is the same in every sheet but its rows: columns, frozen rows, filter, hints, links and how it is printed. The order in
 * which it is written is that of the schema.
 */
final class WorkbookSheet {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int LONGEST_HINT = 255;
    private static final int LONGEST_HINT_TITLE = 32;

    private final XmlText xml;
    private final List<Integer> widths;
    private final boolean head;
    private final List<String> merged = new ArrayList<>();
    private final List<Hint> hints = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private final int hidden;
    private boolean drawn;

    private WorkbookSheet(XmlText xml, List<Integer> widths, int hidden, boolean head) {
        this.xml = xml;
        this.widths = widths;
        this.hidden = hidden;
        this.head = head;
    }

    /** A sheet that starts with a row of headings, which stays in sight. */
    static WorkbookSheet withHead(XmlText xml, List<Integer> widths) throws IOException {
        return withHead(xml, widths, 0);
    }

    /** A sheet with a row of headings, and so many columns to the right that are not seen. */
    static WorkbookSheet withHead(XmlText xml, List<Integer> widths, int hidden) throws IOException {
        WorkbookSheet sheet = new WorkbookSheet(xml, widths, hidden, true);
        sheet.begin();
        return sheet;
    }

    /** A sheet to be read from top to bottom. */
    static WorkbookSheet ofProse(XmlText xml, List<Integer> widths) throws IOException {
        WorkbookSheet sheet = new WorkbookSheet(xml, widths, 0, false);
        sheet.begin();
        return sheet;
    }

    /** The cells of this row, from the first column to the last, are one. */
    void merge(int row) {
        merged.add(CellAddress.range(0, row, widths.size() - 1, row));
    }

    /** Tells more about a cell once it is selected. */
    void hint(int column, int row, String title, String text) {
        if (!text.isEmpty()) {
            hints.add(new Hint(CellAddress.address(column, row), title, text));
        }
    }

    /** Leads to another sheet of the workbook. */
    void link(int column, int row, String sheet) {
        links.add(new Link(CellAddress.address(column, row), CellAddress.quoted(sheet) + "A1"));
    }

    /** A chart stands on the sheet. */
    void draw() {
        drawn = true;
    }

    /** Ends the sheet, which has so many rows; one with a head can be filtered. */
    void end(int rows) throws IOException {
        xml.end();
        String all = CellAddress.range(0, 0, Math.max(0, widths.size() - 1), Math.max(0, rows - 1));
        if (head && !widths.isEmpty()) {
            xml.start("autoFilter").with("ref", all).end();
        }
        merges();
        hints();
        links();
        print();
        ignoredErrors(all);
        if (drawn) {
            xml.start("drawing")
                    .with("xmlns:r", Namespaces.DOCUMENT + "relationships")
                    .with("r:id", "rId1")
                    .end();
        }
        xml.end();
    }

    private void begin() throws IOException {
        xml.start("worksheet").with("xmlns", MAIN);
        xml.start("sheetPr").start("pageSetUpPr").with("fitToPage", 1).end().end();
        xml.start("sheetViews").start("sheetView");
        if (!head) {
            xml.with("showGridLines", 0);
        }
        xml.with("workbookViewId", 0);
        if (head) {
            xml.start("pane").with("ySplit", 1).with("topLeftCell", "A2");
            xml.with("activePane", "bottomLeft").with("state", "frozen").end();
        }
        xml.end().end();
        xml.start("sheetFormatPr").with("defaultRowHeight", Widths.LINE_HEIGHT).end();
        columns();
        xml.start("sheetData");
    }

    private void columns() throws IOException {
        if (widths.isEmpty()) {
            return;
        }
        xml.start("cols");
        for (int at = 0; at < widths.size(); at++) {
            xml.start("col").with("min", at + 1L).with("max", at + 1L);
            xml.with("width", widths.get(at)).with("customWidth", 1).end();
        }
        if (hidden > 0) {
            xml.start("col").with("min", widths.size() + 1L).with("max", (long) widths.size() + hidden);
            xml.with("width", Widths.NARROWEST)
                    .with("hidden", 1)
                    .with("customWidth", 1)
                    .end();
        }
        xml.end();
    }

    /** No warnings at texts that look like numbers: they are texts. */
    private void ignoredErrors(String all) throws IOException {
        xml.start("ignoredErrors").start("ignoredError").with("sqref", all);
        xml.with("numberStoredAsText", 1).end().end();
    }

    private void merges() throws IOException {
        if (merged.isEmpty()) {
            return;
        }
        xml.start("mergeCells").with("count", merged.size());
        for (String range : merged) {
            xml.start("mergeCell").with("ref", range).end();
        }
        xml.end();
    }

    private void hints() throws IOException {
        if (hints.isEmpty()) {
            return;
        }
        xml.start("dataValidations").with("count", hints.size());
        for (Hint hint : hints) {
            xml.start("dataValidation").with("allowBlank", 1).with("showInputMessage", 1);
            xml.with("promptTitle", shortened(hint.title(), LONGEST_HINT_TITLE));
            xml.with("prompt", shortened(hint.text(), LONGEST_HINT));
            xml.with("sqref", hint.cell()).end();
        }
        xml.end();
    }

    private void links() throws IOException {
        if (links.isEmpty()) {
            return;
        }
        xml.start("hyperlinks");
        for (Link link : links) {
            xml.start("hyperlink")
                    .with("ref", link.cell())
                    .with("location", link.target())
                    .end();
        }
        xml.end();
    }

    private void print() throws IOException {
        xml.start("pageMargins")
                .with("left", "0.4")
                .with("right", "0.4")
                .with("top", "0.5")
                .with("bottom", "0.6");
        xml.with("header", "0.3").with("footer", "0.3").end();
        xml.start("pageSetup").with("paperSize", 9).with("orientation", "landscape");
        xml.with("fitToWidth", 1).with("fitToHeight", 0).end();
        xml.start("headerFooter").element("oddFooter", "&L&A&R&P / &N").end();
    }

    /** The text, with an escape never cut in two, as no longer than a workbook may have it. */
    private static String shortened(String text, int length) {
        String plain = text.codePoints().anyMatch(Character::isISOControl) ? text.replaceAll("\\p{Cntrl}", " ") : text;
        if (plain.length() <= length) {
            return XmlCharacters.inCell(plain);
        }
        int end = Character.isHighSurrogate(plain.charAt(length - 2)) ? length - 2 : length - 1;
        return XmlCharacters.inCell(plain.substring(0, end)) + "…";
    }

    private record Hint(String cell, String title, String text) {}

    private record Link(String cell, String target) {}
}
