package mainstay.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mainstay.book.Column;

/** Columns by name, each made when it is asked for. */
public abstract class ColumnsOnDemand implements NamedColumns {
    private final Map<String, Supplier<Column>> columns = new LinkedHashMap<>();
    private final Map<String, Supplier<List<String>>> words = new HashMap<>();

    /** Without a column yet. */
    protected ColumnsOnDemand() {}

    /** Adds a column, unless there is one of this name; says whether it did. */
    protected final boolean add(String name, Supplier<Column> column) {
        return columns.putIfAbsent(name, column) == null;
    }

    /** Says which texts alone a column can have. */
    protected final void allow(String name, Supplier<List<String>> texts) {
        words.put(name, texts);
    }

    /** Whether there is a column of this name. */
    protected final boolean has(String name) {
        return columns.containsKey(name);
    }

    @Override
    public final List<String> names() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public final Column column(String name) {
        Supplier<Column> column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + "; there are " + columns.keySet());
        }
        return column.get();
    }

    @Override
    public final List<String> words(String name) {
        return words.getOrDefault(name, List::of).get();
    }
}
