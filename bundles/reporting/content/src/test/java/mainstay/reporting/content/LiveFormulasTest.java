package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.LiveResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook computes from the formulas is what we compute. */
class LiveFormulasTest {
    private static final double CENT = 0.005;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @TempDir
    private Path folder;

    private Book book;

    @BeforeEach
    void read() throws IOException {
        book = Given.withoutSomeMargins(folder);
    }

    @Test
    void everyFormulaGivesTheFigureThatIsShown() {
        agreeThroughout(book);
        agreeThroughout(Given.computerMaker());
        agreeThroughout(withOwnCaptures());
    }

    private Book withOwnCaptures() {
        double[] captures = new double[book.accounts().size()];
        Arrays.setAll(captures, account -> account % 3 == 0 ? Double.NaN : account % 5 / 5.0);
        return book.with(Map.of(AccountField.CAPTURE_CHANNEL, DoubleColumn.of(captures)), Map.of());
    }

    private static void agreeThroughout(Book book) {
        LiveResult result = Given.result(book, Map.of());
        for (Report report : PlanReports.all(result, DAY, Given.ASKED)) {
            agree(report, new Sheet(report, Map.of()), report);
        }

        Report tree = Given.valueTree(result);
        agree(tree, new Sheet(tree, Map.of()), tree);
        for (Report report : Reports.all(result, Given.ASKED)) {
            agree(report, new Sheet(report, Map.of()), report);
        }
        for (int account = 0; account < book.accounts().size(); account++) {
            Report report = Reports.account(result, account, Given.ASKED);
            agree(report, new Sheet(report, Map.of()), report);
        }
    }

    @TestFactory
    Stream<DynamicTest> underAChangedAssumptionTheyGiveWhatWeComputeUnderIt() {
        return Stream.of(
                        Map.of("margin.default", "0.27"),
                        Map.of("margin.default", "-0.1"),
                        Map.of("profit.target", "300000", "target.shared", "50000", "target.channel", "-5000"),
                        Map.of("teamcost.dedicated.sales.salary", "200000", "teamcost.shared.accounts", "8"),
                        Map.of("teamcost.channel.overhead", "0.5", "teamcost.shared.fixed", "0"),
                        Map.of("capture.shared", "0.9", "capture.channel", "0.6", "capture.none", "0.3"),
                        Map.of("policy", "max-profit", "capture.none", "0.2", "capture.channel", "0.8"),
                        Map.of("policy", "max-profit"),
                        Map.of("profit.basis", "revenue"))
                .map(changes -> DynamicTest.dynamicTest(changes.toString(), () -> {
                    Report before = Reports.priorityList(Given.result(book, Map.of()), Given.ASKED);
                    Report after = Reports.priorityList(Given.result(book, changes), Given.ASKED);
                    agreeByAccount(new Sheet(before, typed(changes)), before, after);
                    agreeForEachAccount(changes);
                }));
    }

    /** The report of an account, its page, coverages and steps. */
    private void agreeForEachAccount(Map<String, String> changes) {
        LiveResult now = Given.result(book, Map.of());
        LiveResult then = Given.result(book, changes);
        for (int account = 0; account < book.accounts().size(); account++) {
            Report before = Reports.account(now, account, Given.ASKED);
            Report after = Reports.account(then, account, Given.ASKED);
            Sheet sheet = new Sheet(before, typed(changes));
            agreeByRow(sheet, before, after);
            agreeOnFigures(sheet, before, after);
        }
    }

    private static void agreeByRow(Sheet sheet, Report before, Report after) {
        for (Table table : before.tables()) {
            Table expected = table(after, table.id());
            for (Field field : table.fields()) {
                for (int row = 0; row < table.size() && field.formula().isPresent(); row++) {
                    same(
                            before.title() + " " + table.id() + " " + field.name() + " row " + row,
                            sheet.cell(table, field, row),
                            Sheet.shown(
                                    expected.field(field.name()).orElseThrow().cells(), row));
                }
            }
        }
    }

