package mainstay.reporting.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;

/** The same report for other assumptions: whatever has a formula is what the oracle makes of it. */
record Computed(Oracle oracle) {

    static Report anew(Report report, Map<String, Object> changed) {
        Computed computed = new Computed(new Oracle(report, changed));
        return new Report(
                report.id(),
                report.title(),
                report.provenance(),
                report.assumptions().stream().map(computed::assumption).toList(),
                report.sections().stream().map(computed::section).toList(),
                report.notes());
    }

    private Section section(Section section) {
        return new Section(
                section.title(),
                section.text(),
                section.blocks().stream().map(this::block).toList());
    }

    private Block block(Block block) {
        if (block instanceof Figures figures) {
            return new Figures(figures.figures().stream().map(this::figure).toList());
        }
        if (block instanceof Brief brief) {
            return new Brief(brief.conclusion(), brief.measures(), brief.table().map(this::table), brief.decisions());
        }
        if (block instanceof Bars bars) {
            return bars(bars);
        }
        if (block instanceof Waterfall steps) {
            List<Step> computed = steps.steps().stream().map(this::step).toList();
            return new Waterfall(steps.id(), steps.title(), steps.text(), steps.kind(), computed);
        }
        return block instanceof Table table ? table(table) : block;
    }

    private Bars bars(Bars bars) {
        Table cells = table(bars.data());
        List<Bar> computed = IntStream.range(0, cells.size())
                .mapToObj(row -> new Bar(
                        bars.bars().get(row).label(),
                        cells.fields().stream()
                                .skip(1)
                                .map(field -> field.cells().number(row))
                                .toList()))
                .toList();
        return new Bars(
                bars.id(),
                bars.title(),
                bars.text(),
                bars.category(),
                bars.kind(),
                bars.series(),
                computed,
                bars.hues(),
                bars.formulas(),
                bars.panels());
    }

    private Step step(Step step) {
        double value = step.formula().map(oracle::alone).map(Computed::number).orElse(step.value());
        return new Step(step.label(), value, step.level(), step.how(), step.formula());
    }

    private Table table(Table table) {
        List<Field> fields =
                table.fields().stream().map(field -> field(table, field)).toList();
        return new Table(
                table.id(), table.title(), fields, table.size(), table.chief(), table.account(), table.details());
    }

    private Field field(Table table, Field field) {
        if (field.formula().isEmpty()) {
            return field;
        }
        Kind kind = field.cells().kind();
        Column cells =
                switch (kind) {
                    case TEXT -> Column.text(field.name(), row -> (String) oracle.cell(table, field.name(), row));
                    case FLAG -> Column.flag(field.name(), row -> (Boolean) oracle.cell(table, field.name(), row));
                    default -> Column.number(field.name(), kind, row -> (Double) oracle.cell(table, field.name(), row));
                };
        return new Field(cells, field.heading(), field.how(), field.formula(), field.input(), field.isFrozen());
    }

    private Figure figure(Figure figure) {
        Optional<Object> value = figure.formula().map(oracle::alone);
        return new Figure(
                figure.label(),
                figure.kind(),
                value.map(Computed::number).orElse(figure.value()),
                value.map(Computed::text).orElse(figure.text()),
                figure.how(),
                figure.formula());
    }

    private Assumption assumption(Assumption assumption) {
        Object value = oracle.alone(Expression.given(assumption.name()));
        return new Assumption(
                assumption.name(),
                assumption.kind(),
                number(value),
                text(value),
                assumption.origin(),
                assumption.chosen(),
                assumption.description(),
                assumption.allowed(),
                assumption.formula(),
                assumption.limits());
    }

    private static double number(Object value) {
        return value instanceof Double number
                ? number
                : value instanceof Boolean truth && truth ? 1 : value instanceof Boolean ? 0 : Double.NaN;
    }

    private static String text(Object value) {
        return value instanceof String text ? text : "";
    }
}
