package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.reporting.api.Assumption;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Flow;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.rules.Review;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewReportsTest {
    private static final String HOSTILE = "</script><b>=1+1\u001b[2J|";

    @TempDir
    Path folder;

    private GivenReviews given;

    @BeforeEach
    void open() throws IOException {
        given = GivenReviews.in(folder);
    }

    @Test
    void aReviewIsHeadedByWhatWasFrozenWithIt() {
        Report report = Reports.review(given.second(), Given.ASKED);

        assertThat(report.title()).isEqualTo("Review 2026-Q1");
        assertThat(report.provenance().book()).isEqualTo("north");
        assertThat(report.provenance().bookDigest())
                .isEqualTo(given.second().basis().digest());
        assertThat(report.provenance().run()).isEqualTo(given.second().basis().run());
        assertThat(report.provenance().sources())
                .extracting(source -> source.part() + " " + source.id())
                .containsExactly(
                        "scoring attractiveness",
                        "team-cost dedicated",
                        "team-cost shared",
                        "team-cost channel",
                        "report html");
        assertThat(report.assumptions())
                .extracting(Assumption::name)
                .containsExactlyElementsOf(given.second().basis().parameters().keySet());
        assertThat(report.assumption("teamcost.dedicated.accounts")
                        .orElseThrow()
                        .value())
                .isEqualTo(4);
        assertThat(report.assumption("policy").orElseThrow().text()).isEqualTo("affordable");
        assertThat(report.assumptions().stream().filter(Assumption::chosen))
                .extracting(Assumption::name)
                .containsExactly("teamcost.dedicated.accounts");
        assertThat(report.notes())
                .startsWith(
                        "Review 2026-Q1: the plan of March was adopted",
                        "Review 2026-Q1: profit by policy affordable, basis gross-profit; captures are not set: a richer"
                                + " coverage brings nothing here but cost")
                .hasSize(4)
                .anyMatch(note -> note.startsWith("proposed removals: ") && note.contains("are medians"))
                .anyMatch(note -> note.contains(" below 2,000,000, "));
        Table removals = table(report, "review-removals");
        assertThat(text(removals, "removal_cut", 0)).isEqualTo("in force: any");
        assertThat(text(removals, "removal_cut", 1)).isEqualTo("below 2,000,000");
        assertThat(text(table(report, "review-demands"), "demand", 0)).isEqualTo("heads");
    }

    @Test
    void aReviewSaysWhatItsListComesTo() {
        Report report = Reports.review(given.second(), Given.ASKED);
        Table list = table(report, "review");
        Table teams = table(report, "review-teams");

        List<Integer> rows = IntStream.range(0, list.size())
                .boxed()
                .filter(row -> !text(list, "tier", row).equals("removed"))
                .toList();
        double profit = rows.stream()
                .mapToDouble(row -> number(list, "expected_profit", row))
                .sum();
        double target = rows.stream()
                .mapToDouble(row -> number(list, "expected_revenue", row))
                .sum();
        assertThat(list.size()).isEqualTo(75);
        assertThat(figure(report, "Accounts")).isEqualTo(rows.size()).isEqualTo(73);
        assertThat(figure(report, "Removed")).isEqualTo(2);
        assertThat(figure(report, "Expected profit")).isCloseTo(profit, within(1e-6));
        assertThat(sum(teams, "expected_profit")).isCloseTo(profit, within(1e-6));
        assertThat(sum(teams, "sales_target")).isCloseTo(target, within(1e-6));
        assertThat(sum(teams, "accounts")).isEqualTo(73);
        assertThat(sum(table(report, "review-offers"), "accounts")).isEqualTo(73);
    }

    @Test
    void aReviewTellsWhatWasProposedAndWhatBecameOfIt() {
        Table proposals = table(Reports.review(given.second(), Given.ASKED), "review-proposals");

        assertThat(texts(proposals, "account_id")).containsExactly("a030", "a031", "a033", "a034");
        assertThat(texts(proposals, "state")).containsExactly("agreed", "contested", "open", "agreed");
        assertThat(text(proposals, "departments", 1)).isEqualTo("finance contests (a good reason), sales agrees");
        assertThat(text(proposals, "name", 0)).isEqualTo("Account 30");
    }

    @Test
    void aRulingIsShownUntilItExpires() {
        Table first = table(Reports.review(given.first(), Given.ASKED), "review-overrides");
        Table second = table(Reports.review(given.second(), Given.ASKED), "review-overrides");

        assertThat(texts(first, "account_id")).containsExactly("a020", "a021");
        assertThat(texts(second, "account_id")).containsExactly("a020");
        assertThat(texts(second, "until")).containsExactly("2026-12-31");
        assertThat(texts(second, "decided_in")).containsExactly("2025-Q4");
    }

    @Test
    void anOpenReviewSaysThatItsFiguresAreNotFinal() {
        Review closed = given.second();
        Review open = new Review(
                closed.name(),
                closed.basis(),
                closed.openedAt(),
                closed.openedBy(),
                Optional.empty(),
                "",
                "",
                closed.accounts(),
                closed.decisions());

        Report report = Reports.review(open, Given.ASKED);

        assertThat(report.notes()).first().asString().startsWith("Draft: review 2026-Q1 is open");
        assertThat(words(report, "Closed")).isEqualTo("not yet");
        assertThat(words(Reports.review(closed, Given.ASKED), "Closed")).isEqualTo("2026-01-13 08:15 UTC");
    }

    @Test
    void theBridgeLeadsFromProfitToProfit() {
        Report report = Reports.diff(given.diff(), GivenReviews.NO_PLANS, Given.ASKED);
        List<Step> steps = chart(report, Waterfall.class).steps();
        int last = steps.size() - 1;
        double parts = steps.subList(1, last).stream().mapToDouble(Step::value).sum();

        assertThat(steps)
                .extracting(Step::label)
                .containsSubsequence("2025-Q4", "Data", "Parameters", "2026-Q1")
                .doesNotContain("Model");
        assertThat(steps.get(0).value() + parts).isCloseTo(steps.get(last).value(), within(0.05));
        assertThat(steps).allMatch(step -> Math.abs(step.value()) >= 0.005);
        assertThat(steps.get(0).value()).isEqualTo(given.first().totals().get("expected_profit"));
        assertThat(steps.get(last).value()).isEqualTo(given.second().totals().get("expected_profit"));
    }

    @Test
    void theBridgeOfEveryMeasureAddsUp() {
        Report report = Reports.diff(given.diff(), GivenReviews.NO_PLANS, Given.ASKED);
        for (Table table :
                List.of(table(report, "diff-money"), table(report, "diff-counts"), table(report, "diff-heads"))) {
            assertThat(table.size()).isPositive();
            for (int row = 0; row < table.size(); row++) {
                double sum = number(table, "before", row);
                for (String part :
                        List.of("from_data", "from_model", "from_parameters", "from_teams", "from_decisions")) {
                    sum += number(table, part, row);
                }
                assertThat(sum).as(text(table, "measure", row)).isCloseTo(number(table, "after", row), within(1e-6));
            }
        }
        Table money = table(report, "diff-money");
        assertThat(texts(money, "measure"))
                .containsExactly("Expected profit", "Gross profit", "Cost to serve", "Expected revenue");
        for (int row = 0; row < money.size(); row++) {
            double change = number(money, "change", row);
            boolean grows = change > 0;
            assertThat(text(money, "turn", row))
                    .as(text(money, "measure", row))
                    .isEqualTo(change == 0 ? "" : grows == (row != 2) ? "better" : "worse");
        }
        Table counts = table(report, "diff-counts");
        for (int row = 0; row < counts.size(); row++) {
            double change = number(counts, "change", row);
            boolean isBetter = text(counts, "measure", row).equals("Large accounts") && change != 0;
            assertThat(text(counts, "turn", row)).isEqualTo(isBetter ? change > 0 ? "better" : "worse" : "");
        }
        assertThat(table(report, "diff-heads").field("turn")).isEmpty();
    }

    @Test
    void withoutAModelTheChangeIsOneStepAndTheReasonIsTold() {
        Waterfall bridge =
                chart(Reports.diff(given.withoutSteps(), GivenReviews.NO_PLANS, Given.ASKED), Waterfall.class);

        assertThat(bridge.steps()).extracting(Step::label).containsExactly("2025-Q4", "Change", "2026-Q1");
        assertThat(bridge.steps()).extracting(Step::value).noneMatch(value -> Double.isNaN(value));
        assertThat(bridge.text()).contains("a model or book of these reviews is missing");
    }

    @Test
    void theFlowsCountEveryAccountOnceAndHaveAllTheProfit() {
        Report report = Reports.diff(given.diff(), GivenReviews.NO_PLANS, Given.ASKED);
        List<Flow> flows = charts(report, Flow.class);
        Table changed = table(report, "review-diff");

        assertThat(flows).extracting(Flow::id).containsExactly("tier-flow", "coverage-flow");
        for (Flow flow : flows) {
            assertThat(flow.before()).isNotEqualTo(flow.after());
            assertThat(flow.froms().name()).isNotEqualTo(flow.tos().name());
            assertThat(of(flow, flow.accounts(), "new", "")).isEqualTo(figure(report, "New"));
            assertThat(of(flow, flow.accounts(), "", "lost")).isEqualTo(figure(report, "Lost"));
            assertThat(of(flow, flow.accounts(), "", "")).isEqualTo(73 + figure(report, "Lost"));
            assertThat(of(flow, flow.amounts(), "", "") - of(flow, flow.amounts(), "", "lost"))
                    .isCloseTo(given.second().totals().get("expected_profit"), within(1e-6));
            assertThat(flow.classes()).containsAll(names(flow.froms(), flow.count()));
            assertThat(flow.classes()).containsAll(names(flow.tos(), flow.count()));
        }
        long promoted = texts(changed, "change").stream()
                .filter(change -> change.startsWith("promoted"))
                .count();
        assertThat(figure(report, "Promoted")).isEqualTo((double) promoted).isPositive();
    }

    @Test
    void theTargetOfATeamIsMovedByWhoJoinsLeavesAndGrows() {
        Table targets = table(Reports.diff(given.diff(), GivenReviews.NO_PLANS, Given.ASKED), "diff-targets");

        for (int row = 0; row < targets.size(); row++) {
            double target = number(targets, "target_before", row)
                    + number(targets, "moved_in", row)
                    + number(targets, "moved_out", row)
                    + number(targets, "grown", row);
            assertThat(number(targets, "target", row)).isCloseTo(target, within(1e-6));
        }
        assertThat(sum(targets, "target")).isCloseTo(given.second().totals().get("sales_target"), within(1e-6));
    }

    @Test
    void aDiffSaysWhatTheReviewsStandOnAndWhichParametersDiffer() {
        Table terms = table(Reports.diff(given.diff(), GivenReviews.NO_PLANS, Given.ASKED), "diff-terms");

        assertThat(texts(terms, "item")).startsWith("book", "digest of the book", "run", "opened on");
        int last = terms.size() - 1;
        assertThat(text(terms, "item", last)).isEqualTo("teamcost.dedicated.accounts");
        assertThat(text(terms, "after", last)).isEqualTo("4");
        assertThat(text(terms, "before", last)).isNotEmpty().isNotEqualTo("4");
        assertThat(texts(terms, "item")).doesNotContain("policy");
    }

    @Test
    void aReviewAgainstItselfHasNothingToTell() {
        Report report = Reports.diff(
                ReviewDiff.of(given.first(), given.first(), Optional.empty()), GivenReviews.NO_PLANS, Given.ASKED);

        assertThat(table(report, "review-diff").size()).isZero();
        assertThat(chart(report, Waterfall.class).text()).startsWith("Expected profit does not change.");
    }

    @Test
    void aDiffHasAPartOnThePlansWhereTheyChanged() {
        Report report = Reports.diff(given.diff(), GivenReviews.plans("too dear"), Given.ASKED);
        Table plans = table(report, "diff-plans");

        assertThat(texts(plans, "of")).containsExactly("barrier");
        assertThat(texts(plans, "change")).containsExactly("new");
        assertThat(texts(plans, "after")).containsExactly("too dear");
        assertThat(report.sections()).last().satisfies(section -> assertThat(section.text())
                .startsWith("0 barriers gone, 1 new; deals: 0 new"));
        assertThat(ids(Reports.diff(given.diff(), GivenReviews.NO_PLANS, Given.ASKED)))
                .doesNotContain("diff-plans");
    }

    @Test
    void whatStrangersWroteIsOnlyText() throws IOException {
        GivenReviews hostile = GivenReviews.in(folder.resolve("hostile"), word -> HOSTILE + word);
        List<Report> reports = List.of(
                Reports.review(hostile.first(), Given.ASKED),
                Reports.review(hostile.second(), Given.ASKED),
                Reports.diff(hostile.diff(), GivenReviews.plans(HOSTILE), Given.ASKED));

        for (Report report : reports) {
            assertThat(ids(report)).allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
            assertThat(report.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(report.title()).contains(HOSTILE);
            for (Table table : tables(report)) {
                assertThat(table.fields()).allMatch(field -> field.formula().isEmpty());
                assertThat(table.fields()).extracting(Table.Field::name).allMatch(name -> name.matches("[A-Za-z_]+"));
            }
        }
        assertThat(text(table(reports.get(0), "review-overrides"), "why", 0)).isEqualTo(HOSTILE + "a good reason");
    }

    @Test
    void everyBlockHasANameOfItsOwnAndEveryFieldOne() {
        for (Report report : List.of(
                Reports.review(given.first(), Given.ASKED),
                Reports.review(given.second(), Given.ASKED),
                Reports.diff(given.diff(), GivenReviews.plans("too dear"), Given.ASKED))) {
            assertThat(ids(report)).doesNotHaveDuplicates();
            assertThat(report.mainTable().orElseThrow().id()).isEqualTo(report.id());
            for (Table table : tables(report)) {
                Set<String> names = new HashSet<>();
                assertThat(table.fields()).extracting(Table.Field::name).allMatch(names::add);
                assertThat(names).containsAll(table.chief());
                table.account().ifPresent(account -> assertThat(names).contains(account));
            }
            charts(report, Chart.class)
                    .forEach(chart -> assertThat(chart.text()).isNotBlank());
        }
    }

    private static double of(Flow flow, Column column, String from, String to) {
        return IntStream.range(0, flow.count())
                .filter(row -> from.isEmpty() || flow.froms().text(row).equals(from))
                .filter(row -> to.isEmpty() || flow.tos().text(row).equals(to))
                .mapToDouble(column::number)
                .sum();
    }

    private static List<String> names(Column column, int size) {
        return IntStream.range(0, size).mapToObj(column::text).toList();
    }

    private static List<Block> blocks(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
    }

    private static List<String> ids(Report report) {
        List<String> ids = new ArrayList<>();
        report.tables().forEach(table -> ids.add(table.id()));
        charts(report, Chart.class).forEach(chart -> ids.add(chart.id()));
        return ids;
    }

    private static List<Table> tables(Report report) {
        List<Table> tables = new ArrayList<>(report.tables());
        charts(report, Chart.class).forEach(chart -> tables.add(chart.data()));
        return tables;
    }

    private static Table table(Report report, String id) {
        return report.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <C extends Chart> List<C> charts(Report report, Class<C> type) {
        return blocks(report).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <C extends Chart> C chart(Report report, Class<C> type) {
        return charts(report, type).get(0);
    }

    private static Figure labelled(Report report, String label) {
        return blocks(report).stream()
                .filter(Figures.class::isInstance)
                .flatMap(block -> ((Figures) block).figures().stream())
                .filter(figure -> figure.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static double figure(Report report, String label) {
        return labelled(report, label).value();
    }

    private static String words(Report report, String label) {
        return labelled(report, label).text();
    }

    private static String text(Table table, String field, int row) {
        return table.field(field).orElseThrow().cells().text(row);
    }

    private static List<String> texts(Table table, String field) {
        return names(table.field(field).orElseThrow().cells(), table.size());
    }

    private static double number(Table table, String field, int row) {
        return table.field(field).orElseThrow().cells().number(row);
    }

    private static double sum(Table table, String field) {
        return IntStream.range(0, table.size())
                .mapToDouble(row -> number(table, field, row))
                .sum();
    }
}
