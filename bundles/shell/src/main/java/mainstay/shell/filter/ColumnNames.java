package mainstay.shell.filter;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mainstay.book.Column;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.text.Visible;

/** Finds the column that a user means: as it is written, else in any case, else with underscores for other characters. */
final class ColumnNames {
    private final List<String> names;
    private final Function<String, Column> columns;

    /**
     * Names to find.
     *
     * @param columns gives the column with one of these names
     */
    ColumnNames(List<String> names, Function<String, Column> columns) {
        this.names = List.copyOf(names);
        this.columns = columns;
    }

    Column named(String name) {
        for (UnaryOperator<String> reading :
                List.<UnaryOperator<String>>of(UnaryOperator.identity(), ColumnNames::lower, ColumnNames::plain)) {
            List<String> found = names.stream()
                    .filter(known -> reading.apply(known).equals(reading.apply(name)))
                    .toList();
            if (found.size() > 1) {
                throw FilterError.whole("the name " + name + " may mean "
                        + String.join(" or ", found)
                        + "; write it exactly so, in backticks");
            }
            if (!found.isEmpty()) {
                return columns.apply(found.get(0));
            }
        }
        throw MainstayException.unknown(
                Code.NOT_FOUND,
                "column",
                Visible.text(name),
                names,
                "put texts in quotes; the columns are " + Visible.text(String.join(", ", names)));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return lower(name.strip()).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
