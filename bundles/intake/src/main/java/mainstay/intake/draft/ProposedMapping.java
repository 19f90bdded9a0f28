package mainstay.intake.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A mapping as it is proposed, before anybody has checked it.
 *
 * @param name the name of the book
 * @param format how numbers are written
 * @param accounts where accounts are read from
 * @param wallets where wallets are read from; may be the same table
 */
record ProposedMapping(String name, NumberStyle format, ProposedTable accounts, ProposedTable wallets) {
    /**
     * How numbers are written in a table.
     *
     * @param decimal the decimal separator, where it is not a point
     * @param thousands the separator of thousands, where there is one
     * @param percent whether some numbers carry a percent sign
     * @param currencySigns the signs that stand beside amounts
     */
    record NumberStyle(
            Optional<String> decimal, Optional<String> thousands, boolean percent, List<String> currencySigns) {}

    /**
     * A table and what its columns hold.
     *
     * @param file the name of the file
     * @param sheet the sheet of a workbook
     * @param headerRow the row of the header in that sheet, from 1
     * @param distinct whether several rows describe one account
     * @param sum whether rows are summed
     * @param where the rows that count, if not all do
     * @param join the table that adds columns to its rows
     * @param lines the columns that each hold the spend of a product line
     * @param fields what fields of a book are read from, in the order of the mapping
     */
    record ProposedTable(
            String file,
            Optional<String> sheet,
            OptionalLong headerRow,
            boolean distinct,
            boolean sum,
            Optional<OneOf> where,
            Optional<Join> join,
            List<String> lines,
            Map<String, ProposedField> fields) {}

    /** Rows whose column holds one of these texts. */
    record OneOf(String header, List<String> texts) {}

    /**
     * A table that adds its columns to the rows of another.
     *
     * @param key the column of the other table whose cells stand in {@code counterpart}
     * @param counterpart the column of this table, unique in each row
     */
    record Join(String file, Optional<String> sheet, String key, String counterpart) {}

    /** What a field is read from. */
    sealed interface ProposedField {}

    /** The cells of a column, as they are. */
    record FromColumn(String header) implements ProposedField {}

    /** The cells of a column, each multiplied. */
    record Multiplied(String header, double times) implements ProposedField {}

    /** The cells of a column, each divided by that of another. */
    record Divided(String header, String per) implements ProposedField {}

    /** The difference of two columns, divided by the first of them. */
    record Left(String header, String minus) implements ProposedField {}

    /** The cells of a column in some rows, and 0 in the others. */
    record InSomeRows(String header, OneOf where) implements ProposedField {}

    /** The cells of several columns, one behind the other. */
    record Composed(List<String> headers) implements ProposedField {}

    /** The cells of a column hold names of accounts. */
    record MatchedByName(String header) implements ProposedField {}

    /** The number of the row, written into a pattern such as {@code C000}. */
    record RowNumber(String pattern) implements ProposedField {}

    /** The same text in each row. */
    record Constant(String text) implements ProposedField {}

    /** Nothing, although a column looks like it. */
    record LeftOut() implements ProposedField {}
}
