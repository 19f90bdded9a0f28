package mainstay.intake.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mainstay.book.Range;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.book.TypedNumber;
import mainstay.intake.mapping.Condition;
import mainstay.intake.mapping.NumberFormat;
import mainstay.intake.mapping.StageTableMapping;
import mainstay.intake.source.Source;
import mainstay.intake.table.Headers;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/** Reads the stages of deals from a table of their own. */
public final class StageTable {
    private static final double WHOLE = 100;

    private final SourceTable table;
    private final StageTableMapping mapping;
    private final Headers headers;
    private final RowConditions won;
    private final RowConditions lost;
    private final RowConditions ended;
    private final List<String> groups = new ArrayList<>();
    private final List<Placed> read = new ArrayList<>();

    /** A stage and where it stands among the others. */
    private record Placed(int group, double order, Stage stage) {}

    private StageTable(SourceTable table, StageTableMapping mapping) {
        this.table = table;
        this.mapping = mapping;
        this.headers = new Headers(table);
        this.won = conditions(mapping.won());
        this.lost = conditions(mapping.lost());
        this.ended = conditions(mapping.ended());
    }

    /**
     * The stages in a table.
     *
     * @throws mainstay.book.MainstayException when a column is not there, a cell is no number, or a stage stands there twice
     */
    public static Stages read(SourceTable table, StageTableMapping mapping) {
        StageTable stages = new StageTable(table, mapping);
        FilteredTable.of(table, mapping.where()).forEach(stages::accept);
        try {
            return Stages.of(stages.read.stream()
                    .sorted(Comparator.comparingInt(Placed::group).thenComparingDouble(Placed::order))
                    .map(Placed::stage)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw Source.bad(table.file() + " lists a stage twice; case does not count");
        }
    }

    private RowConditions conditions(List<Condition> told) {
        return new RowConditions(table, told, NumberFormat.PLAIN);
    }

    private void accept(Row row) {
        if (row.cells() != table.header().size()) {
            throw Source.bad(table.file() + " row " + row.number() + ": " + table.cellsExpected(row));
        }
        String name = cell(row, Optional.of(mapping.name()));
        String label = cell(row, mapping.label());
        double probability = number(row, mapping.probability()) / (mapping.percent() ? WHOLE : 1);
        if (!Double.isNaN(probability) && !Range.share().allows(probability)) {
            throw Source.bad(table.file() + " row " + row.number() + ": the probability "
                    + cell(row, mapping.probability()) + " of the stage " + name + " is not allowed; it is from 0 to "
                    + (mapping.percent() ? "100" : "1"));
        }
        double order = number(row, mapping.order());
        String group = cell(row, mapping.group());
        if (!groups.contains(group)) {
            groups.add(group);
        }
        read.add(new Placed(
                groups.indexOf(group),
                Double.isNaN(order) ? read.size() : order,
                new Stage(name, label.isEmpty() ? name : label, outcome(row), probability)));
    }

    private Stage.Outcome outcome(Row row) {
        if (!mapping.won().isEmpty() && won.passes(row)) {
            return Stage.Outcome.WON;
        }
        if (!mapping.lost().isEmpty() && lost.passes(row)) {
            return Stage.Outcome.LOST;
        }
        return !mapping.ended().isEmpty() && ended.passes(row) ? Stage.Outcome.ENDED : Stage.Outcome.OPEN;
    }

    private String cell(Row row, Optional<String> header) {
        return header.map(name -> row.text(RowConditions.column(table, headers, name)))
                .orElse("");
    }

    private double number(Row row, Optional<String> header) {
        String text = cell(row, header);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        return TypedNumber.within(Range.any("a number"), text)
                .orElseThrow(() -> Source.bad(table.file() + " row " + row.number() + ": " + header.orElse("")
                        + " is \"" + text + "\"; it must be a number"));
    }
}
