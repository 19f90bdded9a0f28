package mainstay.shell.filter;

import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.Visible;

/**
 * The messages about an expression that cannot be used.
 *
 * @param option where it was typed, such as {@code --where}
 * @param expression what was typed
 * @param example one that can be used, as it is typed
 */
record FilterError(String option, String expression, String example) {
    private static final int LONGEST_QUOTE = 60;

    static FilterError where(String expression) {
        return new FilterError("--where", expression, "--where 'value > 1000000 and contains(name, \"bank\")'");
    }

    static FilterError columns(String expression) {
        return new FilterError(
                "--columns", expression, "--columns \"account_id, margin = gross_profit / expected_revenue\"");
    }

    /** What is wrong at a character of the expression, counted from 1. */
    MainstayException at(int position, String problem) {
        int at = Math.max(1, Math.min(position, expression.length()));
        String rest = expression.isEmpty() ? "" : expression.substring(at - 1);
        String quote = rest.length() > LONGEST_QUOTE ? rest.substring(0, LONGEST_QUOTE) + "…" : rest;
        return new MainstayException(
                Code.WRONG_CALL,
                option + " cannot be read at character " + at + ", \"" + Visible.text(quote) + "\": " + problem
                        + "; an example: " + example);
    }

    /** What is wrong with the expression as a whole. */
    MainstayException whole(String problem) {
        return new MainstayException(
                Code.WRONG_CALL, option + " cannot be used: " + problem + "; an example: " + example);
    }
}
