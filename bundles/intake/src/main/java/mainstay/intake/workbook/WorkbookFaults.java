package mainstay.intake.workbook;

import mainstay.book.MainstayException;
import mainstay.intake.source.Source;

/** What can be wrong with a cell or a file, in words. */
final class WorkbookFaults {

    private WorkbookFaults() {}

    static String error(int column, long row, String error) {
        return "cell " + CellName.of(column, row) + " holds the error " + error + "; correct it in the workbook";
    }

    static String withoutValue(int column, long row) {
        return "cell " + CellName.of(column, row)
                + " holds a formula whose value was never computed; open the workbook in"
                + " a spreadsheet program and save it";
    }

    static String unreadable(int column, long row, String what) {
        return "cell " + CellName.of(column, row) + " holds " + what;
    }

    static String covered(int column, long row, String range) {
        return "cell " + CellName.of(column, row) + " is covered by the merged cells " + range
                + "; unmerge them and give every cell its value";
    }

    /** The file is not as it must be. */
    static MainstayException damaged(String file, String what) {
        return Source.bad(
                file + " is damaged: " + what + "; open it in a spreadsheet program, save it again, and import that");
    }

    static String noRow(String text) {
        return "a row is numbered \"" + cut(text) + "\"; allowed is 1 to " + Workbook.MOST_ROWS;
    }

    static String noCell(String text) {
        return "a cell is named \"" + cut(text) + "\"; allowed is A1 to XFD" + Workbook.MOST_ROWS;
    }

    static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
