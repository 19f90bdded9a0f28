package mainstay.run.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import mainstay.book.Column;
import mainstay.book.Kind;

/**
 * Makes columns of rows that are objects, one column after the other in the order in which they are shown.
 *
 * @param <T> what a row is
 */
public final class RowColumns<T> {
    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    /** Columns of these rows, in this order. */
    public RowColumns(List<T> rows) {
        this.rows = List.copyOf(rows);
    }

    /** A column of texts; empty where there is none. */
    public RowColumns<T> text(String name, Function<T, String> text) {
        columns.add(Column.text(name, row -> text.apply(rows.get(row))));
        return this;
    }

    /** A column of days, written as {@code 2027-03-31}; empty where there is none. */
    public RowColumns<T> day(String name, Function<T, Optional<LocalDate>> day) {
        return text(name, row -> day.apply(row).map(LocalDate::toString).orElse(""));
    }

    /** A column of numbers; {@code NaN} where there is none. */
    public RowColumns<T> number(String name, Kind kind, ToDoubleFunction<T> number) {
        columns.add(Column.number(name, kind, row -> number.applyAsDouble(rows.get(row))));
        return this;
    }

    /** A column of true and false. */
    public RowColumns<T> flag(String name, Predicate<T> flag) {
        columns.add(Column.flag(name, row -> flag.test(rows.get(row))));
        return this;
    }

    /** The columns. */
    public PlanColumns build() {
        return PlanColumns.of(rows.size(), columns);
    }
}
