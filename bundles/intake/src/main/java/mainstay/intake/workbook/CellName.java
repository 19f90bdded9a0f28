package mainstay.intake.workbook;

/** Names of cells as users know them: {@code B7}. */
public final class CellName {

    private CellName() {}

    /** The letters of a column, from 0: {@code AA} for 26. */
    public static String column(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** A cell: its column from 0, its row from 1. */
    public static String of(int column, long row) {
        return column(column) + row;
    }

    /** The column from 0 in the name of a cell; -1 when it is no name of a cell that a sheet has. */
    static int columnIn(String name) {
        int column = 0;
        int at = letters(name);
        for (int letter = 0; letter < at; letter++) {
            column = column * 26 + (name.charAt(letter) & ~0x20) - 'A' + 1;
        }
        return at == 0 || at > 3 || column > Workbook.MOST_COLUMNS ? -1 : column - 1;
    }

    /** The row from 1 in the name of a cell; -1 when it is no name of a cell that a sheet has. */
    static long rowIn(String name) {
        return row(name, letters(name));
    }

    /** A row number from 1; -1 when it is none that a sheet has. */
    static long row(String digits, int from) {
        long row = 0;
        for (int at = from; at < digits.length(); at++) {
            char c = digits.charAt(at);
            if (c < '0' || c > '9' || row > Workbook.MOST_ROWS) {
                return -1;
            }
            row = row * 10 + c - '0';
        }
        return row < 1 || row > Workbook.MOST_ROWS ? -1 : row;
    }

    private static int letters(String name) {
        int at = 0;
        while (at < name.length() && (name.charAt(at) & ~0x20) >= 'A' && (name.charAt(at) & ~0x20) <= 'Z') {
            at++;
        }
        return at;
    }
}
