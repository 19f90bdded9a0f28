package mainstay.reporting.workbook;

import java.util.Optional;

/**
 * A formula of a cell, or of every cell of a column.
 *
 * @param pattern the formula, in which {@link #ROW} stands for the number of the row
 */
record Formula(String pattern) {
    /** Stands for the row; no text of a formula has it. */
    static final String ROW = "\0";

    private static final int LONGEST = 8_192;
    private static final int LONGEST_ROW = 7;
    private static final int DEEPEST = 60;

    /** The formula, unless it is longer or deeper than a workbook may have. */
    static Optional<Formula> of(String pattern) {
        long rows =
                pattern.chars().filter(character -> character == ROW.charAt(0)).count();
        boolean fits = pattern.length() + rows * LONGEST_ROW <= LONGEST && depth(pattern) <= DEEPEST;
        return fits ? Optional.of(new Formula(pattern)) : Optional.empty();
    }

    /** The formula in this row, from 0. */
    String in(int row) {
        return pattern.replace(ROW, Integer.toString(row + 1));
    }

    /** How many brackets are open at most, those in texts counted too. */
    private static int depth(String formula) {
        int open = 0;
        int most = 0;
        for (int at = 0; at < formula.length(); at++) {
            char character = formula.charAt(at);
            open += character == '(' ? 1 : character == ')' ? -1 : 0;
            most = Math.max(most, open);
        }
        return most;
    }
}
