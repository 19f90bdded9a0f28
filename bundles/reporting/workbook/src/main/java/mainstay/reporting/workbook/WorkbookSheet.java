package mainstay.reporting.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.reporting.api.Assumption.Allowed;
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
    /** Characters of a hint. */
    static final int LONGEST_HINT = 255;

    private static final int LONGEST_HINT_TITLE = 32;

    private final XmlText xml;
    private final List<Integer> widths;
    private final boolean head;
    private final List<String> merged = new ArrayList<>();
    private final List<Hint> hints = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private final int kept;
    private final int hidden;
    private boolean drawn;

    private WorkbookSheet(XmlText xml, List<Integer> widths, int kept, int hidden, boolean head) {
        this.xml = xml;
        this.widths = widths;
        this.kept = kept;
        this.hidden = hidden;
        this.head = head;
    }

    /** A sheet that starts with a row of headings, which stays in sight. */
    static WorkbookSheet withHead(XmlText xml, List<Integer> widths) throws IOException {
        return withHead(xml, widths, 0, 0);
    }

    /**
     * A sheet with a row of headings.
     *
     * @param kept how many columns stay in sight
     * @param hidden how many columns there are to the right that are not seen
     */
    static WorkbookSheet withHead(XmlText xml, List<Integer> widths, int kept, int hidden) throws IOException {
        WorkbookSheet sheet = new WorkbookSheet(xml, widths, kept, hidden, true);
        sheet.begin();
        return sheet;
    }

    /** A sheet to be read from top to bottom. */
    static WorkbookSheet ofProse(XmlText xml, List<Integer> widths) throws IOException {
        WorkbookSheet sheet = new WorkbookSheet(xml, widths, 0, 0, false);
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
            hints.add(new Hint(CellAddress.address(column, row), title, text, Optional.empty()));
        }
    }

    /** Tells what a cell may be set to, and refuses anything else. */
    void rule(int column, int row, String title, String text, Allowed allowed) {
        String cell = CellAddress.address(column, row);
        Optional<CellRule> rule =
                Optional.of(new CellRule(cell, title, allowed)).filter(CellRule::canRefuse);
        hints.add(new Hint(cell, title, text, rule));
    }

    /** Refuses in these rows of a column, from the second, what is not allowed. */
    void rule(int column, int rows, String title, Allowed allowed) {
        String cells = CellAddress.range(column, 1, column, rows);
        hints.add(new Hint(cells, title, "", Optional.of(new CellRule(cells, title, allowed))));
    }

    /** A cell stands out as long as it is not what it was when everything was computed. */
    void markWhereChanged(int column, int asComputed, int row) {
        String cell = "$" + CellAddress.address(column, row);
        String other = "$" + CellAddress.address(asComputed, row);
        String differs = "IF(AND(ISNUMBER(" + cell + "),ISNUMBER(" + other + ")),ABS(" + cell + "-" + other
                + ")>0.000001*(1+ABS(" + other + "))," + cell + "<>" + other + ")";
        marks.add(new Mark(CellAddress.address(column, row), differs, Styles.CHANGED));
    }

    /** Cells of a column, so many from the second row on, stand out where this formula of the second row holds. */
    void mark(int column, int rows, String formula) {
        marks.add(new Mark(CellAddress.range(column, 1, column, rows), formula, Styles.LOSS));
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
        marks();
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
            xml.start("pane");
            if (kept > 0) {
                xml.with("xSplit", kept);
            }
            xml.with("ySplit", 1).with("topLeftCell", CellAddress.address(kept, 1));
            xml.with("activePane", kept > 0 ? "bottomRight" : "bottomLeft")
                    .with("state", "frozen")
                    .end();
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
            hint(hint);
        }
        xml.end();
    }

    private void hint(Hint hint) throws IOException {
        xml.start("dataValidation");
        if (hint.rule().isPresent()) {
            hint.rule().get().attributes(xml);
        }
        xml.with("allowBlank", 1);
        if (!hint.text().isEmpty()) {
            xml.with("showInputMessage", 1);
            xml.with("promptTitle", shortened(hint.title(), LONGEST_HINT_TITLE));
            xml.with("prompt", shortened(hint.text(), LONGEST_HINT));
        }
        xml.with("sqref", hint.cell());
        if (hint.rule().isPresent()) {
            hint.rule().get().limits(xml);
        }
        xml.end();
    }

    private void marks() throws IOException {
        int priority = 1;
        for (Mark mark : marks) {
            xml.start("conditionalFormatting").with("sqref", mark.cells());
            xml.start("cfRule").with("type", "expression").with("dxfId", mark.style());
            xml.with("priority", priority).element("formula", mark.formula());
            xml.end().end();
            priority++;
        }
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
    static String shortened(String text, int length) {
        String plain = text.codePoints().anyMatch(Character::isISOControl) ? text.replaceAll("\\p{Cntrl}", " ") : text;
        if (plain.length() <= length) {
            return XmlCharacters.inCell(plain);
        }
        int end = Character.isHighSurrogate(plain.charAt(length - 2)) ? length - 2 : length - 1;
        return XmlCharacters.inCell(plain.substring(0, end)) + "…";
    }

    private record Hint(String cell, String title, String text, Optional<CellRule> rule) {}

    private record Mark(String cells, String formula, int style) {}

    private record Link(String cell, String target) {}
}
