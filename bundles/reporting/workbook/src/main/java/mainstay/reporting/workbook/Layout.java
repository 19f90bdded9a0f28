package mainstay.reporting.workbook;

import static mainstay.reporting.workbook.WorkbookWords.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.reporting.office.ChartCells;

/** Which sheets a report becomes, and where a formula finds what it is about. */
final class Layout {
    /** The length of a day as it is written. */
    private static final int DAY = 10;

    private final Report report;
    private final Names names;
    private final List<TableSheet> sheets = new ArrayList<>();
    private final Set<String> charts = new HashSet<>();
    private final Set<String> used;

    Layout(Report report) {
        this.report = report;
        names = new Names(report.assumptions());
        SheetNames free = new SheetNames();
        List.of(summary(), parameters(), columns(), provenance()).forEach(free::take);
        report.sections().stream().flatMap(section -> section.blocks().stream()).forEach(block -> add(block, free));
        used = UsedAssumptions.of(this);
        if (canChange()) {
            sheets.replaceAll(sheet -> charts.contains(sheet.name()) ? sheet.asComputed() : sheet);
        }
    }

    private void add(Block block, SheetNames free) {
        Optional<ChartCells> drawn = block instanceof Chart chart ? ChartCells.of(chart) : Optional.empty();
        drawn.map(ChartCells::table)
                .or(() -> tableOf(block))
                .ifPresent(table -> sheets.add(new TableSheet(free.take(name(block, table)), table, drawn)));
        if (block instanceof Chart) {
            charts.add(sheets.get(sheets.size() - 1).name());
        }
    }

    /** The first sheet. */
    static String summary() {
        return phrase("sheet.summary");
    }

    /** The sheet of assumptions. */
    static String parameters() {
        return phrase("sheet.parameters");
    }

    /** The sheet that tells where columns come from. */
    static String columns() {
        return phrase("sheet.columns");
    }

    /** The sheet that tells where the report comes from. */
    static String provenance() {
        return phrase("sheet.provenance");
    }

    Report report() {
        return report;
    }

    /** The day on which everything was computed. */
    String day() {
        return report.provenance().at().toString().substring(0, DAY);
    }

    /** A chart is found by what it shows. */
    private static String name(Block block, Table table) {
        return block instanceof Chart chart && !chart.title().isBlank() ? chart.title() : table.id();
    }

    /** What formulas call the assumptions. */
    Names names() {
        return names;
    }

    /** The names of the assumptions that figures follow from. */
    Set<String> used() {
        return used;
    }

    /** Whether there are figures that follow from assumptions that a reader may change. */
    boolean canChange() {
        return !used.isEmpty();
    }

    /** A sheet for each table and chart, in the order of the report. */
    List<TableSheet> sheets() {
        return sheets;
    }

    /** The sheet of a table or chart with this id. */
    Optional<TableSheet> sheet(String id) {
        return sheets.stream().filter(sheet -> sheet.table().id().equals(id)).findFirst();
    }

    /** The names of all sheets, in their order. */
    List<String> sheetNames() {
        List<String> all = new ArrayList<>(List.of(summary()));
        sheets.forEach(sheet -> all.add(sheet.name()));
        all.addAll(List.of(parameters(), columns(), provenance()));
        return all;
    }

    private static Optional<Table> tableOf(Block block) {
        if (block instanceof Table table) {
            return Optional.of(table);
        }
        if (block instanceof Brief brief) {
            return brief.table();
        }
        return block instanceof Chart chart ? Optional.of(chart.data()) : Optional.empty();
    }
}
