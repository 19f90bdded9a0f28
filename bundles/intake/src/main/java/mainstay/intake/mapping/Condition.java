package mainstay.intake.mapping;

import java.util.List;
import mainstay.book.TextOrder;

/**
 * Which rows are read.
 *
 * @param column the header of the column that is looked at
 * @param test how it is compared
 * @param texts what it is compared with
 * @param number what it is compared with as a number; {@code NaN} when it is compared as text
 * @param optional whether the cell is empty when the column is not there, which is an error else
 * @param says what rows are that do not meet it, which is a warning then; empty to leave them out quietly
 */
public record Condition(String column, Test test, List<String> texts, double number, boolean optional, String says) {

    /** How a cell is compared. */
    public enum Test {
        /** The cell is this text. */
        EQUALS,
        /** The cell is not this text. */
        NOT,
        /** The cell is one of these texts. */
        IN,
        /** The cell is this much or more. */
        AT_LEAST,
        /** The cell is this much or less. */
        AT_MOST
    }

    /** Copies the texts. */
    public Condition {
        texts = List.copyOf(texts);
    }

    /** Whether the cell is compared as a number. */
    public boolean isNumeric() {
        return !Double.isNaN(number);
    }

    /** Whether a cell passes, as a number. */
    public boolean passes(double value) {
        return test == Test.AT_LEAST ? value >= number : value <= number;
    }

    /** Whether a cell passes, as text; at least and at most go by code point, which is right for ISO dates. */
    public boolean passes(String text) {
        return switch (test) {
            case EQUALS, IN -> texts.contains(text);
            case NOT -> !texts.contains(text);
            case AT_LEAST -> TextOrder.BY_CODE_POINT.compare(text, texts.get(0)) >= 0;
            case AT_MOST -> TextOrder.BY_CODE_POINT.compare(text, texts.get(0)) <= 0;
        };
    }
}