    private static Table table(Report report, String id) {
        return report.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListCanBeComputedAnewFromTheGrossProfitOn() {
        Report report = Reports.priorityList(Given.result(book, Map.of()), Given.ASKED);
        Table list = report.mainTable().orElseThrow();

        assertThat(list.fields().stream()
                        .filter(field -> field.formula().isPresent())
                        .map(Field::name))
                .contains(
                        "gross_profit",
                        "profit_dedicated",
                        "profit_shared",
                        "profit_channel",
                        "coverage",
                        "cost_to_serve",
                        "expected_profit",
                        "large",
                        "heads",
                        "call");
        assertThat(report.assumption("teamcost.shared.cost_per_account")
                        .orElseThrow()
                        .formula()
                        .orElseThrow()
                        .text())
                .isEqualTo("teamcost.shared.team_cost ÷ teamcost.shared.accounts");
    }

    private static Map<String, Object> typed(Map<String, String> changes) {
        Map<String, Object> typed = new HashMap<>();
        changes.forEach((name, value) ->
                typed.put(name, value.matches("-?[0-9.]+") ? (Object) Double.parseDouble(value) : value));
        return typed;
    }

    private static void agree(Report report, Sheet sheet, Report expected) {
        for (Assumption assumption : expected.assumptions()) {
            if (assumption.kind() != Kind.TEXT) {
                same(assumption.name(), sheet.assumption(assumption.name()), assumption.value());
            }
        }
        for (Table table : expected.tables()) {
            for (Field field : table.fields()) {
                for (int row = 0; row < table.size() && field.formula().isPresent(); row++) {
                    same(
                            report.id() + " " + table.id() + " " + field.name() + " row " + row,
                            sheet.cell(table, field, row),
                            Sheet.shown(field.cells(), row));
                }
            }
        }
        figures(expected).forEach(figure -> figure.formula()
                .ifPresent(formula -> same(figure.label(), sheet.value(formula, null, 0), shown(figure))));
    }

    /** The order of the list may change with the assumption, its rows are told apart by account. */
    private static void agreeByAccount(Sheet sheet, Report before, Report after) {
        Table own = before.mainTable().orElseThrow();
        Table expected = after.mainTable().orElseThrow();
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < expected.size(); row++) {
            rows.put(expected.field("account_id").orElseThrow().cells().text(row), row);
        }
        for (Field field :
                own.fields().stream().filter(live -> live.formula().isPresent()).toList()) {
            for (int row = 0; row < own.size(); row++) {
                String id = own.field("account_id").orElseThrow().cells().text(row);
                same(
                        field.name() + " of " + id,
                        sheet.cell(own, field, row),
                        Sheet.shown(expected.field(field.name()).orElseThrow().cells(), rows.get(id)));
            }
        }
        agreeOnFigures(sheet, before, after);
        for (Bars bars : bars(before)) {
            Bars then = bars(after).stream()
                    .filter(each -> each.id().equals(bars.id()))
                    .findFirst()
                    .orElseThrow();
            for (Field field : bars.data().fields()) {
                for (int row = 0; row < bars.bars().size() && field.formula().isPresent(); row++) {
                    same(
                            bars.id() + " " + field.name() + " row " + row,
                            sheet.cell(bars.data(), field, row),
                            Sheet.shown(
                                    then.data()
                                            .field(field.name())
                                            .orElseThrow()
                                            .cells(),
                                    row));
                }
            }
        }
    }

    private static List<Bars> bars(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Bars.class::isInstance)
                .map(Bars.class::cast)
                .toList();
    }

    private static void agreeOnFigures(Sheet sheet, Report before, Report after) {
        List<Figure> figures = figures(before);
        for (int at = 0; at < figures.size(); at++) {
            if (figures.get(at).formula().isPresent()) {
                same(
                        figures.get(at).label(),
                        sheet.value(figures.get(at).formula().orElseThrow(), null, 0),
                        shown(figures(after).get(at)));
            }
        }
    }

    private static List<Figure> figures(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(LiveFormulasTest::figures)
                .toList();
    }

    private static Stream<Figure> figures(Block block) {
        if (block instanceof Brief brief) {
            return brief.measures().stream().map(Measure::figure);
        }
        return block instanceof Figures figures ? figures.figures().stream() : Stream.of();
    }

    private static Object shown(Figure figure) {
        return figure.kind() == Kind.TEXT ? figure.text() : (Object) figure.value();
    }

    private static void same(String what, Object computed, Object expected) {
        if (expected instanceof Double number) {
            assertThat((Double) computed).as(what).isCloseTo(number, within(CENT));
        } else {
            assertThat(computed).as(what).isEqualTo(expected);
        }
    }
}
