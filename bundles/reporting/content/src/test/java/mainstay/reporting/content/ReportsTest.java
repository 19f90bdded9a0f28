package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.Language;
import mainstay.book.MainstayException;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Bubbles;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Curves;
import mainstay.reporting.api.Grid;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Shifts;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.run.LiveResult;
import mainstay.run.compare.Comparison;
import mainstay.run.compare.WhatIf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private final Book book = Given.computerMaker();
    private final LiveResult result = Given.result(book, Map.of());

    @Test
    void aMatrixInWhichNoAccountHasAPlaceSaysWhy(@TempDir Path folder) throws IOException {
        LiveResult plain = GivenReviews.in(folder).steps().teams();

        assertThat(Reports.matrix(plain, "pilot", Given.ASKED)
                        .brief()
                        .orElseThrow()
                        .conclusion())
                .contains("No account has a place in this matrix: feasibility is known of none.");
    }

    @Test
    void theListShowsEachRegionWhereTheBookKnowsOfTwo(@TempDir Path folder) throws IOException {
        assertThat(panels(result)).singleElement().satisfies(bars -> {
            assertThat(bars.bars()).extracting(Bar::label).contains("north", "south");
            assertThat(bars.series()).containsExactly("dedicated", "shared", "channel");
        });
        assertThat(panels(Given.result(Given.withoutSomeMargins(folder), Map.of())))
                .isEmpty();
        Map<String, String> outOfReach =
                Map.of("profit.target", "1e9", "target.shared", "1e9", "target.channel", "1e9");
        assertThat(panels(Given.result(book, outOfReach))).as("nobody earns").isEmpty();
    }

    private static List<Bars> panels(LiveResult of) {
        return Reports.priorityList(of, Given.ASKED).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof Bars bars && bars.panels())
                .map(Bars.class::cast)
                .toList();
    }

    @Test
    void aReportSaysWhatItWasComputedFromWhenAndForWhom() {
        Report report = Reports.priorityList(result, Given.ASKED);

        assertThat(report.provenance().book()).isEqualTo("computer-maker");
        assertThat(report.provenance().bookDigest()).isEqualTo(book.digest());
        assertThat(report.provenance().run()).isEqualTo(result.generation().run());
        assertThat(report.provenance().by()).isEqualTo("pat");
        assertThat(report.provenance().at()).isEqualTo(Given.ASKED.at());
        assertThat(report.provenance().sources())
                .extracting(source -> source.part() + " " + source.id())
                .containsExactly(
                        "scoring attractiveness",
                        "team-cost dedicated",
                        "team-cost shared",
                        "team-cost channel",
                        "report html");
    }

    @Test
    void anAssumptionSaysWhetherSomebodyChoseItInWhateverLanguage() {
        LiveResult changed = Given.paid(book, Map.of("policy", "max-profit", "pay.cap", "2"));

        for (Language language : Language.values()) {
            List<Assumption> assumptions = language.during(
                    () -> Reports.priorityList(changed, Given.ASKED).assumptions());
            assertThat(assumptions.stream().filter(Assumption::chosen))
                    .as(language.id())
                    .extracting(Assumption::name)
                    .containsExactly("policy", "pay.cap");
        }
    }

    @Test
    void theStepsOfEveryAccountLeadFromItsSpendToItsProfit() {
        for (int account = 0; account < book.accounts().size(); account++) {
            List<Step> steps = AccountSteps.of(result, account).stream()
                    .flatMap(chart -> chart.steps().stream())
                    .toList();
            double level = steps.get(0).value();
            for (Step step : steps.subList(1, steps.size())) {
                if (step.level()) {
                    assertThat(level).as(step.label()).isCloseTo(step.value(), within(1e-6));
                }
                level = step.level() ? step.value() : level + step.value();
            }
            assertThat(level).isEqualTo(result.decision().expectedProfit().get(account));
        }
    }

    @Test
    void theInsurerOfTheDeckFallsFromSeventyMillionToItsProfit() {
        List<Waterfall> charts =
                AccountSteps.of(result, book.accounts().find("picc").orElseThrow());
        List<Step> wallet = charts.get(0).steps();
        List<Step> profit = charts.get(1).steps();

        assertThat(wallet.stream().filter(Step::level).map(Step::label))
                .containsExactly("Total spend", "Addressable", "Account value", "Expected revenue");
        assertThat(profit.stream().filter(Step::level).map(Step::label))
                .containsExactly("Expected revenue", "Gross profit", "Profit");
        assertThat(wallet.get(0).value()).isEqualTo(70_000_000);
        assertThat(profit.get(profit.size() - 1).value()).isCloseTo(259_000, within(0.005));
    }

    @Test
    void aMatrixHasTheAccountsOfItsClassesInItsQuadrants() {
        Bubbles bubbles = chart(Reports.matrix(result, "value-relationship", Given.ASKED), Bubbles.class);

        assertThat(bubbles.quadrants()).containsExactly("key", "loyal", "growth-prospect", "low-potential");
        for (int row = 0; row < bubbles.count(); row++) {
            boolean right = bubbles.xs().number(row) >= bubbles.x().cut();
            boolean up = bubbles.ys().number(row) >= bubbles.y().cut();
            assertThat(bubbles.groups().text(row)).isEqualTo(bubbles.quadrants().get((up ? 0 : 2) + (right ? 0 : 1)));
        }
    }

    @Test
    void theMatrixOfThreeAxesCountsEveryAccountOnce() {
        Report report = Reports.matrix(result, "three-axis", Given.ASKED);
        Grid grid = chart(report, Grid.class);
        Column total = grid.total().orElseThrow().cells();

        assertThat(IntStream.range(0, grid.size()).mapToDouble(total::number).sum())
                .isEqualTo(book.accounts().size());
        assertThat(report.tables()
                        .get(0)
                        .field("strategy")
                        .orElseThrow()
                        .cells()
                        .text(0))
                .isEqualTo("relations up to the top, partnership");
    }

    @Test
    void aMistypedMatrixIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Reports.matrix(result, "value-relation", Given.ASKED))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("did you mean value-relationship?");
    }

    @Test
    void concentrationIsWhatCountingOneByOneGives() {
        Report report = Reports.pareto(result, Given.ASKED);
        Table table = report.mainTable().orElseThrow();
        double[] profits = IntStream.range(0, book.accounts().size())
                .mapToDouble(account ->
                        Math.max(0, result.decision().expectedProfit().get(account)))
                .sorted()
                .toArray();
        double all = Arrays.stream(profits).sum();

        for (int share : List.of(50, 80, 95)) {
            int needed = 0;
            double sum = 0;
            while (sum < all * share / 100) {
                sum += profits[profits.length - 1 - needed++];
            }
            assertThat(table.field("accounts_for_" + share)
                            .orElseThrow()
                            .cells()
                            .number(0))
                    .isEqualTo(needed);
        }
        assertThat(table.field("gini").orElseThrow().cells().number(0)).isCloseTo(gini(profits), within(1e-12));
        Curves curves = chart(report, Curves.class);
        assertThat(curves.curves()).allSatisfy(curve -> {
            assertThat(curve.xs().get(curve.xs().size() - 1)).isEqualTo(1);
            assertThat(curve.ys().get(curve.ys().size() - 1)).isCloseTo(1, within(1e-12));
        });
    }

    /** The mean difference of all pairs, halved and divided by the mean. */
    private static double gini(double[] values) {
        double differences = 0;
        for (double one : values) {
            for (double other : values) {
                differences += Math.abs(one - other);
            }
        }
        return differences / (2.0 * values.length * Arrays.stream(values).sum());
    }

    @Test
    void whatIfShowsWhoMovesAndNobodyElse() {
        LiveResult then = Given.result(book, Map.of("target.shared", "100000"));
        WhatIf whatIf = WhatIf.of(result, then);
        Report report = Reports.whatIf(whatIf, List.of("target.shared=100000"), Given.ASKED);

        assertThat(report.mainTable().orElseThrow().size())
                .isEqualTo(whatIf.moved())
                .isPositive();
        assertThat(report.title()).isEqualTo("What if target.shared=100000");
    }

    @Test
    void aSwapShowsThePlacesOnBothSides() {
        LiveResult after = Given.result(book, Map.of("teamcost.dedicated.accounts", "2"));
        Comparison comparison = Comparison.of(result, after, 20);
        Report report = Reports.swap(result, after, comparison, List.of("dedicated@1", "dedicated@2"), Given.ASKED);
        Shifts shifts = chart(report, Shifts.class);

        assertThat(shifts.title()).isEqualTo("Rank on the list");
        for (int row = 0; row < shifts.count(); row++) {
            int account = book.accounts().find(shifts.accounts().text(row)).orElseThrow();
            assertThat(shifts.froms().number(row)).isEqualTo(result.ranking().rank(account));
            assertThat(shifts.tos().number(row)).isEqualTo(after.ranking().rank(account));
        }
    }

    @Test
    void theBookIsShownInTheColumnsOfAnImport() {
        Report report = Reports.book(result, Given.ASKED);
        Table accounts = report.tables().get(1);
        Table wallets = report.tables().get(2);

        assertThat(accounts.id()).isEqualTo("accounts");
        assertThat(accounts.size()).isEqualTo(60);
        assertThat(accounts.fields().get(0).name()).isEqualTo("account_id");
        assertThat(wallets.id()).isEqualTo("wallets");
        assertThat(wallets.size()).isEqualTo(327);
        assertThat(wallets.fields()).extracting(Table.Field::name).startsWith("account_id", "line", "spend");
    }

    @Test
    void everyBlockOfAReportHasANameOfItsOwn() {
        for (Report report : Reports.all(result, Given.ASKED)) {
            Set<String> ids = new HashSet<>();
            blocks(report).forEach(block -> id(block).ifPresent(id -> assertThat(ids.add(id))
                    .as("%s in %s", id, report.id())
                    .isTrue()));
            blocks(report).stream().filter(Chart.class::isInstance).forEach(chart -> assertThat(((Chart) chart).text())
                    .isNotBlank());
        }
    }

    @Test
    void aBookWithoutAnyMarginOrProfitIsReportedToo() throws Exception {
        Path wide = Files.createTempFile("wide", ".csv");
        Files.writeString(wide, "account_id,PC\na,0\nb,0\n");
        Book poor = Intake.read(new ImportRequest(wide, Optional.empty(), Optional.empty(), false))
                .book()
                .orElseThrow();

        List<Report> reports = Reports.all(Given.result(poor, Map.of()), Given.ASKED);

        assertThat(reports).extracting(Report::id).contains("priority-list", "pareto", "book", "matrix-pilot");
        assertThat(chart(reports.get(1), Curves.class).curves()).hasSize(3);
    }

    private static Optional<String> id(Block block) {
        if (block instanceof Table table) {
            return Optional.of(table.id());
        }
        return block instanceof Chart chart ? Optional.of(chart.id()) : Optional.empty();
    }

    private static List<Block> blocks(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
    }

    private static <C extends Chart> C chart(Report report, Class<C> type) {
        return blocks(report).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
