package mainstay.intake.workbook;

/** Adds a cell that holds a number, which its format may make a date or an id of. */
final class NumberCell {

    private NumberCell() {}

    static void add(SheetRow row, int column, String stored, CellFormat format, boolean since1904) {
        String plain = NumberTexts.plain(stored);
        if (plain == null) {
            row.addFault(
                    column,
                    stored,
                    WorkbookFaults.unreadable(
                            column,
                            row.number(),
                            "\"" + WorkbookFaults.cut(stored) + "\" as a number; enter it again"));
            return;
        }
        String shown = NumberTexts.shown(plain, format, since1904);
        if (shown == null) {
            row.addFault(
                    column,
                    plain,
                    WorkbookFaults.unreadable(
                            column,
                            row.number(),
                            plain
                                    + ", which is not a date although it is formatted as one; correct the cell or its"
                                    + " format"));
        } else if (format.isTime()) {
            row.addText(column, shown);
        } else {
            row.addNumber(column, shown);
        }
    }
}
