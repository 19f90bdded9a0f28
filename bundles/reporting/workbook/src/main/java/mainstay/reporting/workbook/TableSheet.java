package mainstay.reporting.workbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

    List<Field> fields() {
        return table.fields();
    }

    /** What stands above a field. */
    String heading(Field field) {
        return READ_BACK.contains(name) ? field.name() : field.heading();
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

    /** The whole table with its head. */
    String everything() {
        return CellAddress.quoted(name) + CellAddress.fixed(0, 0, fields().size() - 1, rows());
    }
}
