package mainstay.reporting.workbook;

import mainstay.book.ColumnKind;

/** What an expression comes to. */
enum FormulaOutcome {
    /** A number. */
    NUMBER,
    /** True or false. */
    TRUTH,
    /** A text. */
    TEXT;

    static FormulaOutcome of(ColumnKind kind) {
        return kind.isNumber() ? NUMBER : kind == ColumnKind.FLAG ? TRUTH : TEXT;
    }
}
