package mainstay.reporting.workbook;

import java.util.HashSet;
import java.util.Set;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Choice;
import mainstay.reporting.api.Expression.CountWhere;
import mainstay.reporting.api.Expression.Given;
import mainstay.reporting.api.Expression.Operation;
import mainstay.reporting.api.Expression.TotalWhere;
import mainstay.reporting.api.Expression.TotalWhereBoth;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Section;

/**
 * Finds the assumptions that figures of the workbook follow from, at once or through others: a reader who changes another sees
 * nothing happen.
 */
final class UsedAssumptions {
    private final Layout layout;
    private final Set<String> names = new HashSet<>();

    private UsedAssumptions(Layout layout) {
        this.layout = layout;
    }

    /** The names of the assumptions. */
    static Set<String> of(Layout layout) {
        UsedAssumptions uses = new UsedAssumptions(layout);
        for (TableSheet sheet : layout.sheets()) {
            uses.addColumns(sheet);
        }
        for (Section section : layout.report().sections()) {
            section.blocks().forEach(uses::addFigures);
        }
        uses.addWhatFollows();
        return uses.names;
    }

    /** What assumptions that are used follow from is used too. */
    private void addWhatFollows() {
        int before;
        do {
            before = names.size();
            layout.report().assumptions().stream()
                    .filter(assumption -> names.contains(assumption.name()))
                    .flatMap(assumption -> assumption.formula().stream())
                    .forEach(this::addAlone);
        } while (names.size() > before);
    }

    private void addColumns(TableSheet sheet) {
        sheet.fields().stream()
                .flatMap(field -> field.formula().stream())
                .filter(formula ->
                        FormulaWriter.inRowsOf(sheet, layout, formula).isPresent())
                .forEach(this::add);
    }

    private void addFigures(Block block) {
        if (block instanceof Figures figures) {
            figures.figures().forEach(figure -> figure.formula().ifPresent(this::addAlone));
        } else if (block instanceof Brief brief) {
            brief.measures().forEach(measure -> measure.figure().formula().ifPresent(this::addAlone));
        }
    }

    private void addAlone(Expression expression) {
        if (FormulaWriter.alone(layout, expression).isPresent()) {
            add(expression);
        }
    }

    private void add(Expression expression) {
        if (expression instanceof Given given) {
            names.add(given.assumption());
        } else if (expression instanceof Operation operation) {
            add(operation.left());
            add(operation.right());
        } else if (expression instanceof Choice choice) {
            add(choice.condition());
            add(choice.then());
            add(choice.otherwise());
        } else if (expression instanceof TotalWhere total) {
            add(total.wanted());
        } else if (expression instanceof TotalWhereBoth total) {
            add(total.wanted());
            add(total.otherWanted());
        } else if (expression instanceof CountWhere count) {
            add(count.wanted());
        }
    }
}
