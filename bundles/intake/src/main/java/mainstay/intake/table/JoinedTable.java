package mainstay.intake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mainstay.book.MainstayException;
import mainstay.intake.source.Source;
import mainstay.intake.text.Dialect;

/** A table with the columns of a second one behind its own: of the row whose key columns hold the same. */
public final class JoinedTable implements SourceTable {
    private static final String BETWEEN = "\u0000";

    private final SourceTable table;
    private final SourceTable other;
    private final List<String> header;
    private final int[] keys;
    private final int[] otherKeys;
    private final int[] added;
    private final Map<String, List<String>> rows = new HashMap<>();

    /**
     * Joins two tables; the second is kept in memory.
     *
     * @param on for columns of the first, the column of the second that holds the same
     * @throws MainstayException when a column is not there, when both have one of the same name, or when the second has
     *     two rows with the same keys
     */
    public JoinedTable(SourceTable table, SourceTable other, Map<String, String> on) {
        this.table = table;
        this.other = other;
        List<String> first = on.keySet().stream().sorted().toList();
        this.keys = places(table, first);
        this.otherKeys = places(other, first.stream().map(on::get).toList());
        Headers own = new Headers(table);
        Headers others = new Headers(other);
        List<String> all = new ArrayList<>(own.names());
        List<Integer> places = new ArrayList<>();
        for (int column = 0; column < others.size(); column++) {
            String name = others.name(column);
            if (!isKey(column) && !name.isEmpty()) {
                if (own.find(name).isPresent()) {
                    throw Source.bad(table.file() + " and " + other.file() + ", which it is joined with, both have a"
                            + " column " + name + "; rename or remove one");
                }
                all.add(name);
                places.add(column);
            }
        }
        this.header = List.copyOf(all);
        this.added = places.stream().mapToInt(Integer::intValue).toArray();
        other.forEach(this::keep);
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
        if (rows.put(key(row, otherKeys), cells) != null) {
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
            if (cells == null) {
                joined.markFault("there is no \"" + shown(row, keys) + "\" in " + other.file()
                        + ", which this table is joined with");
            }
        }
    }

    @Override
    public SourceTable written() {
        return table;
    }

    @Override
    public String file() {
        return table.file();
    }

    @Override
    public String rejectsFile() {
        return table.rejectsFile();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Dialect dialect() {
        return table.dialect();
    }

    @Override
    public long headerRow() {
        return table.headerRow();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(table.notes());
        notes.addAll(other.notes());
        return notes;
    }

    @Override
    public String cellsExpected(Row row) {
        return table.cellsExpected(row);
    }
}
