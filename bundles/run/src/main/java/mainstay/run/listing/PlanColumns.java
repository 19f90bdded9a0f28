package mainstay.run.listing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Column;
import mainstay.run.NamedColumns;

/** The columns of a list about account plans, with its number of rows; the rows stand in the order of the list. */
public final class PlanColumns implements NamedColumns {
    private final int size;
    private final Map<String, Column> columns;
    private final Map<String, List<String>> words;

    private PlanColumns(int size, Map<String, Column> columns, Map<String, List<String>> words) {
        this.size = size;
        this.columns = columns;
        this.words = words;
    }

    /**
     * Columns in the order in which they are shown.
     *
     * @param size how many rows each has
     * @throws IllegalArgumentException if two have the same name
     */
    public static PlanColumns of(int size, List<Column> columns) {
        Map<String, Column> named = new LinkedHashMap<>();
        columns.forEach(column -> named.put(column.name(), column));
        if (named.size() < columns.size()) {
            throw new IllegalArgumentException("two columns have the same name: "
                    + columns.stream().map(Column::name).toList());
        }
        return new PlanColumns(size, named, Map.of());
    }

    /** The same, where a column of texts can only have these. */
    public PlanColumns allowing(String name, List<String> texts) {
        column(name);
        Map<String, List<String>> more = new HashMap<>(words);
        more.put(name, List.copyOf(texts));
        return new PlanColumns(size, columns, more);
    }

    /** Only these rows, in this order. */
    public PlanColumns inOrder(int... rows) {
        Map<String, Column> chosen = new LinkedHashMap<>();
        columns.forEach((name, column) -> chosen.put(name, column.inOrder(rows)));
        return new PlanColumns(rows.length, chosen, words);
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    @Override
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + "; there are " + columns.keySet());
        }
        return column;
    }

    @Override
    public List<String> words(String name) {
        return words.getOrDefault(name, List.of());
    }
}
