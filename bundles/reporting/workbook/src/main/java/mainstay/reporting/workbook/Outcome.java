package mainstay.reporting.workbook;

import mainstay.book.Kind;

/** What an expression comes to. */
enum Outcome {
    /** A number. */
    NUMBER,
    /** True or false. */
    TRUTH,
    /** A text. */
    TEXT;

    static Outcome of(Kind kind) {
        return kind.isNumber() ? NUMBER : kind == Kind.FLAG ? TRUTH : TEXT;
    }
}
