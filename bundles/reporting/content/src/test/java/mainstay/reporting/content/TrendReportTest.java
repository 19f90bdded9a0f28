package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Language;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Block;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Chart;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Section;
import mainstay.reporting.api.Table;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;
import mainstay.review.trend.ReviewTrend;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendReportTest {
    /** The figures of a review's own report, and the columns of the trend that have them. */
    private static final Map<String, String> SAME = Map.of(
            "Accounts", "accounts",
            "Expected profit", "expected_profit",
            "Cost to serve", "cost_to_serve",
            "Heads (full-time equivalents)", "heads",
            "Tier A", "tier_a",
            "Tier B", "tier_b",
            "Tier C+", "tier_c_plus",
            "Tier C", "tier_c");

    @TempDir
    Path folder;

    private GivenReviews given;

    @BeforeEach
    void open() throws IOException {
        given = GivenReviews.in(folder);
    }

    @Test
    void eachFigureIsThatOfTheReviewsOwnReport() {
        Table trend = table(given.trend("coverage"), "trend");
        List<Review> reviews = List.of(given.first(), given.second());

        assertThat(trend.size()).isEqualTo(2);
        for (int row = 0; row < 2; row++) {
            Report own = Reports.review(reviews.get(row), Given.ASKED);
            assertThat(cells(trend, "review").text(row))
                    .isEqualTo(reviews.get(row).name());
            for (Map.Entry<String, String> same : SAME.entrySet()) {
                assertThat(cells(trend, same.getValue()).number(row))
                        .as(same.getKey())
                        .isEqualTo(figure(own, same.getKey()));
            }
        }
        assertThat(cells(trend, "changed_basis").text(0)).isEqualTo("the first review");
        assertThat(cells(trend, "changed_basis").text(1))
                .isEqualTo("other data; teamcost.dedicated.accounts 4 instead of 1; the plan of March was adopted");
        assertThat(cells(trend, "models").text(1)).startsWith("attractiveness@1.0.0, dedicated@1.0.0");
    }

    @Test
    void whoJoinsAndLeavesIsCountedOnTheListsThemselves() {
        Set<String> before = listed(given.first());
        Set<String> now = listed(given.second());
        Table trend = table(given.trend("coverage"), "trend");

        assertThat(cells(trend, "joined").number(0)).isNaN();
        assertThat(cells(trend, "joined").number(1))
                .isEqualTo(minus(now, before).size());
        assertThat(cells(trend, "left").number(1)).isEqualTo(minus(before, now).size());
        assertThat(given.trend("coverage").brief().orElseThrow().conclusion())
                .matches("Expected profit (rose|fell) from [\\d,]+ to [\\d,]+ over 2 reviews; heads .*; "
                        + minus(now, before).size() + " accounts joined the list and stayed; "
                        + minus(before, now).size() + " accounts left it[.]");
    }

    @Test
    void thePathsOfTheAccountsAddUpToTheReviews() {
        Report report = given.trend("coverage");
        Table trend = table(report, "trend");
        Table paths = table(report, "trend-accounts");
        Set<String> all = new TreeSet<>(listed(given.first()));
        all.addAll(listed(given.second()));

        assertThat(IntStream.range(0, paths.size()).mapToObj(cells(paths, "account_id")::text))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(sum(paths, "profit_before"))
                .isCloseTo(cells(trend, "expected_profit").number(0), within(1e-6));
        assertThat(sum(paths, "profit"))
                .isCloseTo(cells(trend, "expected_profit").number(1), within(1e-6));
        int came = row(
                paths,
                minus(listed(given.second()), listed(given.first())).iterator().next());
        assertThat(cells(paths, "joined_in").text(came)).isEqualTo("2026-Q1");
        assertThat(cells(paths, "tier_path").text(came)).startsWith("– → ");
        int went = row(
                paths,
                minus(listed(given.first()), listed(given.second())).iterator().next());
        assertThat(cells(paths, "left_in").text(went)).isEqualTo("2026-Q1");
        assertThat(cells(paths, "coverage_path").text(went)).endsWith(" → –");
        Section told = paths.details().orElseThrow().apply(came);
        assertThat(told.title()).isEqualTo("Path over the reviews");
    }

    @Test
    void groupsAddUpToTheReviewsWithAllBeyondTheTenLargestTogether() {
        Table trend = table(given.trend("coverage"), "trend");
        for (String by : List.of("coverage", "name")) {
            Bars panels = (Bars) chart(given.trend(by), "trend-by").orElseThrow();

            assertThat(panels.panels()).isTrue();
            assertThat(panels.data().fields()).extracting(Table.Field::heading).endsWith("2025-Q4", "2026-Q1");
            assertThat(panels.bars()).hasSizeLessThanOrEqualTo(11);
            for (int review = 0; review < 2; review++) {
                int at = review;
                assertThat(panels.bars().stream()
                                .mapToDouble(bar -> bar.values().get(at))
                                .sum())
                        .isCloseTo(cells(trend, "expected_profit").number(review), within(1e-6));
            }
        }
        assertThat(((Bars) chart(given.trend("name"), "trend-by").orElseThrow())
                        .bars()
                        .get(10)
                        .label())
                .endsWith(" others");
    }

    @Test
    void inChineseClausesBracketsAndFullStopsAreChinese() {
        Brief brief = Language.CHINESE.during(() -> given.trend("name").brief().orElseThrow());

        assertThat(brief.conclusion()).contains("；").endsWith("。").doesNotContain(";");
        assertThat(Language.CHINESE.during(() -> brief.measures().get(0).changeText()))
                .contains("（")
                .doesNotContain("(");
    }

    @Test
    void whatIsOursOpenAndClosedOfEachLineAddsUpToTheSpendOfTheBook() throws IOException {
        Report book = Reports.book(Given.result(Given.computerMaker(), Map.of()), Given.ASKED);
        Table areas = chart(book, "spend-by-line").orElseThrow().data();
        Table lines = table(book, "line-totals");

        assertThat(areas.fields()).hasSize(5);
        for (int part = 1; part < 5; part++) {
            int at = part;
            double drawn = IntStream.range(0, areas.size())
                    .mapToDouble(areas.fields().get(at).cells()::number)
                    .sum();
            double known =
                    switch (part) {
                        case 1 -> sum(lines, "revenue");
                        case 2 -> sum(lines, "white_space");
                        case 3 -> sum(lines, "spend") - sum(lines, "revenue") - sum(lines, "white_space");
                        default -> sum(lines, "spend");
                    };
            assertThat(drawn).isCloseTo(known, within(1e-6));
        }
        assertThat(figure(book, "White space")).isCloseTo(sum(lines, "white_space"), within(1e-6));
    }

    @Test
    void oneReviewIsSaidAndNotDrawn() {
        ReviewTrend one = ReviewTrend.of(List.of(given.first()), note -> {});
        Report report = Reports.trend(one, Optional.empty(), List.of(), Given.ASKED);

        assertThat(report.brief().orElseThrow().conclusion())
                .isEqualTo("One review is there, 2025-Q4; a trend begins with the second.");
        assertThat(blocks(report)).noneMatch(Chart.class::isInstance);
        assertThat(table(report, "trend").size()).isEqualTo(1);
    }

    @Test
    void aReviewInAnotherCurrencyIsSaidAndLeftOut() {
        List<String> notes = new ArrayList<>();
        ReviewTrend trend = ReviewTrend.of(List.of(in("EUR", given.first()), given.second()), notes::add);

        assertThat(trend.reviews()).extracting(Review::name).containsExactly("2026-Q1");
        assertThat(notes)
                .containsExactly("Review 2025-Q4 is in EUR and not in no currency, so it is not in the trend.");
    }

    @Test
    void anAccountTellsItsPathInItsOwnReport() {
        ReviewTrend trend = ReviewTrend.of(List.of(given.first(), given.second()), note -> {});
        Standing standing = new Standing() {
            @Override
            public ReviewTrend trend() {
                return trend;
            }
        };
        ReportRequest asked = new ReportRequest(Given.ASKED.by(), Given.ASKED.at(), Given.ASKED.renderers(), standing);
        int account = given.steps().teams().book().accounts().find("a030").orElseThrow();
        Table path = table(Reports.account(given.steps().teams(), account, asked), "account-path");

        int row = given.second().accounts().find("a030").orElseThrow();
        assertThat(cells(path, "tier").text(1)).isEqualTo("A");
        assertThat(cells(path, "expected_profit").number(1))
                .isEqualTo(given.second().accounts().number(ReviewNumberColumn.PROFIT, row));
        assertThat(blocks(Reports.account(given.steps().teams(), account, Given.ASKED)))
                .noneMatch(block -> block instanceof Table table && table.id().equals("account-path"));
    }

    private static Review in(String currency, Review review) {
        ReviewBasis basis = review.basis();
        ReviewBasis other = new ReviewBasis(
                basis.book(),
                currency,
                basis.digest(),
                basis.run(),
                basis.day(),
                basis.scoring(),
                basis.teamCosts(),
                basis.parameters(),
                basis.changes(),
                basis.offers(),
                basis.hysteresis(),
                basis.clock(),
                basis.before(),
                basis.overrides(),
                basis.adopted(),
                basis.demands(),
                basis.incentive());
        return new Review(
                review.name(),
                other,
                review.openedAt(),
                review.openedBy(),
                review.closedAt(),
                review.closedBy(),
                review.importedFrom(),
                review.accounts(),
                review.decisions());
    }

    private static Set<String> listed(Review review) {
        return IntStream.range(0, review.accounts().size())
                .filter(row -> !review.accounts().isRemoved(row))
                .mapToObj(review.accounts()::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static List<Block> blocks(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
    }

    private static Optional<Chart> chart(Report report, String id) {
        return blocks(report).stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .filter(chart -> chart.id().equals(id))
                .findFirst();
    }

    private static Table table(Report report, String id) {
        return report.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Column cells(Table table, String field) {
        return table.field(field).orElseThrow().cells();
    }

    private static int row(Table table, String account) {
        return IntStream.range(0, table.size())
                .filter(row -> cells(table, "account_id").text(row).equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static double sum(Table table, String field) {
        return IntStream.range(0, table.size())
                .mapToDouble(cells(table, field)::number)
                .sum();
    }

    private static double figure(Report report, String label) {
        return blocks(report).stream()
                .filter(Figures.class::isInstance)
                .flatMap(block -> ((Figures) block).figures().stream())
                .filter(figure -> figure.label().equals(label))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }
}
