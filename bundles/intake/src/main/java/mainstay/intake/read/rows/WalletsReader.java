package mainstay.intake.read.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.NearestMatch;
import mainstay.book.WalletField;
import mainstay.intake.bulk.NumberCells;
import mainstay.intake.mapping.FieldMapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.bind.Binder;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejected;
import mainstay.intake.read.reject.Rejects;
import mainstay.intake.source.Source;
import mainstay.intake.table.SourceTable;

/** Reads the rows of the wallets table. */
public final class WalletsReader {
    private static final String ID = "account_id";
    private static final String LINE = "line";

    private final SourceTable table;
    private final TableMapping mapping;
    private final Problems problems;
    private final Binder binder;
    private final Binding id;
    private final Binding line;
    private final Map<WalletField, Binding[]> measures = new EnumMap<>(WalletField.class);
    private final Map<WalletField, Binding> constants = new EnumMap<>(WalletField.class);

    /** Finds the columns. */
    public WalletsReader(SourceTable table, TableMapping mapping, Problems problems) {
        this.table = table;
        this.mapping = mapping;
        this.problems = problems;
        this.binder = new Binder(table, mapping);
        this.id = binder.require(ID);
        this.line = mapping.lines().isEmpty() ? binder.require(LINE) : null;
        for (WalletField field : WalletField.values()) {
            bind(field).ifPresent(bindings -> {
                if (bindings[0].isConstant()) {
                    constants.put(field, allowed(field, bindings[0]));
                } else {
                    measures.put(field, bindings);
                }
            });
        }
        if (!measures.containsKey(WalletField.SPEND) && !constants.containsKey(WalletField.SPEND)) {
            binder.require(WalletField.SPEND.column());
        }
    }

    /** The columns that are read, or that hold a condition. */
    public Set<Integer> used() {
        mapping.where().stream().filter(binder::has).forEach(condition -> binder.column(condition.column()));
        return binder.used();
    }

    /** Names the columns that are not known; not where a mapping says what is read. */
    public void warnOfUnknown() {
        List<String> known = new ArrayList<>(List.of(ID, LINE));
        for (WalletField field : WalletField.values()) {
            known.add(field.column());
        }
        List<String> free = known.stream()
                .filter(name -> binder.headers().find(name).isEmpty())
                .toList();
        for (int column = 0; column < binder.headers().size(); column++) {
            String name = binder.headers().name(column);
            if (binder.used().contains(column) || name.equals(Rejected.COLUMN)) {
                continue;
            }
            String meant = NearestMatch.to(name, free)
                    .map(nearest -> "; did you mean " + nearest + "? It is not read")
                    .orElse(" and not read");
            problems.warning(table.file(), table.headerRow(), name, name, "column '" + name + "' is not known" + meant);
        }
    }

    /** For each measure that is the same in every row, where it is told. */
    public Map<WalletField, Binding> constants() {
        return constants;
    }

    /** The table. */
    public SourceTable table() {
        return table;
    }

    /** Where the id is read. */
    public Binding id() {
        return id;
    }

    /** Where the line is read; null when the lines stand in columns. */
    public Binding line() {
        return line;
    }

    /** The product lines that stand in columns. */
    public List<String> lines() {
        return mapping.lines();
    }

    /** Where the measures are read: once, or once a line. */
    public Map<WalletField, Binding[]> measures() {
        return measures;
    }

    /** Whether every column stands for itself, without a computation. */
    public boolean isPlain() {
        boolean plainLine = line == null || (line.isPlain() && line.isPlainCell());
        return id.isPlain()
                && id.isPlainCell()
                && plainLine
                && measures.values().stream().flatMap(Arrays::stream).allMatch(Binding::isPlain);
    }

    /** Has the cells of a measure go to an array. */
    public NumberCells numbers(Binding binding, double[] values, int stride, int offset) {
        return new NumberCells(
                values, stride, offset, mapping.numbers(), binding.mapping().times());
    }

    /** Adds the measures that are the same in every row. */
    public void addConstants(BookBuilder builder, int size) {
        constants.forEach((field, constant) -> builder.wallets(
                field,
                DoubleColumn.constant(Double.parseDouble(constant.mapping().text()), size)));
    }

    /** Where wallets were read. */
    public CellOrigin origin(int[] starts, int[] rows) {
        Map<String, String> given = new HashMap<>();
        constants.forEach((field, constant) ->
                given.put(field.column(), "mapping: " + constant.mapping().text()));
        return new CellOrigin(table.file(), columns(), given, starts, rows);
    }

    /** For each field, the header of its column. */
    Map<String, String> columns() {
        List<Binding> all = new ArrayList<>(List.of(id));
        if (line != null) {
            all.add(line);
        }
        measures.values().forEach(bindings -> all.add(bindings[0]));
        Map<String, String> columns = new HashMap<>(Binder.columns(all));
        if (line == null) {
            columns.put(LINE, "{line}");
        }
        return columns;
    }

    /** The header of a measure's column for a product line; empty when it has none. */
    public String header(WalletField field, String ofLine) {
        return columns().getOrDefault(field.column(), "").replace("{line}", ofLine);
    }

    /** The header of the column with the product lines; empty when they stand in columns. */
    public String lineHeader() {
        return line == null ? "" : line.header();
    }

    /** What a measure is multiplied by. */
    double times(WalletField field) {
        return measures.get(field)[0].mapping().times();
    }

    /** Reads all rows. */
    public WalletTable read(ReadAccounts accounts, boolean lenient, Rejects rejects) {
        WalletTable wallets = new WalletTable(table);
        mapping.lines().forEach(name -> wallets.lines.add(name.toCharArray(), 0, name.length()));
        boolean sameFile = table == accounts.table;
        CellReader cells = new CellReader(table, mapping, binder, problems, rejects, !sameFile);
        measures.forEach((field, bindings) -> {
            wallets.values.put(field, new DoubleList());
            if (bindings[0].isRatio()) {
                wallets.divisors.put(field, new DoubleList());
            }
        });
        WalletRows rows = new WalletRows(id, line, measures, mapping.merged(), accounts, wallets, cells, lenient);
        table.forEach(rows::accept);
        return wallets;
    }

    private Optional<Binding[]> bind(WalletField field) {
        FieldMapping given = mapping.fields().get(field.column());
        boolean ofLines = given != null
                && given.kind() == FieldMapping.Kind.COLUMN
                && given.text().contains("{line}");
        if (!ofLines) {
            return binder.bind(field.column()).map(binding -> new Binding[] {binding});
        }
        if (mapping.lines().isEmpty()) {
            throw Source.bad(
                    "the mapping reads " + field.column() + " from \"" + given.text() + "\", but names no \"lines\"");
        }
        return Optional.of(mapping.lines().stream()
                .map(name -> binder.bind(field.column(), given, name))
                .toArray(Binding[]::new));
    }

    private static Binding allowed(WalletField field, Binding constant) {
        double value = Double.parseDouble(constant.mapping().text());
        if (!field.range().allows(value)) {
            throw new MainstayException(
                    MainstayException.Code.BAD_INPUT,
                    "the mapping sets " + field.column() + " to "
                            + constant.mapping().text() + "; allowed: " + field.range());
        }
        return constant;
    }
}
