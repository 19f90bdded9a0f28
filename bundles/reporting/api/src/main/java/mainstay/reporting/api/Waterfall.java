package mainstay.reporting.api;

import java.util.List;
import java.util.Optional;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Table.Field;
import org.osgi.annotation.versioning.ProviderType;

/**
 * From one amount to another, step by step, such as from total spend to profit.
 *
 * @param id what it is called within the report
 * @param title its heading
 * @param text what is to be seen, in words
 * @param kind what the amounts are
 * @param steps the steps, in order; the first is a level
 */
@ProviderType
public record Waterfall(String id, String title, String text, Kind kind, List<Step> steps) implements Chart {

    /** Copies the list of steps. */
    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** The steps that are shown: all but those that change nothing as long as nobody changes what they follow from. */
    public List<Step> shown() {
        return steps.stream().filter(step -> !step.isSilent()).toList();
    }

    @Override
    public List<Axis> axes() {
        return List.of(Axis.of(kind));
    }

    @Override
    public Table data() {
        return table(shown());
    }

    /** A row for each step, those that are not shown too. */
    public Table allSteps() {
        return table(steps);
    }

    private Table table(List<Step> rows) {
        return Table.of(
                id,
                title,
                List.of(
                        Field.of(Column.text("step", row -> rows.get(row).label())),
                        Field.of(Column.number(
                                "amount", kind, row -> rows.get(row).value())),
                        Field.of(Column.text("is", row -> rows.get(row).level() ? "level" : "change")),
                        Field.of(Column.text("how", row -> rows.get(row).how()))),
                rows.size());
    }

    /**
     * A step.
     *
     * @param label what it is
     * @param value the amount reached, or the change, negative when it falls
     * @param level whether the value is the amount reached rather than a change
     * @param how its formula
     * @param formula how it follows from tables of the report and from assumptions; empty when it does not
     */
    public record Step(String label, double value, boolean level, String how, Optional<Expression> formula) {

        /** A step without a formula that follows from tables. */
        public Step(String label, double value, boolean level, String how) {
            this(label, value, level, how, Optional.empty());
        }

        private boolean isSilent() {
            return !level && value == 0 && formula.isPresent();
        }

        /** This step with the formula by which a workbook can compute it. */
        public Step by(Expression expression) {
            return new Step(label, value, level, how, Optional.of(expression));
        }
    }
}
