package mainstay.intake.workbook;

import mainstay.book.MainstayException;

/** Reads the rows of one sheet of an .xlsx as a stream. */
final class XlsxSheet {
    private static final int LONGEST_CELL = 1 << 20;

    private final XlsxWorkbook workbook;
    private final Xml xml;
    private final Merges merges;
    private final int width;
    private final SheetRow row = new SheetRow();
    private final StringBuilder value = new StringBuilder();
    private long rowNumber;
    private int column;
    private int beyond;
    private String type = "";
    private String style = "";
    private boolean formula;
    private boolean valued;
    private boolean inValue;

    XlsxSheet(XlsxWorkbook workbook, Xml xml, Merges merges, int width) {
        this.workbook = workbook;
        this.xml = xml;
        this.merges = merges;
        this.width = width;
    }

    void scan(Workbook.Visitor visitor) {
        while (xml.next()) {
            if (xml.isText()) {
                if (inValue) {
                    xml.appendTo(value, LONGEST_CELL);
                }
            } else if (xml.isStart()) {
                start();
            } else if (!end(visitor)) {
                return;
            }
        }
    }

    private void start() {
        switch (xml.name()) {
            case "row" -> startRow();
            case "c" -> startCell();
            case "v" -> {
                inValue = true;
                valued = true;
            }
            case "t" -> inValue = type.equals("inlineStr");
            case "f" -> formula = true;
            case "rPh", "extLst" -> xml.skip();
            default -> {
                // Nothing of a cell.
            }
        }
    }

    /** Whether more is wanted. */
    private boolean end(Workbook.Visitor visitor) {
        switch (xml.name()) {
            case "v", "t" -> inValue = false;
            case "c" -> endCell();
            case "row" -> {
                merges.apply(row, width);
                return visitor.visit(row);
            }
            case "sheetData" -> {
                return false;
            }
            default -> {
                // Nothing of a cell.
            }
        }
        return true;
    }

    private void startRow() {
        String given = xml.attribute("r");
        long number = given.isEmpty() ? rowNumber + 1 : CellName.row(given, 0);
        if (number < 1 || number > Workbook.MOST_ROWS) {
            throw damaged(WorkbookFaults.noRow(given.isEmpty() ? Long.toString(number) : given));
        }
        if (number <= rowNumber) {
            throw damaged("row " + number + " comes after row " + rowNumber);
        }
        rowNumber = number;
        column = -1;
        beyond = 0;
        row.begin(number, XlsxWorkbook.truth(xml.attribute("hidden")));
    }

    private void startCell() {
        String name = xml.attribute("r");
        int given = name.isEmpty() ? column + 1 : CellName.columnIn(name);
        if (given < 0 || given >= Workbook.MOST_COLUMNS || (!name.isEmpty() && CellName.rowIn(name) < 1)) {
            throw damaged(WorkbookFaults.noCell(name));
        }
        if (!name.isEmpty() && CellName.rowIn(name) != rowNumber) {
            throw damaged("cell " + name + " is in row " + rowNumber);
        }
        if (given <= column) {
            throw damaged(
                    "cell " + CellName.of(given, rowNumber) + " comes after cell " + CellName.of(column, rowNumber));
        }
        column = given;
        type = xml.attribute("t");
        style = xml.attribute("s");
        formula = false;
        valued = false;
        value.setLength(0);
    }

    private void endCell() {
        boolean missing = formula && (!valued || (value.isEmpty() && !type.equals("str")));
        if (value.isEmpty() && !missing) {
            return;
        }
        beyond += column >= width ? 1 : 0;
        if (beyond > 1) {
            return;
        }
        if (missing) {
            row.addFault(column, "", WorkbookFaults.withoutValue(column, rowNumber));
            return;
        }
        switch (type) {
            case "s" -> shared();
            case "str", "inlineStr" -> row.addText(column, Escapes.decoded(value));
            case "b" -> row.addText(column, value.toString().strip().equals("0") ? "false" : "true");
            case "e" ->
                row.addFault(
                        column, value, WorkbookFaults.error(column, rowNumber, WorkbookFaults.cut(value.toString())));
            case "d" -> row.addText(column, value.toString().replaceFirst("T00:00(:00([.]0+)?)?Z?$", ""));
            default -> NumberCell.add(row, column, value.toString(), format(), workbook.since1904());
        }
    }

    private void shared() {
        int place = index(value);
        if (place >= workbook.shared().size()) {
            throw damaged("cell " + CellName.of(column, rowNumber) + " refers to shared text "
                    + WorkbookFaults.cut(value.toString()) + ", and there are "
                    + workbook.shared().size());
        }
        CharSequence text = workbook.shared().get(place);
        if (!text.isEmpty()) {
            row.addText(column, text);
        }
    }

    /** A whole number from 0; too large when it is none. */
    private static int index(CharSequence text) {
        int index = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9 || index > Integer.MAX_VALUE / 10 - 1) {
                return Integer.MAX_VALUE;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    private CellFormat format() {
        int index = style.isEmpty() ? Integer.MAX_VALUE : index(style);
        return index < workbook.formats().size() ? workbook.formats().get(index) : CellFormat.GENERAL;
    }

    private MainstayException damaged(String what) {
        return xml.damaged(what);
    }
}
