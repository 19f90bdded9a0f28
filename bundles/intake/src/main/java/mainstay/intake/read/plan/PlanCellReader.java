package mainstay.intake.read.plan;

import java.util.List;
import mainstay.book.NearestMatch;
import mainstay.book.Period;
import mainstay.book.PlanField;
import mainstay.book.Stage;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.rows.CellReader;
import mainstay.intake.read.rows.Ids;
import mainstay.intake.table.Row;

/** Reads one cell of a plan table into what is kept of it, and names what is wrong with it. */
final class PlanCellReader {
    private final CellReader cells;
    private final PlanValues values;

    PlanCellReader(CellReader cells, PlanValues values) {
        this.cells = cells;
        this.values = values;
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
        double value = PlanValues.number(field).applyAsDouble(text);
        if (value == PlanValues.NONE) {
            cells.error(
                    binding,
                    "\"" + Problems.shown(text) + "\""
                            + (field.type() == PlanField.Type.FLAG
                                    ? " is not allowed; allowed: true, false"
                                    : " is no day; it must be " + DayText.FORMS + "; a mapping reads other forms"));
            return Double.NaN;
        }
        return value;
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
        String period = PlanValues.period(text);
        if (period == null) {
            cells.error(binding, "\"" + Problems.shown(text) + "\" is no period; it must be " + Period.FORMS);
            return "";
        }
        return period;
    }

    private String word(PlanField field, Binding binding, String text) {
        String word = PlanValues.word(field, text);
        if (word == null) {
            notAmong(binding, text, field.words());
            return "";
        }
        return word;
    }

    private String stage(Binding binding, String text) {
        String stage = values.stage(text);
        if (stage == null) {
            notAmong(
                    binding,
                    text,
                    values.stages().all().stream().map(Stage::name).toList());
            return "";
        }
        return stage;
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
