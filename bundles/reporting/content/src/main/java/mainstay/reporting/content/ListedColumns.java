package mainstay.reporting.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Lazy;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.NamedColumns;

/** The columns of a list of accounts in a report, by row: first its own, then all that is known of its accounts. */
final class ListedColumns implements NamedColumns {
    private final Table list;
    private final NamedColumns known;
    private final Lazy<int[]> accounts;

    /**
     * Those of a list.
     *
     * @param known what is known of accounts
     * @param find the row of an account among these, by its id; every account of the list has one
     */
    ListedColumns(Table list, NamedColumns known, Function<String, OptionalInt> find) {
        Column ids = list.account().flatMap(list::field).orElseThrow().cells();
        this.list = list;
        this.known = known;
        this.accounts = Lazy.of(() -> IntStream.range(0, list.size())
                .map(row -> find.apply(ids.text(row)).orElseThrow())
                .toArray());
    }

    @Override
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        list.fields().forEach(field -> names.add(field.name()));
        names.addAll(known.names());
        return List.copyOf(names);
    }

    @Override
    public Column column(String name) {
        return list.field(name).map(Field::cells).orElseGet(() -> known.column(name)
                .inOrder(accounts.get()));
    }

    @Override
    public List<String> words(String name) {
        return known.names().contains(name) ? known.words(name) : List.of();
    }

    @Override
    public String limits() {
        return known.limits();
    }

    /** Columns as fields of the list: its own as they are there, others with what they mean. */
    List<Field> fields(List<Column> columns) {
        List<Field> fields = new ArrayList<>();
        for (Column column : columns) {
            fields.add(list.field(column.name())
                    .orElseGet(
                            () -> Field.of(column, Glossary.heading(column.name()), Glossary.meaning(column.name()))));
        }
        return fields;
    }
}
