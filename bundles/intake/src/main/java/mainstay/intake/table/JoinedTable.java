package mainstay.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mainstay.book.MainstayException;
import mainstay.book.NumberText;
import mainstay.intake.source.Source;

/** A table with the columns of a second one behind its own: of the row whose key columns hold the same. */
public final class JoinedTable extends DerivedTable {
    private static final String BETWEEN = "\u0000";

    private final SourceTable other;
    private final List<String> header;
    private final int[] keys;
    private final int[] otherKeys;
    private final int[] added;
    private final Rules rules;
    private final Map<String, List<String>> rows = new HashMap<>();
    private long left;

    /**
     * What is taken of the second table.
     *
     * @param columns for each column that is added, its header in the second table; empty for all under their own
     * @param optional whether the columns are empty in a row without a counterpart
     * @param first whether the first of several counterparts counts
     */
    public record Rules(Map<String, String> columns, boolean optional, boolean first) {
        /** All columns, and one counterpart for each row. */
        public static final Rules STRICT = new Rules(Map.of(), false, false);

        /** Copies the map. */
        public Rules {
            columns = Map.copyOf(columns);
        }
    }

    /**
     * Joins two tables; the second is kept in memory.
     *
     * @param on for columns of the first, the column of the second that holds the same
     * @param rules what is taken of the second
     * @throws MainstayException when a column is not there, when both have one of the same name, or when the second has
     *     two rows with the same keys and the rules do not take the first
     */
    public JoinedTable(SourceTable table, SourceTable other, Map<String, String> on, Rules rules) {
        super(table);
        this.other = other;
        this.rules = rules;
        List<String> first = on.keySet().stream().sorted().toList();
        this.keys = places(table, first);
        this.otherKeys = places(other, first.stream().map(on::get).toList());
        Headers own = new Headers(table);
        List<String> all = new ArrayList<>(own.names());
        List<Integer> places = new ArrayList<>();
        taken().forEach((name, column) -> {
            if (own.find(name).isPresent()) {
                throw Source.bad(table.file() + " and " + other.file() + ", which it is joined with, both have a"
                        + " column " + name + "; rename or remove one");
            }
            all.add(name);
            places.add(column);
        });
        this.header = List.copyOf(all);
        this.added = places.stream().mapToInt(Integer::intValue).toArray();
        other.forEach(this::keep);
    }

    /** The columns of the second table that are added, under the names that they get. */
    private Map<String, Integer> taken() {
        Map<String, Integer> taken = new LinkedHashMap<>();
        if (!rules.columns().isEmpty()) {
            List<String> names = rules.columns().keySet().stream().sorted().toList();
            int[] columns =
                    places(other, names.stream().map(rules.columns()::get).toList());
            for (int at = 0; at < columns.length; at++) {
                taken.put(names.get(at), columns[at]);
            }
            return taken;
        }
        Headers others = new Headers(other);
        for (int column = 0; column < others.size(); column++) {
            if (!isKey(column) && !others.name(column).isEmpty()) {
                taken.put(others.name(column), column);
            }
        }
        return taken;
    }

    private boolean isKey(int column) {
        for (int key : otherKeys) {
            if (key == column) {
                return true;
            }
        }
        return false;
    }

    private static int[] places(SourceTable table, List<String> names) {
        Headers headers = new Headers(table);
        return names.stream()
                .mapToInt(name -> headers.findExactly(name)
                        .orElseThrow(() -> MainstayException.unknown(
                                MainstayException.Code.BAD_INPUT,
                                "column",
                                name,
                                headers.names(),
                                table.file() + " has the columns " + String.join(", ", headers.names()))))
                .toArray();
    }

    private void keep(Row row) {
        if (row.cells() != other.header().size()) {
            throw Source.bad(other.file() + " row " + row.number() + ": " + other.cellsExpected(row));
        }
        List<String> cells = new ArrayList<>();
        for (int column : added) {
            cells.add(row.raw(column));
        }
        if (rows.putIfAbsent(key(row, otherKeys), cells) == null) {
            return;
        }
        left++;
        if (!rules.first()) {
            throw Source.bad(other.file() + " row " + row.number() + ": " + shown(row, otherKeys)
                    + " stands there twice; a table that is joined has one row of each");
        }
    }

    private static String key(Row row, int[] columns) {
        StringBuilder key = new StringBuilder();
        for (int column : columns) {
            key.append(row.text(column)).append(BETWEEN);
        }
        return key.toString();
    }

    private static String shown(Row row, int[] columns) {
        return key(row, columns).replace(BETWEEN, " ").strip();
    }

    @Override
    public void forEach(Consumer<Row> reader) {
        Row joined = new Row();
        int width = table.header().size();
        table.forEach(row -> {
            joined.copy(row);
            if (row.cells() == width) {
                addTo(joined, row);
            } else if (row.cells() == header.size()) {
                joined.add(""); // still not what the header says
            }
            reader.accept(joined);
        });
    }

    private void addTo(Row joined, Row row) {
        List<String> cells = rows.get(key(row, keys));
        for (int at = 0; at < added.length; at++) {
            joined.add(cells == null ? "" : cells.get(at));
            if (cells == null && !rules.optional()) {
                joined.markFault("there is no \"" + shown(row, keys) + "\" in " + other.file()
                        + ", which this table is joined with");
            }
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(table.notes());
        notes.addAll(other.notes());
        if (left > 0) {
            notes.add(other.file() + ": " + NumberText.count(left, "row") + " left out when " + table.file()
                    + " was joined with it, as the first of several counts");
        }
        return notes;
    }
}
