package mainstay.reporting.office;

/** The addresses of cells. Rows and columns count from 0, addresses as in workbooks. */
public final class CellAddress {
    /** Rows of a sheet. */
    public static final int MOST_ROWS = 1_048_576;
    /** Characters of a text in a cell. */
    public static final int LONGEST_TEXT = 32_767;

    private static final int LETTERS = 26;

    private CellAddress() {}

    /** The letters of a column: A, B, … Z, AA. */
    public static String column(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : column(column / LETTERS - 1) + last;
    }

    /** An address such as {@code B7}. */
    public static String address(int column, int row) {
        return column(column) + (row + 1);
    }

    /** A range such as {@code A1:C9}. */
    public static String range(int fromColumn, int fromRow, int toColumn, int toRow) {
        return address(fromColumn, fromRow) + ":" + address(toColumn, toRow);
    }

    /** A range or, when both ends are the same, an address that stays the same wherever it is copied to: {@code $A$1:$C$9}. */
    public static String fixed(int fromColumn, int fromRow, int toColumn, int toRow) {
        String from = fixed(fromColumn, fromRow);
        String to = fixed(toColumn, toRow);
        return from.equals(to) ? from : from + ":" + to;
    }

    /** A sheet as a formula names it. */
    public static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'!";
    }

    private static String fixed(int column, int row) {
        return "$" + column(column) + "$" + (row + 1);
    }
}
