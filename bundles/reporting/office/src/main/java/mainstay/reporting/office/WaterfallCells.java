package mainstay.reporting.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import mainstay.book.Column;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;

/**
 * What the bars of a waterfall stand on and how high they are. A bar that goes through 0 has a part above and a part below,
 * since bars are stacked upwards from 0 and downwards from 0.
 */
final class WaterfallCells {
    /** The columns of the table and, from the fifth on, those beside it. */
    private static final String AMOUNT = "$B";

    private static final int TABLE = 4;
    private static final String REACHED = "$" + CellAddress.column(TABLE);

    private final Waterfall waterfall;
    private final double[] reached;

    WaterfallCells(Waterfall waterfall) {
        this.waterfall = waterfall;
        reached = new double[waterfall.steps().size()];
        for (int at = 0; at < reached.length; at++) {
            Step step = waterfall.steps().get(at);
            reached[at] = step.level() ? step.value() : before(at) + step.value();
        }
    }

    Waterfall waterfall() {
        return waterfall;
    }

    /** The table of the waterfall, in which an amount follows as its step says. */
    Table table() {
        Table data = waterfall.allSteps();
        Optional<Expression> amounts = amounts(data.fields().get(0).name());
        return amounts.isEmpty()
                ? data
                : Table.of(
                        data.id(),
                        data.title(),
                        data.fields().stream()
                                .map(field -> field.equals(data.fields().get(1)) ? field.by(amounts.get()) : field)
                                .toList(),
                        data.size());
    }

    /** The formula of the step that a cell names; empty where no step has one, or two have one name. */
    private Optional<Expression> amounts(String step) {
        List<Step> steps = waterfall.steps();
        long names = steps.stream().map(Step::label).distinct().count();
        if (names < steps.size()
                || steps.stream().noneMatch(each -> each.formula().isPresent())) {
            return Optional.empty();
        }
        Expression amount = amount(steps.get(steps.size() - 1));
        for (int at = steps.size() - 2; at >= 0; at--) {
            Expression isStep =
                    Expression.cell(step).equalTo(Expression.word(steps.get(at).label()));
            amount = Expression.choose(isStep, amount(steps.get(at)), amount);
        }
        return Optional.of(amount);
    }

    private static Expression amount(Step step) {
        return step.formula().orElseGet(() -> Expression.number(step.value()));
    }

    /** The amounts that the steps come to. */
    DoubleStream reached() {
        return Arrays.stream(reached);
    }

    /** The parts of bars, in the order of the columns. */
    enum Part {
        /** What the visible part of a bar stands on. */
        BASE,
        /** An amount that is reached. */
        LEVEL,
        /** A rise, as far as it is above 0. */
        RISE,
        /** A rise, as far as it is below 0. */
        RISE_BELOW,
        /** A fall, as far as it is above 0. */
        FALL,
        /** A fall, as far as it is below 0. */
        FALL_BELOW
    }

    /** The column of the labels below the bars. */
    static int labels() {
        return TABLE + 1 + Part.values().length;
    }

    /** The column of a part of bars. */
    static int column(int part) {
        return TABLE + 1 + part;
    }

    /** The amount reached, the parts of bars and their labels. */
    List<DerivedColumn> derived() {
        List<DerivedColumn> all = new ArrayList<>();
        all.add(number(
                "reached",
                row -> reached[row],
                row -> isLevel(row) ? AMOUNT + at(row) : REACHED + at(row - 1) + "+" + AMOUNT + at(row)));
        for (Part part : Part.values()) {
            all.add(number(word(part), row -> value(part, row), row -> formula(part, row)));
        }
        all.add(DerivedColumn.labels(
                row -> waterfall.steps().get(row).label(),
                row -> waterfall.steps().get(row).value(),
                1,
                true));
        return all;
    }

    static String word(Part part) {
        return switch (part) {
            case BASE -> "base";
            case LEVEL -> "level";
            case RISE -> "rise";
            case RISE_BELOW -> "rise-below";
            case FALL -> "fall";
            case FALL_BELOW -> "fall-below";
        };
    }

    private DerivedColumn number(String word, IntToDoubleFunction values, IntFunction<String> formulas) {
        Column cells = Column.number(
                OfficeWords.phrase("waterfall." + word), waterfall.kind(), row -> values.applyAsDouble(row) + 0.0);
        return new DerivedColumn(cells, formulas);
    }

    private double value(Part part, int row) {
        double low = Math.min(before(row), reached[row]);
        double high = Math.max(before(row), reached[row]);
        boolean rises = !isLevel(row) && reached[row] > before(row);
        boolean falls = !isLevel(row) && !rises;
        double above = Math.max(high, 0) - Math.max(low, 0);
        double below = Math.min(low, 0) - Math.min(high, 0);
        return switch (part) {
            case BASE -> isLevel(row) ? 0 : Math.max(low, 0) + Math.min(high, 0);
            case LEVEL -> isLevel(row) ? reached[row] : 0;
            case RISE -> rises ? above : 0;
            case RISE_BELOW -> rises ? below : 0;
            case FALL -> falls ? above : 0;
            case FALL_BELOW -> falls ? below : 0;
        };
    }

    private String formula(Part part, int row) {
        String to = REACHED + at(row);
        if (isLevel(row)) {
            return part == Part.LEVEL ? to : "0";
        }
        String from = REACHED + at(row - 1);
        String rises = to + ">" + from;
        return switch (part) {
            case BASE -> "MAX(MIN(" + from + "," + to + "),0)+MIN(MAX(" + from + "," + to + "),0)";
            case LEVEL -> "0";
            case RISE -> "IF(" + rises + ",MAX(" + to + ",0)-MAX(" + from + ",0),0)";
            case RISE_BELOW -> "IF(" + rises + ",MIN(" + from + ",0)-MIN(" + to + ",0),0)";
            case FALL -> "IF(" + rises + ",0,MAX(" + from + ",0)-MAX(" + to + ",0))";
            case FALL_BELOW -> "IF(" + rises + ",0,MIN(" + to + ",0)-MIN(" + from + ",0))";
        };
    }

    private double before(int row) {
        return row == 0 ? 0 : reached[row - 1];
    }

    /** The first step is a level, whatever it says of itself. */
    private boolean isLevel(int row) {
        return row == 0 || waterfall.steps().get(row).level();
    }

    /** The number of the row in which a row of the table stands. */
    private static int at(int row) {
        return row + 2;
    }
}
