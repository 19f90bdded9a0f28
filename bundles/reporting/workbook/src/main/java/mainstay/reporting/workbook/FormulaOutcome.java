package mainstay.reporting.workbook;

import mainstay.book.Kind;

/** What an expression comes to. */
enum FormulaOutcome {
    /** A number. */
    NUMBER,
    /** True or false. */
    TRUTH,
    /** A text. */
    TEXT;

    static FormulaOutcome of(Kind kind) {
        return kind.isNumber() ? NUMBER : kind == Kind.FLAG ? TRUTH : TEXT;
    }
}
