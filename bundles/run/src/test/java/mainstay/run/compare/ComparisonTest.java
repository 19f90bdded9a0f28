package mainstay.run.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Kind;
import mainstay.book.Wallet;
import mainstay.run.FakeModels;
import mainstay.run.LiveResult;
import mainstay.run.NaiveLikeness;
import mainstay.run.Runner;
import mainstay.run.ScoredBy;
import mainstay.run.compare.Comparison.Account;
import mainstay.run.compare.Comparison.Row;
import mainstay.run.generation.Models;
import mainstay.run.parameters.Assumptions;
import mainstay.segments.Segmentation;
import mainstay.testkit.RandomBooks;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String MOST = "accounts that move most";
    private static final Map<String, String> MARGIN = Map.of("margin.default", "0.3");
    private static final Map<String, String> DEARER =
            Map.of("margin.default", "0.28", "teamcost.shared.cost", "400000", "teamcost.dedicated.cost", "250000");

    @Test
    void aResultComparedWithItselfMovesNothing() {
        LiveResult result = run(RandomBooks.book(RandomBooks.accounts(300, 1)), ScoredBy.chance(1), MARGIN);
        Comparison same = Comparison.of(result, result, 20);

        assertThat(same.rows()).noneMatch(row -> row.section().equals(MOST));
        assertThat(same.rows())
                .filteredOn(row -> row.item().startsWith("accounts that change"))
                .hasSize(9)
                .allMatch(row -> row.moved() == 0 && row.detail().isEmpty());
        assertThat(same.rows()).filteredOn(row -> !Double.isNaN(row.before())).allMatch(row -> row.moved() == 0);
        assertThat(moved(same, "accounts that join or leave the list")).isZero();
        assertThat(moved(same, "rank correlation of scores")).isEqualTo(1);
        assertThat(moved(same, "rank correlation of expected profit")).isEqualTo(1);
        assertThat(moved(same, "accounts that stay in the top 20 by score")).isEqualTo(20);
        assertThat(moved(same, "accounts that stay in the top 20 by rank")).isEqualTo(20);
        assertThat(moved(same, "population stability index of scores")).isZero();
        assertThat(moved(same, "scores that appear")).isZero();
        assertThat(moved(same, "scores that disappear")).isZero();
    }

    @Test
    void whatMovesIsWhatAPlainLoopFinds() {
        for (long seed = 0; seed < 10; seed++) {
            Book book = RandomBooks.book(RandomBooks.accounts(200, seed));
            LiveResult before = run(book, ScoredBy.chance(seed), MARGIN);
            LiveResult after = run(book, ScoredBy.chance(seed + 100), DEARER);
            Comparison comparison = Comparison.of(before, after, 30);

            Map<String, Double> expected = plainly(before, after, 30);
            expected.forEach((item, number) ->
                    assertThat(moved(comparison, item)).as(item).isCloseTo(number, within(1e-6)));
            assertThat(expected.get("accounts that change coverage")).isPositive();
        }
    }

    private static Map<String, Double> plainly(LiveResult before, LiveResult after, int top) {
        Map<String, Double> expected = new LinkedHashMap<>();
        expected.put("accounts", 0.0);
        expected.put("accounts that change coverage", changed(before, before::coverage, after::coverage));
        expected.put("accounts that change call", changed(before, before::call, after::call));
        for (Segmentation segmentation : before.segments().all()) {
            IntFunction<String> now =
                    after.segments().named(segmentation.name()).orElseThrow()::of;
            expected.put("accounts that change " + segmentation.name(), changed(before, segmentation::of, now));
        }
        expected.put(
                "accounts that join or leave the list",
                count(before, account -> large(before, account) != large(after, account)));
        expected.put(
                "large accounts",
                count(after, account -> large(after, account)) - count(before, account -> large(before, account)));
        double[] from = before.scores().toArray();
        double[] to = after.scores().toArray();
        expected.put("rank correlation of scores", NaiveLikeness.spearman(from, to));
        expected.put("rank correlation of expected profit", NaiveLikeness.spearman(profits(before), profits(after)));
        expected.put("population stability index of scores", NaiveLikeness.stability(from, to));
        expected.put("accounts that stay in the top 30 by score", (double) NaiveLikeness.overlap(from, to, top));
        expected.put("accounts that stay in the top 30 by rank", (double)
                NaiveLikeness.overlap(profits(before), profits(after), top));
        expected.put("scores that appear", count(before, at -> Double.isNaN(from[at]) && !Double.isNaN(to[at])));
        expected.put("scores that disappear", count(before, at -> !Double.isNaN(from[at]) && Double.isNaN(to[at])));
        expected.put(
                "expected profit",
                Arrays.stream(profits(after)).sum()
                        - Arrays.stream(profits(before)).sum());
        expected.put("heads", heads(after) - heads(before));
        return expected;
    }

    private static boolean large(LiveResult result, int account) {
        return result.decision().large(account) == 1;
    }

    /** One head a team, which serves 1, 5 or 100 accounts. */
    private static double heads(LiveResult result) {
        Map<String, Double> each = Map.of("dedicated", 1.0, "shared", 0.2, "channel", 0.01, "none", 0.0);
        return accounts(result)
                .mapToDouble(account -> each.get(result.coverage(account)))
                .sum();
    }

    private static double changed(LiveResult result, IntFunction<String> before, IntFunction<String> after) {
        return count(result, account -> !Objects.equals(before.apply(account), after.apply(account)));
    }

    private static double count(LiveResult result, IntPredicate of) {
        return accounts(result).filter(of).count();
    }

    private static IntStream accounts(LiveResult result) {
        return IntStream.range(0, result.book().accounts().size());
    }

    private static double[] profits(LiveResult result) {
        return result.decision().expectedProfit().toArray();
    }

    @Test
    void comparedTheOtherWayRoundTheSameMovesBack() {
        Book book = RandomBooks.book(RandomBooks.accounts(300, 3));
        LiveResult one = run(book, ScoredBy.chance(3), MARGIN);
        LiveResult other = run(book, ScoredBy.chance(4), DEARER);
        Comparison there = Comparison.of(one, other, 20);
        Comparison back = Comparison.of(other, one, 20);

        assertThat(items(back)).isEqualTo(items(there));
        for (int at = 0; at < there.rows().size(); at++) {
            Row row = there.rows().get(at);
            Row opposite = back.rows().get(at);
            if (row.section().equals(MOST)
                    || row.kind() == Kind.MONEY
                    || row.item().startsWith("heads")) {
                assertThat(List.of(opposite.before(), opposite.after(), opposite.moved() + 0.0))
                        .as(row.item())
                        .isEqualTo(List.of(row.after(), row.before(), 0.0 - row.moved()));
            } else if (row.item().startsWith("accounts") || row.item().startsWith("rank correlation")) {
                assertThat(opposite.moved()).as(row.item()).isEqualTo(row.moved());
            }
        }
        assertThat(moved(back, "scores that appear")).isEqualTo(moved(there, "scores that disappear"));
    }

    @Test
    void theAccountsThatMoveMostAreThoseOfAFullSort() {
        Book book = RandomBooks.book(RandomBooks.accounts(300, 5));
        LiveResult before = run(book, ScoredBy.chance(5), MARGIN);
        LiveResult after = run(book, ScoredBy.chance(6), DEARER);

        List<String> expected = accounts(before)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(account -> -scoreMoved(before, after, account))
                        .thenComparingDouble(account -> -profitMoved(before, after, account))
                        .thenComparing(account -> book.accounts().id(account)))
                .limit(20)
                .map(account -> book.accounts().id(account))
                .toList();
        assertThat(movers(Comparison.of(before, after, 20)))
                .extracting(Row::item)
                .isEqualTo(expected);
    }

    private static double scoreMoved(LiveResult before, LiveResult after, int account) {
        double from = before.scores().get(account);
        double to = after.scores().get(account);
        return Math.abs((Double.isNaN(to) ? 0 : to) - (Double.isNaN(from) ? 0 : from));
    }

    private static double profitMoved(LiveResult before, LiveResult after, int account) {
        return Math.abs(profits(after)[account] - profits(before)[account]);
    }

    @Test
    void theDifferencesOfTheReceiptsAddUpToTheScoreMoved() {
        Book book = RandomBooks.book(RandomBooks.accounts(300, 7));
        LiveResult before = run(book, ScoredBy.chance(7), MARGIN);
        LiveResult after = run(book, ScoredBy.chance(8), MARGIN);

        for (int account = 0; account < 300; account++) {
            double points = ReceiptDifference.of(before.receipt(account), after.receipt(account)).parts().stream()
                    .mapToDouble(ReceiptDifference.Part::points)
                    .sum();
            assertThat(Math.abs(points)).isCloseTo(scoreMoved(before, after, account), within(1e-9));
        }
    }

    @Test
    void whenNoScoreMovesTheProfitDecidesAndItsCostIsTheReason() {
        Book book = book("a", 300_000, "b", 100_000, "c", 120_000);
        ScoredBy scores = ScoredBy.scores(30, 20, 10);
        LiveResult before = run(book, scores, Map.of("margin.default", "1"));
        LiveResult after = run(book, scores, Map.of("margin.default", "1", "teamcost.shared.cost", "550000"));

        List<Row> movers = movers(Comparison.of(before, after, 3));

        assertThat(movers).extracting(Row::item).containsExactly("b", "c", "a");
        assertThat(movers.get(0).detail())
                .startsWith("coverage shared → channel; ")
                .contains("expected profit 32,000 → 97,840")
                .contains("shared → channel costs 68,000 → 2,160 an account");
        assertThat(account(movers.get(1)).why()).startsWith("shared costs 68,000 → 110,000 an account");
        assertThat(account(movers.get(1)).profitMoved()).isEqualTo(-42_000);
        assertThat(account(movers.get(2)).why()).isEqualTo("pyramid last → next");
    }

    @Test
    void anAccountThatChangesItsTierAloneSaysThatNothingElseMoves() {
        Book book = book("a", 300_000, "b", 100_000);
        LiveResult before = run(book, FakeModels.usual(), Map.of("margin.default", "1"));
        LiveResult after = run(book, FakeModels.usual(), Map.of("margin.default", "1", "cut.tier.a", "0.5"));

        List<Row> movers = movers(Comparison.of(before, after, 3));

        assertThat(movers).extracting(Row::item).containsExactly("a");
        assertThat(movers.get(0).detail()).isEqualTo("tier A → B; nothing else moves");
    }

    @Test
    void whatAnAccountEarnsAndWhatIsRealisedAreReasonsToo() {
        Book book = book("a", 300_000, "b", 100_000);
        ScoredBy scores = ScoredBy.scores(30, 20);
        LiveResult before = run(book, scores, Map.of("margin.default", "1"));
        LiveResult after = run(book, scores, Map.of("margin.default", "0.9", "capture.shared", "0.95"));

        assertThat(account(movers(Comparison.of(before, after, 1)).get(0)).why())
                .contains("earns 300,000 → 270,000 before team cost")
                .contains("realises 100 % → 95 % of its gross profit")
                .contains("leaves the list");
    }

    @Test
    void anAccountTellsBothItsStates() {
        Book book = book("a", 300_000, "b", 100_000);
        LiveResult before = run(book, ScoredBy.scores(30, 20), Map.of("margin.default", "1"));
        LiveResult after = run(book, ScoredBy.scores(30, Double.NaN), Map.of("margin.default", "1"));

        Row row = movers(Comparison.of(before, after, 1)).get(0);

        assertThat(row.item()).isEqualTo("b");
        assertThat(row.before()).isEqualTo(20);
        assertThat(row.after()).isNaN();
        assertThat(row.moved()).isNaN();
        assertThat(account(row).coverageBefore()).isEqualTo("shared");
        assertThat(account(row).coverageAfter()).isEqualTo("shared");
        assertThat(account(row).callAfter()).isEqualTo("pursue");
        assertThat(account(row).profitBefore()).isEqualTo(32_000);
        assertThat(account(row).why())
                .startsWith("revenue GONE -20 (20 × 100 %); no score: nothing is known; class core → undefined");
    }

    @Test
    void anotherOrderOfAddingIsNoMove() {
        Book book = book("a", 300_000, "b", 100_000);
        LiveResult before = run(book, ScoredBy.scores(30, 20), MARGIN);
        LiveResult after = run(book, ScoredBy.scores(30, Math.nextUp(20.0)), MARGIN);

        assertThat(movers(Comparison.of(before, after, 1))).isEmpty();
    }

    @Test
    void peopleAreCountedByTeam() {
        Book book = book("a", 300_000, "b", 100_000, "c", 120_000);
        ScoredBy scores = ScoredBy.scores(30, 20, 10);
        LiveResult before = run(book, scores, Map.of("margin.default", "1"));
        LiveResult after = run(book, scores, Map.of("margin.default", "1", "teamcost.shared.cost", "550000"));

        Comparison comparison = Comparison.of(before, after, 3);

        assertThat(row(comparison, "heads, dedicated").detail()).isEqualTo("1 account × 1 ÷ 1");
        assertThat(row(comparison, "heads, shared").detail()).isEqualTo("2 accounts × 1 ÷ 5 → 1 account × 1 ÷ 5");
        assertThat(row(comparison, "heads, shared").after()).isEqualTo(0.2);
        assertThat(row(comparison, "heads, channel").moved()).isEqualTo(0.01);
        assertThat(row(comparison, "accounts that change coverage").detail()).isEqualTo("shared → channel 1");
    }

    @Test
    void aTeamThatIsNoLongerOfferedIsSaidSo() {
        Book book = book("a", 300_000, "b", 100_000);
        LiveResult before = run(book, FakeModels.usual(), Map.of("margin.default", "1"));
        LiveResult after = run(book, FakeModels.without("dedicated"), Map.of("margin.default", "1"));

        Comparison comparison = Comparison.of(before, after, 3);

        assertThat(row(comparison, "heads, dedicated").after()).isZero();
        assertThat(row(comparison, "heads, dedicated").detail()).isEqualTo("1 account × 1 ÷ 1 → not offered");
        assertThat(row(comparison, "large accounts").before()).isEqualTo(1);
        assertThat(row(comparison, "large accounts").after()).isNaN();
        assertThat(row(comparison, "accounts that join or leave the list").detail())
                .isEqualTo("0 join, 1 leave");
    }

    @Test
    void aBookWithoutAccountsCanBeCompared() {
        LiveResult result = run(RandomBooks.book(Map.of()), FakeModels.usual(), MARGIN);

        Comparison comparison = Comparison.of(result, result, 20);

        assertThat(moved(comparison, "rank correlation of scores")).isNaN();
        assertThat(moved(comparison, "population stability index of scores")).isNaN();
        assertThat(row(comparison, "accounts that stay in the top 20 by score").detail())
                .isEqualTo("of 0");
    }

    @Test
    void resultsOfTwoBooksAreRefused() {
        LiveResult one = run(book("a", 1), FakeModels.usual(), MARGIN);
        LiveResult other = run(book("a", 2), FakeModels.usual(), MARGIN);

        assertThatThrownBy(() -> Comparison.of(one, other, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Comparison.of(one, one, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itHoldsNumbersAndTextsOnly() throws ReflectiveOperationException {
        Book book = RandomBooks.book(RandomBooks.accounts(100, 9));
        Comparison comparison =
                Comparison.of(run(book, ScoredBy.chance(9), MARGIN), run(book, ScoredBy.chance(10), DEARER), 20);

        assertThat(Comparison.class.getDeclaredFields())
                .filteredOn(field -> !Modifier.isStatic(field.getModifiers()))
                .extracting(field -> field.getName())
                .containsExactly("rows");
        for (Row row : comparison.rows()) {
            holdsNumbersAndTexts(row);
        }
    }

    private static void holdsNumbersAndTexts(Record data) throws ReflectiveOperationException {
        for (RecordComponent component : data.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(data);
            if (value instanceof Optional<?> account) {
                if (account.isPresent()) {
                    holdsNumbersAndTexts((Account) account.get());
                }
            } else {
                assertThat(value).isInstanceOfAny(String.class, Double.class, Kind.class);
            }
        }
    }

    private static Book book(Object... idsAndRevenues) {
        Map<String, List<Wallet>> accounts = new LinkedHashMap<>();
        for (int at = 0; at < idsAndRevenues.length; at += 2) {
            double revenue = ((Integer) idsAndRevenues[at + 1]).doubleValue();
            accounts.put((String) idsAndRevenues[at], List.of(Wallet.of("PC", 1_000_000, revenue)));
        }
        return RandomBooks.book(accounts);
    }

    private static LiveResult run(Book book, ScoredBy scores, Map<String, String> changes) {
        return run(book, scores.models(), changes);
    }

    private static LiveResult run(Book book, Models models, Map<String, String> changes) {
        return Runner.run(book, models, Assumptions.of(book, models, changes, "test"), Batches.usual());
    }

    private static Row row(Comparison comparison, String item) {
        return comparison.rows().stream()
                .filter(row -> row.item().equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + item));
    }

    private static double moved(Comparison comparison, String item) {
        return row(comparison, item).moved();
    }

    private static Account account(Row row) {
        return row.account().orElseThrow();
    }

    private static List<Row> movers(Comparison comparison) {
        return comparison.rows().stream()
                .filter(row -> row.section().equals(MOST))
                .toList();
    }

    private static List<String> items(Comparison comparison) {
        return comparison.rows().stream().map(Row::item).toList();
    }
}
