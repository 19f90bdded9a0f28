package mainstay.book;

/** What a column holds, which decides how it is shown; never how it is computed. */
public enum Kind {
    /** Text. */
    TEXT,
    /** A whole number. */
    COUNT,
    /** An amount in the book's currency. */
    MONEY,
    /** A fraction, shown as a percentage. */
    RATIO,
    /** A number from 0 to 100. */
    SCORE,
    /** Any other number. */
    NUMBER,
    /** True or false. */
    FLAG;

    /** Whether the cells are numbers ({@link #FLAG} is not). */
    public boolean isNumber() {
        return this != TEXT && this != FLAG;
    }
}
