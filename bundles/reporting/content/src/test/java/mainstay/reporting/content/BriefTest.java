package mainstay.reporting.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Kind;
import mainstay.book.Wallet;
import mainstay.reporting.api.Brief;
import mainstay.reporting.api.Brief.Better;
import mainstay.reporting.api.Brief.Measure;
import mainstay.reporting.api.Brief.Turn;
import mainstay.reporting.api.Figures;
import mainstay.reporting.api.Figures.Figure;
import mainstay.reporting.api.Marimekko;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.Table;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.rules.Review;
import mainstay.run.LiveResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final LiveResult result = Given.result(Given.computerMaker(), Map.of());

    @TempDir
    Path folder;

    @Test
    void theTenAccountsAreThoseThatCouldBringMostWhateverTheirCoverage() {
        Table ten = brief(result, Standing.ALONE).table().orElseThrow();
        List<String> expected = IntStream.range(0, result.book().accounts().size())
                .boxed()
                .sorted(Comparator.comparingDouble(account -> -result.decision().bestProfit(account)))
                .limit(10)
                .map(account -> result.book().accounts().id(account))
                .toList();

        assertThat(texts(ten, "account_id")).isEqualTo(expected);
        for (int row = 0; row < ten.size(); row++) {
            int account = result.book().accounts().find(expected.get(row)).orElseThrow();
            assertThat(number(ten, "expected_profit", row) + number(ten, "left_on_table", row))
                    .isCloseTo(result.decision().bestProfit(account), within(0.005));
        }
    }

    @Test
    void theConclusionCountsWhoBringsFourFifthsAndWhatIsLeftOnTheTable() {
        double[] profits = IntStream.range(0, result.book().accounts().size())
                .mapToDouble(account -> -result.decision().expectedProfit().get(account))
                .sorted()
                .map(profit -> -profit)
                .toArray();
        int few = 0;
        for (double sum = 0; sum < 0.8 * result.expectedProfit(); few++) {
            sum += profits[few];
        }

        Brief brief = brief(result, Standing.ALONE);
        assertThat(brief.title())
                .isEqualTo("22 accounts would together earn 2,988,480 more (+55 %) under another coverage");
        assertThat(brief.text()).isEqualTo(few + " of 60 accounts bring 80 % of the expected profit of 5,426,398.");
    }

    @Test
    void eachReportOfABookConcludesWithWhatItIsAbout() {
        assertThat(Reports.pareto(result, Given.ASKED).headline())
                .matches("\\d+ of 60 accounts bring 80 % of the expected profit of 5,426,398");
        assertThat(Reports.book(result, Given.ASKED).headline())
                .isEqualTo("Of 714,658,000 of spend 7 % is ours and 46 % is still open to us; PC is the largest line,"
                        + " 149,910,000");
    }

    @Test
    void aBookThatKnowsOfOurOwnSalesAloneDrawsNoShareOfSpendAndSaysThatItIsNotKnown() throws IOException {
        LiveResult sales = Given.result(Given.withoutWallets(folder), Map.of());

        assertThat(Reports.book(sales, Given.ASKED).headline())
                .matches("The book knows of no spend beyond our own sales of [0-9,]+; PC is the largest line, [0-9,]+");
        for (Report report : Reports.all(sales, Given.ASKED)) {
            assertThat(report.sections().stream().flatMap(section -> section.blocks().stream()))
                    .as(report.id())
                    .noneMatch(Marimekko.class::isInstance);
        }
    }

    @Test
    void figuresAreSetAgainstTheReviewBeforeAndCostIsBetterWhenItFalls() throws IOException {
        Review before = GivenReviews.in(folder).first();
        Map<String, Double> totals = before.totals();
        Brief brief = brief(result, new Standing() {
            @Override
            public Optional<Review> closed() {
                return Optional.of(before);
            }
        });
        Measure profit = measure(brief, "Expected profit");
        Measure cost = measure(brief, "Cost to serve");

        assertThat(profit.difference())
                .isCloseTo(result.expectedProfit() - totals.get("expected_profit"), within(0.005));
        assertThat(profit.turn()).isEqualTo(profit.difference() > 0 ? Turn.BETTER : Turn.WORSE);
        assertThat(cost.turn()).isEqualTo(cost.difference() > 0 ? Turn.WORSE : Turn.BETTER);
        assertThat(profit.changeText())
                .endsWith("since 2025-Q4: " + (profit.turn() == Turn.BETTER ? "better" : "worse"));
        assertThat(cost.changeText()).endsWith("since 2025-Q4: " + (cost.turn() == Turn.BETTER ? "better" : "worse"));
        assertThat(measure(brief, "Heads (full-time equivalents)").changeText()).endsWith("since 2025-Q4");
        assertThat(measure(brief, "Left on the table").changeText()).isEmpty();
        assertThat(brief.decisions()).noneMatch(decision -> decision.contains("first review"));
    }

    @Test
    void aDifferenceTooSmallToBeToldIsNone() {
        Measure same = Briefs.measure(
                Figures.Figure.number("Profit", Kind.MONEY, 5_000_000.000_000_1, ""),
                5_000_000,
                "since spring",
                Better.MORE);

        assertThat(same.turn()).isEqualTo(Turn.NEITHER);
        assertThat(same.changeText()).isEqualTo("±0 since spring");
    }

    @Test
    void aReviewSaysWhatIsLeftOnTheTableByWhatWasFrozenWithIt() throws IOException {
        GivenReviews given = GivenReviews.in(folder);
        LiveResult run = given.steps().before();
        Review first = given.first();
        double left = IntStream.range(0, first.accounts().size())
                .filter(row -> !first.accounts().isRemoved(row))
                .mapToDouble(row -> run.decision()
                                .bestProfit(run.book()
                                        .accounts()
                                        .find(first.accounts().id(row))
                                        .orElseThrow())
                        - first.accounts().number(ReviewNumberColumn.PROFIT, row))
                .sum();
        Brief ofFirst = Reports.review(given.first(), Given.ASKED).brief().orElseThrow();

        assertThat(left).isPositive();
        assertThat(measure(ofFirst, "Left on the table").figure().value()).isCloseTo(left, within(0.01));
    }

    @Test
    void whatIsToBeDecidedIsNamed() throws IOException {
        Review last = GivenReviews.in(folder).second();
        Review open = new Review(
                last.name(),
                last.basis(),
                last.openedAt(),
                last.openedBy(),
                Optional.empty(),
                "",
                "",
                last.accounts(),
                last.decisions());
        List<String> decisions = brief(result, new Standing() {
                    @Override
                    public Optional<Review> open() {
                        return Optional.of(open);
                    }

                    @Override
                    public OptionalDouble planned() {
                        return OptionalDouble.of(8_312_371.52);
                    }

                    @Override
                    public List<String> models() {
                        return List.of("dedicated 1.3.0");
                    }
                })
                .decisions();

        assertThat(decisions)
                .contains(
                        "Settle 1 contested proposal in review 2026-Q1: a031.",
                        "Adopt the coverage plan or not: it earns 8,312,372, the list 5,426,398 (+2,885,974).",
                        "Keep the richer coverage of 22 accounts, or earn 2,988,480 more.",
                        "Activate or retire 1 model that stands by: dedicated 1.3.0.",
                        "Close a first review: there is none to compare with.")
                .anyMatch(decision -> decision.contains("targets, which break, first that of picc"));
    }

    @Test
    void aBookWithoutWalletsOfOthersSaysThatWhatIsLeftIsUnknown() {
        Book book = BookBuilder.small(
                        new TreeMap<>(Map.of("a001", List.of(Wallet.of("PC", 100, 100)))), new BookBuilder("one"))
                .build();
        Brief brief = brief(Given.result(book, Map.of()), Standing.ALONE);

        assertThat(brief.conclusion())
                .isEqualTo("No account is expected to bring a profit."
                        + " The book knows of no spend beyond our own sales, so what is left to win is unknown.");
        assertThat(texts(brief.table().orElseThrow(), "account_id")).containsExactly("a001");
    }

    @Test
    void aBookWithoutAccountsSaysSo() {
        Book book = BookBuilder.small(new TreeMap<>(), new BookBuilder("none")).build();
        Brief brief = brief(Given.result(book, Map.of()), Standing.ALONE);

        assertThat(brief.conclusion()).isEqualTo("The book has no accounts.");
        assertThat(brief.measures()).isEmpty();
        assertThat(brief.table()).isEmpty();
    }

    @Test
    void everyReportOfAListBeginsWithItsBrief() {
        assertThat(Reports.all(result, Given.ASKED))
                .allSatisfy(report ->
                        assertThat(report.sections().get(0).blocks()).hasSize(1).hasOnlyElementsOfType(Brief.class));
        assertThat(PlanReports.all(result, DAY, Given.ASKED))
                .allSatisfy(report -> assertThat(report.brief()).isPresent());
    }

    @Test
    void aChangeIsToldWithItsSignAndItsPerCentWhereThereIsOne() {
        assertThat(text(6_084_797.52, 5_426_397.52)).isEqualTo("+658,400 (+12.1 %) since then: better");
        assertThat(text(50, 100)).isEqualTo("-50 (-50 %) since then: worse");
        assertThat(text(50, 0)).isEqualTo("+50 since then: better");
        assertThat(text(50, 50)).isEqualTo("±0 since then");
        assertThat(text(50, Double.NaN)).isEmpty();
        assertThat(text(-50, -100)).isEqualTo("+50 (+50 %) since then: better");
    }

    private static String text(double now, double before) {
        return Briefs.measure(Figure.number("profit", Kind.MONEY, now, ""), before, "since then", Better.MORE)
                .changeText();
    }

    private static Brief brief(LiveResult result, Standing standing) {
        ReportRequest asked = new ReportRequest(Given.ASKED.by(), Given.ASKED.at(), List.of(), standing);
        Report report = Reports.brief(result, DAY, asked);
        assertThat(report.assumptions()).isEmpty();
        return report.brief().orElseThrow();
    }

    private static Measure measure(Brief brief, String label) {
        return brief.measures().stream()
                .filter(measure -> measure.figure().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Table table, String field) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.field(field).orElseThrow().cells().text(row))
                .toList();
    }

    private static double number(Table table, String field, int row) {
        return table.field(field).orElseThrow().cells().number(row);
    }
}
