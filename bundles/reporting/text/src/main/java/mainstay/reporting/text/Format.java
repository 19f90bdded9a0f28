package mainstay.reporting.text;

/** The formats in which every command can show its data. */
public enum Format {
    /** Aligned columns for a person. */
    TABLE,
    /** For a person too: a line for each cell, the rows one below the other. */
    VERTICAL,
    /** An array of objects, or one object for a summary; numbers unrounded, null for undefined. */
    JSON,
    /** Comma-separated values, harmless to a spreadsheet; numbers unrounded. */
    CSV,
    /** A table in Markdown. */
    MD
}
