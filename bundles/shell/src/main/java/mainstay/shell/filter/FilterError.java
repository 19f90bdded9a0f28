package mainstay.shell.filter;

import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.Visible;

/** The messages about a condition that cannot be used. */
final class FilterError {
    private static final String EXAMPLE = "; an example: --where 'value > 1000000 and contains(name, \"bank\")'";
    private static final int LONGEST_QUOTE = 60;

    private FilterError() {}

    /** What is wrong at a character of the expression, counted from 1. */
    static MainstayException at(String expression, int position, String problem) {
        int at = Math.max(1, Math.min(position, expression.length()));
        String rest = expression.isEmpty() ? "" : expression.substring(at - 1);
        String quote = rest.length() > LONGEST_QUOTE ? rest.substring(0, LONGEST_QUOTE) + "…" : rest;
        return new MainstayException(
                Code.WRONG_CALL,
                "--where cannot be read at character " + at + ", \"" + Visible.text(quote) + "\": " + problem
                        + EXAMPLE);
    }

    /** What is wrong with the expression as a whole. */
    static MainstayException whole(String problem) {
        return new MainstayException(Code.WRONG_CALL, "--where cannot be used: " + problem + EXAMPLE);
    }
}
