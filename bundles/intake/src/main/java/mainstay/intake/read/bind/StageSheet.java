package mainstay.intake.read.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.book.Range;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.book.TypedNumber;
import mainstay.intake.source.Source;
import mainstay.intake.table.Headers;
import mainstay.intake.table.Row;
import mainstay.intake.table.SourceTable;

/** The stages of deals as a table, in their order: {@code stage}, {@code label}, {@code outcome} and {@code probability}. */
final class StageSheet {
    /** The column that it must have. */
    static final Set<String> REQUIRED = Set.of("stage");

    /** The columns by which it is known. */
    static final Set<String> KEYS = Set.of("stage", "label", "outcome", "probability");

    private final SourceTable table;
    private final int stage;
    private final OptionalInt label;
    private final OptionalInt outcome;
    private final OptionalInt probability;
    private final List<Stage> stages = new ArrayList<>();

    private StageSheet(SourceTable table) {
        this.table = table;
        Headers headers = new Headers(table);
        this.stage = headers.find("stage")
                .orElseThrow(() -> Source.bad(table.file()
                        + " has no column stage; it lists the stages of deals in their" + " order, a row each"));
        this.label = headers.find("label");
        this.outcome = headers.find("outcome");
        this.probability = headers.find("probability");
    }

    static Stages read(SourceTable table) {
        StageSheet read = new StageSheet(table);
        table.forEach(read::add);
        if (read.stages.isEmpty()) {
            throw Source.bad(table.file() + " has no rows; it lists the stages of deals in their order");
        }
        try {
            return Stages.of(read.stages);
        } catch (IllegalArgumentException e) {
            throw Source.bad(table.file() + ": a stage is listed twice; case does not count");
        }
    }

    private void add(Row row) {
        String name = cell(row, OptionalInt.of(stage));
        if (name.isEmpty()) {
            throw Source.bad(table.file() + " row " + row.number() + ": stage is missing");
        }
        String called = cell(row, label);
        stages.add(new Stage(name, called.isEmpty() ? name : called, outcome(row), probability(row)));
    }

    private Stage.Outcome outcome(Row row) {
        String word = cell(row, outcome);
        if (word.isEmpty()) {
            return Stage.Outcome.OPEN;
        }
        return Arrays.stream(Stage.Outcome.values())
                .filter(known -> known.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Source.bad(table.file() + " row " + row.number() + ": the outcome \"" + word
                        + "\" is not allowed; it is one of "
                        + Arrays.stream(Stage.Outcome.values())
                                .map(known -> known.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private double probability(Row row) {
        String text = cell(row, probability);
        OptionalDouble number =
                text.isEmpty() ? OptionalDouble.of(Double.NaN) : TypedNumber.within(Range.share(), text);
        return number.orElseThrow(() -> Source.bad(table.file() + " row " + row.number() + ": the probability \"" + text
                + "\" is not allowed; it is " + Range.share()));
    }

    private static String cell(Row row, OptionalInt column) {
        return column.isPresent() && column.getAsInt() < row.cells() ? row.text(column.getAsInt()) : "";
    }
}
