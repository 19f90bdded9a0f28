package mainstay.intake.mapping;

import java.util.ArrayList;
import java.util.List;
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
 * @param minus the header of the column to subtract
 * @param further the headers of the columns whose texts follow that of the first
 * @param between what stands between the texts of several columns
 * @param where the conditions of the rows that count; in others the number is 0
 * @param byName whether the cell holds an account's name instead of its id
 * @param otherwise the text in the place of what is not among those to be replaced; empty to leave it as it is
 * @param or where the value comes from when there is none
 * @param optional whether there is none when the column is not there, which is an error else
 * @param as of a period that is read from a day, which period around it is meant; empty for the day itself
 */
public record FieldMapping(
        Kind kind,
        String text,
        Optional<String> per,
        double times,
        Map<String, String> replace,
        Optional<String> minus,
        List<String> further,
        String between,
        List<Condition> where,
        boolean byName,
        Optional<String> otherwise,
        Optional<FieldMapping> or,
        boolean optional,
        String as) {

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

    /** Copies the collections. */
    public FieldMapping {
        replace = Map.copyOf(replace);
        further = List.copyOf(further);
        where = List.copyOf(where);
    }

    /** The column with this header, as it is. */
    public static FieldMapping column(String header) {
        return simple(Kind.COLUMN, header);
    }

    /** A field without a computation. */
    static FieldMapping simple(Kind kind, String text) {
        return new FieldMapping(
                kind,
                text,
                Optional.empty(),
                1,
                Map.of(),
                Optional.empty(),
                List.of(),
                "",
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                "");
    }

    /** The text that counts in the place of one that was read. */
    public String replaced(String read) {
        String replaced = replace.get(read);
        return replaced == null ? (read.isEmpty() ? read : otherwise.orElse(read)) : replaced;
    }

    /** The id that a pattern makes of the number of a row: the pattern with the zeros at its end filled by it. */
    public String numbered(long number) {
        int zeros = text.length();
        while (zeros > 0 && text.charAt(zeros - 1) == '0') {
            zeros--;
        }
        String digits = Long.toString(number);
        String missing = "0".repeat(Math.max(0, text.length() - zeros - digits.length()));
        return text.substring(0, zeros) + missing + digits;
    }

    /** The headers of all columns that it is read from, for a product line. */
    public List<String> headers(String line) {
        List<String> all = new ArrayList<>();
        if (kind == Kind.COLUMN) {
            all.add(text);
            all.addAll(further);
            per.ifPresent(all::add);
            minus.ifPresent(all::add);
            where.forEach(condition -> all.add(condition.column()));
        }
        or.ifPresent(other -> all.addAll(other.headers(line)));
        return all.stream().map(header -> header.replace("{line}", line)).toList();
    }

    /** The header, for a product line. */
    public String header(String line) {
        return text.replace("{line}", line);
    }
}
