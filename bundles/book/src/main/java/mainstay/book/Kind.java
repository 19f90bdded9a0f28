package mainstay.book;

/** What a column holds, which decides how it is shown; never how it is computed. */
public enum Kind {
    /** Text; {@link Column#number} is {@code NaN}. */
    TEXT,
    /** A whole number. */
    COUNT,
    /** An amount in the book's currency, a year where nothing else is said. */
    MONEY,
    /** A fraction, shown as a percentage: 0.35 is shown as 35 %. */
    RATIO,
    /** A number from 0 to 100. */
    SCORE,
    /** Any other number. */
    NUMBER,
    /** True or false: 1 or 0 in {@link Column#number}. */
    FLAG;

    /** Whether the cells are numbers ({@link #FLAG} is not). */
    public boolean isNumber() {
        return this != TEXT && this != FLAG;
    }
}
