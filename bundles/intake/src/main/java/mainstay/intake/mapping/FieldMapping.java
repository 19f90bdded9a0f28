package mainstay.intake.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * Where the value of one field comes from.
 *
 * @param kind which of the ways below
 * @param text the header of a column ({@code {line}} stands for a product line), the constant, or the pattern of an id
 *     made from the row number
 * @param per the header of the column to divide by
 * @param times what a number is multiplied by
 * @param replace texts to be replaced, as whole cells
 * @param byName whether the cell holds an account's name instead of its id
 */
public record FieldMapping(
        Kind kind, String text, Optional<String> per, double times, Map<String, String> replace, boolean byName) {

    /** The ways to get a value. */
    public enum Kind {
        /** From a column. */
        COLUMN,
        /** The same for every row. */
        CONSTANT,
        /** From the number of the row: {@code C000} gives {@code C001} for the first row under the header. */
        ROW_NUMBER,
        /** Not at all, even if there is a column of its name. */
        NOTHING
    }

    /** Copies the map. */
    public FieldMapping {
        replace = Map.copyOf(replace);
    }

    /** The column with this header, as it is. */
    public static FieldMapping column(String header) {
        return new FieldMapping(Kind.COLUMN, header, Optional.empty(), 1, Map.of(), false);
    }

    /** The header, for a product line. */
    public String header(String line) {
        return text.replace("{line}", line);
    }
}
