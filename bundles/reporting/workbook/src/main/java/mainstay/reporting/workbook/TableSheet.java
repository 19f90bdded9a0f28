package mainstay.reporting.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.office.CellAddress;
import mainstay.reporting.office.ChartCells;
import mainstay.reporting.office.DerivedColumn;

/**
 * A sheet with a table: the head in the first row, the rows below, and nothing else, so that others can read it; to the right of
 * it a chart of it, if it is one that spreadsheets draw.
 *
 * @param name what the sheet is called
 * @param table what stands in it
 * @param cells what the chart is drawn from; empty where there is none
 */
record TableSheet(String name, Table table, Optional<ChartCells> cells) {
    private static final int MOST_ROWS = CellAddress.MOST_ROWS - 1;

    private static final int FURTHEST_NAME = 3;

    /** The sheets that intake reads, by the names of their fields. */
    private static final Set<String> READ_BACK = Set.of("accounts", "wallets");

    /** How many rows of the table are shown. */
    int rows() {
        return Math.min(table.size(), MOST_ROWS);
    }

    /** Whether a sheet has not enough rows for the table. */
    boolean isCut() {
        return table.size() > MOST_ROWS;
    }

    /** The cells of the chart, where the sheet has all of them. */
    Optional<ChartCells> chart() {
        return cells.filter(drawn -> !isCut());
    }

    /** The columns beside the table from which its chart is drawn. */
    List<DerivedColumn> derived() {
        return chart().map(ChartCells::derived).orElse(List.of());
    }

    /** How many columns there are, those for the chart among them. */
    int columns() {
        return fields().size() + derived().size();
    }

    /** The fields, those first that are shown where there is not room for all. */
    List<Field> fields() {
        if (isReadBack() || table.chief().isEmpty()) {
            return table.fields();
        }
        Map<String, Field> byName = new LinkedHashMap<>(); // names, since fields with long formulas are slow to compare
        Stream.concat(table.chiefFields().stream(), table.fields().stream())
                .forEach(field -> byName.putIfAbsent(field.name(), field));
        return List.copyOf(byName.values());
    }

    /** How many columns are printed: those of which a sheet of paper has room, in letters that can be read. */
    int printed() {
        return table.chief().isEmpty() || isReadBack()
                ? fields().size()
                : table.chiefFields().size();
    }

    /** How many columns stay in sight: those up to the name, else the first. */
    int kept() {
        return column("name").filter(at -> at <= FURTHEST_NAME).orElse(0) + 1;
    }

    /** What stands above a field. */
    String heading(Field field) {
        if (isReadBack()) {
            return field.name();
        }
        return field.isFrozen() ? WorkbookWords.phrase("as-computed.heading", field.heading()) : field.heading();
    }

    /** The same sheet of a chart, in which every column without a formula but the first is marked as computed. */
    TableSheet asComputed() {
        List<Field> marked = new ArrayList<>(table.asComputed().fields());
        marked.set(0, table.fields().get(0));
        return new TableSheet(name, table.with(marked), cells);
    }

    private boolean isReadBack() {
        return READ_BACK.contains(name);
    }

    /** The column in which a field stands, from 0. */
    Optional<Integer> column(String field) {
        return IntStream.range(0, fields().size())
                .filter(at -> fields().get(at).name().equals(field))
                .boxed()
                .findFirst();
    }

    Field field(String name) {
        return fields().get(column(name).orElseThrow());
    }

    /** All cells of a field below its head, as formulas of any sheet name them. */
    String allCells(String field) {
        int column = column(field).orElseThrow();
        return CellAddress.quoted(name) + CellAddress.fixed(column, 1, column, Math.max(1, rows()));
    }

    /** What is printed of the table, with its head. */
    String printArea() {
        return CellAddress.quoted(name) + CellAddress.fixed(0, 0, printed() - 1, rows());
    }

    /** The whole table with its head. */
    String everything() {
        return CellAddress.quoted(name) + CellAddress.fixed(0, 0, fields().size() - 1, rows());
    }
}
