package mainstay.shell.filter;

import java.util.List;
import java.util.function.IntPredicate;
import mainstay.book.Column;
import mainstay.book.MainstayException;
import mainstay.run.NamedColumns;

/**
 * A condition on the rows of a result, such as {@code value > 1000000 and not strategic}.
 *
 * <p>Numbers are compared as doubles, texts exactly and in the order of their characters; searches in texts
 * ({@code contains}, {@code like} and so on) do not tell upper from lower case. A comparison with an undefined value is
 * false, whichever it is; an undefined flag counts as false. A condition reads the columns that occur in it and nothing
 * else, always gives the same answer for a row, and may be asked by several threads if the columns may.
 */
public final class Filter implements IntPredicate {
    private final IntPredicate condition;

    private Filter(IntPredicate condition) {
        this.condition = condition;
    }

    /**
     * Reads a condition.
     *
     * @param expression what the user typed, at most 10,000 characters
     * @param columns the columns that it may name, in any case; a name with other characters than letters, digits and
     *     underscores stands in backticks or square brackets, or has underscores instead
     * @throws MainstayException {@code WRONG_CALL} when it cannot be read or compares what cannot be compared,
     *     {@code NOT_FOUND} when it names a column that there is not
     */
    public static Filter compile(String expression, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        return compile(expression, new ColumnNames(names, name -> columns.get(names.indexOf(name)), name -> List.of()));
    }

    /** The same over columns that are made when they are named. */
    public static Filter compile(String expression, NamedColumns columns) {
        return compile(expression, new ColumnNames(columns));
    }

    private static Filter compile(String expression, ColumnNames columns) {
        FilterError error = FilterError.where(expression);
        if (FilterParser.parse(expression, error, columns) instanceof Term.Flag flag) {
            return new Filter(flag.condition());
        }
        throw error.whole("it is a value, not a condition that is true or false");
    }

    /** Whether a row of the columns meets the condition. */
    @Override
    public boolean test(int row) {
        return condition.test(row);
    }
}
