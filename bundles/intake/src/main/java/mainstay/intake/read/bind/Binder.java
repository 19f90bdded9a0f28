package mainstay.intake.read.bind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.NearestMatch;
import mainstay.intake.mapping.Condition;
import mainstay.intake.mapping.FieldMapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.source.Source;
import mainstay.intake.table.Headers;
import mainstay.intake.table.SourceTable;

/** Finds the columns of one table that hold the fields. */
public final class Binder {
    private final SourceTable table;
    private final Headers headers;
    private final TableMapping mapping;
    private final Set<Integer> used = new HashSet<>();

    public Binder(SourceTable table, TableMapping mapping) {
        this.table = table;
        this.headers = new Headers(table);
        this.mapping = mapping;
    }

    public Headers headers() {
        return headers;
    }

    /** The columns that hold a field. */
    public Set<Integer> used() {
        return used;
    }

    /** Where a field is read; empty when the table does not have it. */
    public Optional<Binding> bind(String field) {
        FieldMapping given = mapping.fields().get(field);
        if (given != null) {
            return given.kind() == FieldMapping.Kind.NOTHING || isLacking(given)
                    ? Optional.empty()
                    : Optional.of(bind(field, given, ""));
        }
        OptionalInt column = headers.find(field);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        used.add(column.getAsInt());
        String header = table.shown(column.getAsInt());
        return Optional.of(Binding.simple(field, header, column.getAsInt(), FieldMapping.column(header)));
    }

    private boolean isLacking(FieldMapping given) {
        return given.optional() && headers.findExactly(given.text()).isEmpty();
    }

    /** Where a field is read that must be there. */
    public Binding require(String field) {
        return bind(field).orElseThrow(() -> missing(field));
    }

    /** Where a field is read for one product line. */
    public Binding bind(String field, FieldMapping given, String line) {
        if (given.kind() != FieldMapping.Kind.COLUMN) {
            return Binding.simple(field, "", -1, given);
        }
        int column = column(given.header(line));
        List<Integer> further = given.further().stream().map(this::column).toList();
        String header = Stream.concat(Stream.of(column), further.stream())
                .map(headers::name)
                .collect(Collectors.joining(" + "));
        return new Binding(
                field,
                header,
                column,
                column(given.per(), line),
                column(given.minus(), line),
                further,
                given.where().stream()
                        .map(condition -> column(condition.column()))
                        .toList(),
                given);
    }

    private int column(Optional<String> header, String line) {
        return header.map(name -> column(name.replace("{line}", line))).orElse(-1);
    }

    /**
     * Whether a condition can be looked at; when its column need not be there and is not, rows meet it if an empty cell does.
     *
     * @throws MainstayException when no row could meet it
     */
    public boolean has(Condition condition) {
        boolean isThere =
                !condition.optional() || headers.findExactly(condition.column()).isPresent();
        if (!isThere && !condition.passes("")) {
            throw Source.bad(table.file() + " has no column " + condition.column() + ", and no row without it counts");
        }
        return isThere;
    }

    /** The index of a column that the mapping names. */
    public int column(String header) {
        int column = headers.findExactly(header)
                .orElseThrow(() -> MainstayException.unknown(
                        MainstayException.Code.BAD_INPUT,
                        "column",
                        header,
                        headers.names(),
                        table.file() + " has the columns " + Problems.shown(String.join(", ", headers.names()))));
        used.add(column);
        return column;
    }

    /** For each field that is read from a column, its header; {@code {line}} stands for the product line. */
    public static Map<String, String> columns(Iterable<Binding> bindings) {
        Map<String, String> columns = new HashMap<>();
        for (Binding binding : bindings) {
            if (binding.column() >= 0) {
                boolean ofLine = binding.mapping().text().contains("{line}");
                columns.put(binding.field(), ofLine ? binding.mapping().text() : binding.header());
            }
        }
        return columns;
    }

    private MainstayException missing(String field) {
        String nearest = NearestMatch.to(field, headers.names())
                .map(name -> "; is it \"" + name + "\"? Rename it, or name it in a mapping")
                .orElse("; it has " + Problems.shown(String.join(", ", headers.names()))
                        + ". Rename a column, or name it in a mapping");
        return Source.bad(table.file() + " has no column " + field + nearest);
    }
}
