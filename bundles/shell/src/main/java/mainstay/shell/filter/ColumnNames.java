package mainstay.shell.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mainstay.book.Column;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NearestMatch;
import mainstay.reporting.text.Visible;
import mainstay.run.NamedColumns;

/** Finds the column that a user means: as it is written, else in any case, else with underscores for other characters. */
public final class ColumnNames {
    private static final List<UnaryOperator<String>> READINGS =
            List.of(UnaryOperator.identity(), ColumnNames::lower, ColumnNames::plain);

    private final List<String> names;
    private final Function<String, Column> columns;
    private final Function<String, List<String>> words;
    private final String limits;

    /** Names to find. */
    public ColumnNames(NamedColumns columns) {
        this.names = columns.names();
        this.columns = columns::column;
        this.words = columns::words;
        this.limits = columns.limits();
    }

    ColumnNames(List<String> names, Function<String, Column> columns, Function<String, List<String>> words) {
        this.names = List.copyOf(names);
        this.columns = columns;
        this.words = words;
        this.limits = "";
    }

    /**
     * The name of the column that is meant.
     *
     * @throws MainstayException {@code NOT_FOUND} if there is none, {@code WRONG_CALL} if there are several
     */
    public String name(String typed) {
        return match(typed)
                .orElseThrow(() -> MainstayException.unknown(
                        Code.NOT_FOUND,
                        "column",
                        Visible.text(typed),
                        names,
                        "put texts in quotes; the columns are " + Visible.text(String.join(", ", names))
                                + (limits.isEmpty() ? "" : "; " + limits)));
    }

    Column named(String typed) {
        return columns.apply(name(typed));
    }

    /** The name of the column that is meant, if there is one. */
    public Optional<String> find(String typed) {
        return match(typed);
    }

    Optional<Column> column(String typed) {
        return match(typed).map(columns);
    }

    Optional<String> nearest(String typed) {
        return NearestMatch.to(typed, names);
    }

    List<String> words(String name) {
        return words.apply(name);
    }

    private Optional<String> match(String typed) {
        for (UnaryOperator<String> reading : READINGS) {
            List<String> found = names.stream()
                    .filter(known -> reading.apply(known).equals(reading.apply(typed)))
                    .toList();
            if (found.size() > 1) {
                throw new MainstayException(
                        Code.WRONG_CALL,
                        "the name " + Visible.text(typed) + " may mean " + String.join(" or ", found)
                                + "; write it exactly so, in backticks");
            }
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return lower(name.strip()).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
