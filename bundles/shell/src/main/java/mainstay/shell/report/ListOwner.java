package mainstay.shell.report;

/** Whose accounts are on the list of a report. */
enum ListOwner {
    /** There is no list of accounts, or no part of it would do. */
    NOBODY,
    /** The current book, so that a condition can name all that {@code rank} knows of its accounts. */
    BOOK,
    /** The review that is the first operand, so that a condition can name what it froze. */
    REVIEW
}
