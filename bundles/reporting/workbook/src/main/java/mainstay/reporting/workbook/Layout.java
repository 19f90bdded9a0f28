package mainstay.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.reporting.office.ChartCells;

/** Which sheets a report becomes, and where a formula finds what it is about. */
final class Layout {
    /** The first sheet. */
    static final String SUMMARY = "Summary";
    /** The sheet of assumptions. */
    static final String PARAMETERS = "Parameters";
    /** The sheet that tells where columns come from. */
    static final String COLUMNS = "Columns";
    /** The sheet that tells where the report comes from. */
    static final String PROVENANCE = "Provenance";

    private final Report report;
    private final Names names;
    private final List<TableSheet> sheets = new ArrayList<>();

    Layout(Report report) {
        this.report = report;
        names = new Names(report.assumptions());
        SheetNames free = new SheetNames();
        List.of(SUMMARY, PARAMETERS, COLUMNS, PROVENANCE).forEach(free::take);
        report.sections().stream().flatMap(section -> section.blocks().stream()).forEach(block -> add(block, free));
    }

    private void add(Block block, SheetNames free) {
        Optional<ChartCells> drawn = block instanceof Chart chart ? ChartCells.of(chart) : Optional.empty();
        drawn.map(ChartCells::table)
                .or(() -> tableOf(block))
                .ifPresent(table -> sheets.add(new TableSheet(free.take(table.id()), table, drawn)));
    }

    Report report() {
        return report;
    }

    /** What formulas call the assumptions. */
    Names names() {
        return names;
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
        List<String> all = new ArrayList<>(List.of(SUMMARY));
        sheets.forEach(sheet -> all.add(sheet.name()));
        all.addAll(List.of(PARAMETERS, COLUMNS, PROVENANCE));
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
