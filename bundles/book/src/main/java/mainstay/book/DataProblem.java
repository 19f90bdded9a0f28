package mainstay.book;

/**
 * Something in the input that is not as it should be.
 *
 * @param severity whether the row can be used
 * @param file the file, as the user named it
 * @param row the row as a spreadsheet counts it, the header being row 1; 0 when the file as a whole is meant
 * @param column the header of the column; empty when the whole row is meant
 * @param value the offending value as it stands in the file
 * @param message what is wrong and what is allowed
 */
public record DataProblem(Severity severity, String file, long row, String column, String value, String message) {

    /** What a problem does to its row. */
    public enum Severity {
        /** The row cannot be used. */
        ERROR,
        /** The row is used as it is. */
        WARNING
    }

    /** An error: the row cannot be used, and no row of a book comes from it. */
    public static DataProblem error(String file, long row, String column, String value, String message) {
        return new DataProblem(Severity.ERROR, file, row, column, value, message);
    }

    /** A warning: the row is used as it is. */
    public static DataProblem warning(String file, long row, String column, String value, String message) {
        return new DataProblem(Severity.WARNING, file, row, column, value, message);
    }

    /** Whether the row cannot be used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
