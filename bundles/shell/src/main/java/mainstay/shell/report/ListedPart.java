package mainstay.shell.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.reporting.content.ListChoice;
import mainstay.run.NamedColumns;
import mainstay.shell.list.ColumnChoice;
import mainstay.shell.list.ListQuery;

/** The part of the list of a report that {@code --where}, {@code --top} and {@code --columns} choose. */
record ListedPart(ListQuery query) implements ListChoice {

    @Override
    public int[] rows(NamedColumns columns, int size) {
        NamedColumns known = choice(columns, columns.names())
                .<NamedColumns>map(chosen -> chosen)
                .orElse(columns);
        IntPredicate wanted = query.filter(known).map(IntPredicate.class::cast).orElse(row -> true);
        return IntStream.range(0, size)
                .filter(wanted)
                .limit(query.top().orElse(size))
                .toArray();
    }

    @Override
    public Optional<List<Column>> columns(NamedColumns columns, List<String> usual) {
        return choice(columns, usual)
                .map(choice -> choice.chosen().stream().map(choice::column).toList());
    }

    private Optional<ColumnChoice> choice(NamedColumns columns, List<String> usual) {
        return query.columns().map(typed -> ColumnChoice.of(typed, columns, usual));
    }

    @Override
    public Optional<String> condition() {
        return query.where();
    }

    @Override
    public OptionalInt top() {
        return query.top();
    }
}
