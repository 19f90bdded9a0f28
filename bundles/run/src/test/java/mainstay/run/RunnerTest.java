package mainstay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.Range;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.book.WalletField;
import mainstay.run.explain.Explanation;
import mainstay.run.generation.MissingModel;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import mainstay.run.parameters.Parameter;
import mainstay.run.planning.CurrentCoverage;
import mainstay.run.planning.PlanRequest;
import mainstay.run.planning.PlanningProblem;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.testkit.RandomBooks;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private static final Map<String, String> MARGIN = Map.of("margin.default", "0.3");

    @Test
    void aRunGivesWhatAPlainLoopOverObjectsGives() {
        Map<String, List<Wallet>> accounts = RandomBooks.accounts(500, 1);
        LiveResult result = run(RandomBooks.book(accounts), FakeModels.usual(), MARGIN, Batches.usual());

        for (int account = 0; account < accounts.size(); account++) {
            List<Wallet> wallets = accounts.get(result.book().accounts().id(account));
            PlainOracle expected = PlainOracle.of(wallets, 0.3);
            assertThat(number(result, "value", account)).isCloseTo(expected.value(), within(1e-6));
            assertThat(number(result, "revenue", account)).isCloseTo(expected.revenue(), within(1e-6));
            assertThat(number(result, "white_space", account)).isCloseTo(expected.whiteSpace(), within(1e-6));
            assertThat(number(result, "gross_profit", account)).isCloseTo(expected.grossProfit(), within(1e-6));
            assertThat(result.coverage(account)).isEqualTo(expected.coverage());
            assertThat(number(result, "expected_profit", account)).isCloseTo(expected.expectedProfit(), within(1e-6));
        }
    }

    @Test
    void anAccountThatLostRowsIsListedAndNotedAsIncomplete() {
        Book book = new BookBuilder("lenient")
                .accounts(AccountField.ACCOUNT_ID, texts("A1", "A2"))
                .extra(Accounts.REJECTED_ROWS, texts("", "3"))
                .wallets(new int[] {0, 1}, new int[] {0, 0}, List.of("PC"))
                .wallets(WalletField.SPEND, DoubleColumn.of(new double[] {1, 2}))
                .build();

        LiveResult result = run(book, FakeModels.usual(), MARGIN, Batches.usual());

        assertThat(result.notes())
                .contains("1 account is incomplete, as rows of theirs were rejected: A2 (column rejected_rows)");
        assertThat(RankColumns.of(result).listedNames()).endsWith("rejected_rows");
        assertThat(number(result, "rejected_rows", 1)).isEqualTo(3);
    }

    private static TextColumn texts(String... texts) {
        TextColumn.Builder column = new TextColumn.Builder();
        for (String text : texts) {
            column.add(text);
        }
        return column.build();
    }

    @Test
    void theListIsOrderedByExpectedProfitThenById() {
        LiveResult result =
                run(RandomBooks.book(RandomBooks.accounts(300, 2)), FakeModels.usual(), MARGIN, Batches.usual());

        List<Integer> order = new ArrayList<>();
        for (int account : result.ranking().order()) {
            order.add(account);
        }
        List<Integer> expected = new ArrayList<>(order);
        expected.sort(Comparator.<Integer>comparingDouble(account -> -number(result, "expected_profit", account))
                .thenComparing(account -> result.book().accounts().id(account)));
        assertThat(order).isEqualTo(expected);
    }

    @Test
    void theListAndThePlacesOfAFewAreTheSameWhereProfitsAreEqualButNotTheSame() {
        SplittableRandom random = new SplittableRandom(3);
        double[] profits =
                random.doubles(3_000).map(any -> random.nextInt(900) * 0.0031).toArray();
        Ranking whole = Ranking.of(DoubleColumn.of(profits), Batches.usual());
        whole.rank(0);
        int[] few = random.ints(20, 0, profits.length).distinct().toArray();

        assertThat(Ranking.of(DoubleColumn.of(profits), Batches.usual()).ranks(few))
                .isEqualTo(whole.ranks(few));
        assertThat(Ranking.of(DoubleColumn.of(profits), Batches.usual()).first(70))
                .isEqualTo(Arrays.copyOf(whole.order(), 70));
    }

    @Test
    void theResultDependsOnNeitherRowOrderNorThreadsNorBatchesNorLocale() {
        Map<String, List<Wallet>> accounts = RandomBooks.accounts(2_000, 3);
        List<String> expected =
                cells(run(RandomBooks.book(accounts), FakeModels.usual(), MARGIN, new Batches(1, 1 << 20)));

        for (int threads : new int[] {1, 2, 7}) {
            for (int size : new int[] {1, 64, 1_000}) {
                Book shuffled = RandomBooks.shuffled(accounts, threads * 1_000L + size);
                assertThat(cells(run(shuffled, FakeModels.usual(), MARGIN, new Batches(threads, size))))
                        .as("%s threads, batches of %s", threads, size)
                        .isEqualTo(expected);
            }
        }
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(cells(run(RandomBooks.book(accounts), FakeModels.usual(), MARGIN, Batches.usual())))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void runningAgainUnderOtherAssumptionsGivesWhatARunFromTheStartGives() {
        Models models = FakeModels.usual();
        Book book = RandomBooks.book(RandomBooks.accounts(600, 8));
        LiveResult known = run(book, models, MARGIN, Batches.usual());
        cells(known);

        for (Map<String, String> change : List.of(
                Map.of("margin.default", "0.2"),
                Map.of("profit.target", "100000"),
                Map.of("policy", "max-profit"),
                Map.of("profit.basis", "revenue"),
                Map.of("teamcost.shared.cost", "1000"),
                Map.of("cut.tier.a", "0.5", "cut.value", "1000"),
                Map.<String, String>of())) {
            Assumptions assumptions = known.assumptions().with(change, "test");
            LiveResult again = Runner.again(known, assumptions, Batches.usual());

            assertThat(cells(again))
                    .as("%s", change)
                    .isEqualTo(cells(Runner.run(book, models, assumptions, Batches.usual())));
            assertThat(again.generation().run())
                    .isEqualTo(Runner.run(book, models, assumptions, Batches.usual())
                            .generation()
                            .run());
        }
    }

    @Test
    void whatAChangedAssumptionDoesNotTouchIsNotComputedAgain() {
        LiveResult known =
                run(RandomBooks.book(RandomBooks.accounts(50, 8)), FakeModels.usual(), MARGIN, Batches.usual());
        cells(known);

        LiveResult dearer = again(known, "teamcost.shared.cost", "1000");
        LiveResult cut = again(known, "cut.tier.a", "0.5");

        assertThat(dearer.valuation()).isSameAs(known.valuation());
        assertThat(dearer.scores()).isSameAs(known.scores());
        assertThat(dearer.decision()).isNotSameAs(known.decision());
        assertThat(again(known, "margin.default", "0.2").scores()).isNotSameAs(known.scores());
        assertThat(cut.decision()).isSameAs(known.decision());
        assertThat(cut.ranking()).isSameAs(known.ranking());
        assertThat(cut.segments().named("class")).isEqualTo(known.segments().named("class"));
        assertThat(cut.segments().named("tier")).isNotEqualTo(known.segments().named("tier"));
    }

    @Test
    void theFiguresOfScoringModelsAreParametersRightAfterTheirChoice() {
        Assumptions assumptions =
                Assumptions.of(RandomBooks.book(Map.of("x", List.of())), Level.models(), Map.of(), "test");
        List<String> names = assumptions.all().stream().map(Parameter::name).toList();
        int chosen = names.indexOf("scoring.model");

        assertThat(names.subList(chosen, chosen + 4))
                .containsExactly("scoring.model", "scoring.attractiveness.level", "scoring.other.level", "cut.value");
        assertThat(assumptions.parameter("scoring.other.level"))
                .isEqualTo(new Parameter(
                        "scoring.other.level",
                        "60",
                        "default",
                        Range.of(0, 100, "a score"),
                        List.of(),
                        "the score of every account"));
        assertThatThrownBy(() -> assumptions.with(Map.of("scoring.other.level", "101"), "test"))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("allowed: a score from 0 to 100");
    }

    @Test
    void scoresAreComputedAgainWhenAFigureOfTheModelInForceChangesAndOnlyThen() {
        LiveResult known = run(RandomBooks.book(RandomBooks.accounts(5, 8)), Level.models(), MARGIN, Batches.usual());
        assertThat(known.scores().get(0)).isEqualTo(40);

        LiveResult changed = again(known, "scoring.attractiveness.level", "45");
        LiveResult other = again(known, "scoring.other.level", "65");

        assertThat(changed.scores().get(0)).isEqualTo(45);
        assertThat(changed.receipt(0).score()).isEqualTo(45);
        assertThat(changed.decision()).isSameAs(known.decision());
        assertThat(changed.generation().run()).isNotEqualTo(known.generation().run());
        assertThat(other.scores()).isSameAs(known.scores());
        assertThat(again(other, "scoring.model", "other").scores().get(0)).isEqualTo(65);
        assertThat(again(changed, "teamcost.shared.cost", "1000").scores()).isSameAs(changed.scores());
    }

    private static LiveResult again(LiveResult known, String name, String value) {
        return Runner.again(known, known.assumptions().with(Map.of(name, value), "test"), Batches.usual());
    }

    @Test
    void placesOfAFewAreThoseOfTheWholeList() {
        LiveResult result =
                run(RandomBooks.book(RandomBooks.accounts(500, 9)), FakeModels.usual(), MARGIN, Batches.usual());
        int[] few = {7, 499, 3, 0, 250, 4};

        int[] places = result.ranking().ranks(few);
        int[] first = result.ranking().first(20);

        int[] order = result.ranking().order();
        assertThat(first).isEqualTo(Arrays.copyOf(order, 20));
        for (int at = 0; at < few.length; at++) {
            assertThat(order[places[at] - 1]).isEqualTo(few[at]);
            assertThat(result.ranking().rank(few[at])).isEqualTo(places[at]);
        }
    }

    @Test
    void theSameContentHasTheSameDigestInAnyOrder() {
        Map<String, List<Wallet>> accounts = RandomBooks.accounts(50, 4);

        assertThat(RandomBooks.shuffled(accounts, 9).digest())
                .isEqualTo(RandomBooks.book(accounts).digest());
    }

    @Test
    void aCoverageWhoseModelIsNotThereIsNotOfferedAndSaidSo() {
        LiveResult result = run(
                RandomBooks.book(RandomBooks.accounts(100, 5)),
                FakeModels.without("dedicated"),
                MARGIN,
                Batches.usual());

        assertThat(result.coverages()).containsExactly("shared", "channel", "none");
        assertThat(number(result, "profit_dedicated", 0)).isNaN();
        assertThat(number(result, "large", 0)).isNaN();
        assertThat(result.notes()).contains("dedicated is stopped");
    }

    @Test
    void aFurtherTeamCostModelJoinsInWithParametersAndAColumnOfItsOwn() {
        Models usual = FakeModels.usual();
        List<Models.Provided<TeamCostModel>> teams = new ArrayList<>(usual.teamCosts());
        teams.add(FakeModels.team("inside-sales", 150, 100_000, 20));
        Models four = new Models(0, teams, usual.scorings(), List.of());

        LiveResult result = run(RandomBooks.book(RandomBooks.accounts(200, 6)), four, MARGIN, Batches.usual());

        assertThat(result.coverages()).containsExactly("dedicated", "shared", "inside-sales", "channel", "none");
        assertThat(number(result, "profit_inside_sales", 0)).isEqualTo(number(result, "gross_profit", 0) - 5_000);
        assertThat(result.assumptions().parameter("target.inside-sales").value())
                .isEqualTo("0");
    }

    @Test
    void aScoringModelSeesEveryColumnThatTheApiPromises() {
        Set<String> seen = new TreeSet<>();
        ScoringModel curious = new ScoringModel() {
            @Override
            public String id() {
                return "attractiveness";
            }

            @Override
            public String description() {
                return "notes the columns";
            }

            @Override
            public Scorer prepare(ScoringInput input) {
                input.columns().stream()
                        .filter(column -> input.column(column).size() == input.accounts())
                        .forEach(seen::add);
                return ScoredBy.scores(new double[input.accounts()]).prepare(input);
            }
        };
        Models usual = FakeModels.usual();
        Models models = new Models(
                0,
                usual.teamCosts(),
                List.of(new Models.Provided<>(curious, usual.scorings().get(0).identity())),
                List.of());

        LiveResult result = run(RandomBooks.book(RandomBooks.accounts(20, 6)), models, MARGIN, Batches.usual());

        assertThat(result.scores().size()).isEqualTo(20);
        assertThat(seen)
                .contains(("growth fit willingness feasibility satisfaction retention value addressable_wallet revenue"
                                + " share_of_wallet white_space expected_revenue gross_profit cost_to_serve"
                                + " expected_profit")
                        .split(" "));
    }

    @Test
    void theCaptureThatTheBookHasOfAnAccountCountsOverTheParameter() {
        Book book = BookBuilder.small(
                        new TreeMap<>(Map.of(
                                "x", List.of(Wallet.of("PC", 4_000_000, 1_500_000)),
                                "y", List.of(Wallet.of("PC", 4_000_000, 1_500_000)))),
                        new BookBuilder("two"))
                .accounts(AccountField.CAPTURE_SHARED, DoubleColumn.of(0.5, Double.NaN))
                .build();

        LiveResult result = run(
                book,
                FakeModels.usual(),
                Map.of("margin.default", "0.2", "capture.shared", "0.9", "capture.dedicated", "0.9"),
                Batches.usual());

        assertThat(number(result, "profit_shared", 0)).isEqualTo(300_000 * 0.5 - 68_000);
        assertThat(number(result, "profit_shared", 1)).isEqualTo(300_000 * 0.9 - 68_000);
        assertThat(number(result, "expected_profit", 0)).isEqualTo(82_000);
        assertThat(number(result, "capture_shared", 0)).isEqualTo(0.5);
        assertThat(Explanation.of(result, 0))
                .anyMatch(line -> line.how().startsWith("300,000 × 50 % − 68,000 = 82,000"));
        assertThat(result.terms())
                .isEqualTo("policy affordable, basis gross-profit; captures dedicated 90 %, shared 90 %, channel 100 %;"
                        + " 1 account has its own (columns capture_…)");
        double planned = PlanningProblem.of(result, demands(), CurrentCoverage.UNKNOWN)
                .plan(5, () -> false, (value, bound) -> {}, Batches.usual())
                .plan()
                .problem()
                .gain(0, 1);
        assertThat(planned).isEqualTo(150_000);
    }

    private static PlanRequest demands() {
        return new PlanRequest(
                Map.of(), OptionalDouble.empty(), "none", Map.of(), OptionalInt.empty(), 0, false, List.of(), 0);
    }

    @Test
    void revenueCanBeTheBasisByTheDecksLetter() {
        Book book = RandomBooks.book(Map.of("x", List.of(Wallet.of("PC", 1_000_000, 300_000))));

        LiveResult result = run(book, FakeModels.usual(), Map.of("profit.basis", "revenue"), Batches.usual());

        assertThat(number(result, "profit_dedicated", 0)).isEqualTo(12_000);
    }

    @Test
    void aMistypedParameterIsAnsweredWithTheNearest() {
        Assumptions assumptions =
                Assumptions.of(RandomBooks.book(Map.of("x", List.of())), FakeModels.usual(), Map.of(), "test");

        assertThatThrownBy(() -> assumptions.with(Map.of("margin.defualt", "0.3"), "test"))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("did you mean margin.default?");
        assertThatThrownBy(() -> assumptions.with(Map.of("margin.default", "35"), "test"))
                .hasMessageContaining("0.35 for 35 %");
        assertThatThrownBy(() -> assumptions.with(Map.of("policy", "max-proft"), "test"))
                .hasMessageContaining("did you mean max-profit?");
    }

    @Test
    void whenTheChosenScoringModelIsNotThereTheMessageNamesThoseThatAre() {
        Models usual = FakeModels.usual();
        Book book = RandomBooks.book(Map.of("x", List.of()));
        Assumptions assumptions = Assumptions.of(book, usual, Map.of(), "test");
        Models none = new Models(0, usual.teamCosts(), List.of(), List.of());

        assertThatThrownBy(() -> Runner.run(book, none, assumptions, Batches.usual()))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining(
                        "the scoring model attractiveness does not serve: generation 0 has no such model");
    }

    @Test
    void aChosenScoringModelThatDoesNotServeEndsTheRunAndTheDefaultTakesItsPlaceOnlyWhereTheUserSaysSo() {
        Models usual = FakeModels.usual();
        Book book = RandomBooks.book(RandomBooks.accounts(3, 1));
        Map<String, String> chosen = Map.of("scoring.model", "loyalty");
        MissingModel loyalty = new MissingModel("scoring model", "loyalty", false, "its file is gone");

        assertThatThrownBy(() -> run(book, lacking(usual, loyalty, false), chosen, Batches.usual()))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("the scoring model loyalty does not serve: its file is gone")
                .hasMessageContaining("params scoring.model attractiveness")
                .hasMessageEndingWith("mainstay --use-default");

        LiveResult instead = run(book, lacking(usual, loyalty, true), chosen, Batches.usual());
        assertThat(instead.assumptions().scoringModel()).isEqualTo("attractiveness");
        assertThat(instead.notes()).anyMatch(note -> note.contains("scoring.model cannot be \"loyalty\""));
    }

    @Test
    void aTeamCostModelThatDoesNotServeEndsEveryRunUnlessTheUserDoesWithoutIt() {
        Models usual = FakeModels.usual();
        Book book = RandomBooks.book(RandomBooks.accounts(3, 1));
        MissingModel desk = new MissingModel("team-cost model", "desk", true, "its bundle is stopped");

        assertThatThrownBy(() -> run(book, lacking(usual, desk, false), Map.of(), Batches.usual()))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("the team-cost model desk does not serve")
                .hasMessageContaining("its bundle is stopped");

        assertThat(run(book, lacking(usual, desk, true), Map.of(), Batches.usual())
                        .scores()
                        .size())
                .isEqualTo(3);
    }

    @Test
    void anExplanationSaysWhenTheReceiptIsForAnotherScoreThanTheList() {
        AtomicInteger asked = new AtomicInteger();
        ScoredBy fickle = new ScoredBy(account -> List.of(ScoredBy.points("revenue", asked.incrementAndGet(), 1)));
        Book book = RandomBooks.book(RandomBooks.accounts(3, 1));
        LiveResult result = run(book, fickle.models(), Map.of(), Batches.usual());

        assertThat(Explanation.of(result, 0))
                .anyMatch(line ->
                        line.item().equals("contradiction") && line.how().contains("believe neither"));
        assertThat(Explanation.of(run(book, ScoredBy.scores(1, 2, 3).models(), Map.of(), Batches.usual()), 0))
                .noneMatch(line -> line.item().equals("contradiction"));
    }

    private static Models lacking(Models usual, MissingModel missing, boolean useDefault) {
        return new Models(0, usual.teamCosts(), usual.scorings(), List.of(), List.of(), List.of(missing), useDefault);
    }

    @Test
    void sumsTooLargeForANumberAreRefusedAndTheAccountNamed() {
        List<Wallet> huge = List.of(huge("PC"), huge("Notebook"));
        Book book = RandomBooks.book(Map.of("a", List.of(), "b", huge));

        assertThatThrownBy(() -> run(book, FakeModels.usual(), MARGIN, Batches.usual()))
                .isInstanceOf(MainstayException.class)
                .hasMessageStartingWith("the addressable_wallet of account b is too large a number");
    }

    private static Wallet huge(String line) {
        return new Wallet(line, 1e308, 1, 0, 0, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void aTeamTooDearForANumberIsRefused() {
        Models models = new Models(
                0,
                List.of(FakeModels.team("shared", 200, Double.MAX_VALUE, 1)),
                FakeModels.usual().scorings(),
                List.of());

        assertThatThrownBy(() -> run(RandomBooks.book(RandomBooks.accounts(3, 1)), models, MARGIN, Batches.usual()))
                .isInstanceOf(MainstayException.class)
                .hasMessageStartingWith("the cost per account of shared coverage is too large");
    }

    private static LiveResult run(Book book, Models models, Map<String, String> changes, Batches batches) {
        return Runner.run(book, models, Assumptions.of(book, models, changes, "test"), batches);
    }

    private static double number(LiveResult result, String column, int account) {
        return RankColumns.all(result).stream()
                .filter(known -> known.name().equals(column))
                .findFirst()
                .orElseThrow()
                .number(account);
    }

    private static List<String> cells(LiveResult result) {
        List<String> cells = new ArrayList<>();
        for (Column column : RankColumns.listed(result)) {
            for (int account = 0; account < result.book().accounts().size(); account++) {
                cells.add(column.name() + "=" + Double.doubleToLongBits(column.number(account)) + column.text(account));
            }
        }
        return cells;
    }
}
