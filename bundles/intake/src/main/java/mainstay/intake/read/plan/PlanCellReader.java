package mainstay.intake.read.plan;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import mainstay.book.NearestMatch;
import mainstay.book.Period;
import mainstay.book.PlanField;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.rows.AccountsReader;
import mainstay.intake.read.rows.CellReader;
import mainstay.intake.read.rows.Ids;
import mainstay.intake.table.Row;

/** Reads one cell of a plan table into what is kept of it, and names what is wrong with it. */
final class PlanCellReader {
    private static final double SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    private final CellReader cells;
    private final Stages stages;

    PlanCellReader(CellReader cells, Stages stages) {
        this.cells = cells;
        this.stages = stages;
    }

    /** The number that is kept of a cell; {@code NaN} when it is empty or not as it must be (then the row has failed). */
    double number(Row row, PlanField field, Binding binding) {
        double value = field.type() == PlanField.Type.NUMBER
                ? cells.number(binding, field.range().orElseThrow())
                : typed(row, field, binding);
        if (Double.isNaN(value) && field.required() && !cells.failed()) {
            cells.error(binding, field.name() + " is missing; it must be " + allowed(field));
        }
        return value;
    }

    private double typed(Row row, PlanField field, Binding binding) {
        String text = cells.isFaulty(binding) ? "" : binding.text(row);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        return field.type() == PlanField.Type.FLAG ? flag(binding, text) : time(field, binding, text);
    }

    private double flag(Binding binding, String text) {
        String truth = AccountsReader.truth(text);
        if (!List.of("true", "false").contains(truth)) {
            cells.error(binding, "\"" + Problems.shown(text) + "\" is not allowed; allowed: true, false");
            return Double.NaN;
        }
        return truth.equals("true") ? 1 : 0;
    }

    private double time(PlanField field, Binding binding, String text) {
        OptionalLong seconds = DayText.seconds(text);
        if (seconds.isEmpty()) {
            cells.error(binding, "\"" + Problems.shown(text) + "\" is no day; it must be " + DayText.FORMS);
            return Double.NaN;
        }
        double day = Math.floor(seconds.getAsLong() / SECONDS_OF_DAY);
        if (DayText.isStill((long) day)) {
            return Double.NaN;
        }
        return field.type() == PlanField.Type.DAY ? day : seconds.getAsLong();
    }

    /** The text that is kept of a cell; empty when it is empty or not as it must be (then the row has failed). */
    String text(Row row, PlanField field, Binding binding) {
        if (cells.isFaulty(binding)) {
            return "";
        }
        String text = binding.text(row);
        if (text.isEmpty()) {
            if (field.required()) {
                cells.error(
                        binding,
                        field.name() + " is missing" + (isNamed(field) ? "" : "; it must be " + allowed(field)));
            }
            return "";
        }
        if (field.type() == PlanField.Type.PERIOD) {
            return period(binding, text);
        }
        if (!field.words().isEmpty()) {
            return word(field, binding, text);
        }
        if (field.name().equals("stage")) {
            return stage(binding, text);
        }
        String fault = field.required() || field.refersTo().isPresent() ? Ids.fault(text) : null;
        if (fault != null) {
            cells.error(binding, field.name() + " " + fault);
            return "";
        }
        return text;
    }

    private String period(Binding binding, String text) {
        Optional<Period> period = Period.parse(text.toUpperCase(Locale.ROOT));
        if (period.isEmpty()) {
            cells.error(binding, "\"" + Problems.shown(text) + "\" is no period; it must be " + Period.FORMS);
            return "";
        }
        return period.get().text();
    }

    private String word(PlanField field, Binding binding, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!field.words().contains(word)) {
            notAmong(binding, text, field.words());
            return "";
        }
        return word;
    }

    /** The stage as it is listed, in whatever case it is written. */
    private String stage(Binding binding, String text) {
        OptionalInt place = stages.place(text);
        if (place.isEmpty()) {
            notAmong(binding, text, stages.all().stream().map(Stage::name).toList());
            return "";
        }
        return stages.all().get(place.getAsInt()).name();
    }

    private void notAmong(Binding binding, String text, List<String> allowed) {
        cells.error(
                binding,
                "\"" + Problems.shown(text) + "\" is not allowed; allowed: " + String.join(", ", allowed)
                        + NearestMatch.to(text, allowed)
                                .map(nearest -> "; did you mean " + nearest + "?")
                                .orElse(""));
    }

    /** Whether any text will do, so that there is nothing to say of what is allowed. */
    private static boolean isNamed(PlanField field) {
        return field.type() == PlanField.Type.TEXT && field.words().isEmpty();
    }

    private static String allowed(PlanField field) {
        return switch (field.type()) {
            case DAY, TIME -> DayText.FORMS;
            case PERIOD -> Period.FORMS;
            case FLAG -> "true or false";
            case NUMBER -> field.range().orElseThrow().toString();
            case TEXT -> "one of " + String.join(", ", field.words());
        };
    }
}
