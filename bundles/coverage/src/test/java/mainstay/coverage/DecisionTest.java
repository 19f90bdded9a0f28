package mainstay.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Batches;
import mainstay.book.DoubleColumn;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final CoverageOption DEDICATED = new CoverageOption("dedicated", 288_000, 1, 0);
    private static final CoverageOption SHARED = new CoverageOption("shared", 68_000, 1, 0);
    private static final CoverageOption CHANNEL = new CoverageOption("channel", 2_160, 1, 0);

    @Test
    void theRichestCoverageThatPaysIsRecommended() {
        assertThat(recommended(288_000)).isEqualTo("dedicated");
        assertThat(recommended(287_999.99)).isEqualTo("shared");
        assertThat(recommended(68_000)).isEqualTo("shared");
        assertThat(recommended(67_999.99)).isEqualTo("channel");
        assertThat(recommended(2_159)).isEqualTo("none");
        assertThat(recommended(-5)).isEqualTo("none");
    }

    @Test
    void anAmountThatIsAHairShortOfTheTargetReachesIt() {
        double hairShort = 66541.21 + 53917.42 + 77208.67 + 80797.79 + 9534.91;

        assertThat(hairShort).isLessThan(288_000);
        assertThat(recommended(hairShort)).isEqualTo("dedicated");
        assertThat(recommended(288_000 - 0.0049)).isEqualTo("dedicated");
        assertThat(recommended(288_000 - 0.0051)).isEqualTo("shared");
        Decision decision = decided(hairShort, 2_160 - 0.0049);
        assertThat(decision.large(0)).isEqualTo(1);
        assertThat(decision.call(1, false)).isEqualTo(Recommendation.PURSUE);
    }

    @Test
    void ofCoveragesWhoseProfitsAreEqualTheRichestIsTakenAndNoneThatIsHalfACentBelowTheBest() {
        CoverageTerms terms = new CoverageTerms(
                List.of(
                        new CoverageOption("dedicated", 0.009, 1, 0),
                        new CoverageOption("shared", 0.004, 1, 0),
                        new CoverageOption("channel", 0, 1, 0)),
                CoverageOption.none(0),
                Policy.MAX_PROFIT);
        Decision decision = Decision.of(DoubleColumn.of(100, -0.001), terms, Batches.usual());

        assertThat(decision.coverage(0).coverage()).isEqualTo("shared");
        assertThat(decision.expectedProfit().get(0)).isEqualTo(99.996);
        assertThat(decision.coverage(1).coverage()).isEqualTo("channel");
        assertThat(terms.recommend(100)).isEqualTo(decision.coverageIndex(0));
    }

    @Test
    void whatTheRichestCoverageGivesUpAgainstTheBestIsLeftOnTheTable() {
        Decision decision = decided(547_000, 1_000, 287_000, -5);

        assertThat(decision.best(0).coverage()).isEqualTo("channel");
        assertThat(decision.bestProfit(0)).isEqualTo(544_840);
        assertThat(decision.leftOnTable(0)).isEqualTo(285_840);
        assertThat(decision.best(1).coverage()).isEqualTo("none");
        assertThat(decision.leftOnTable(1)).isZero();
        assertThat(decision.leftOnTable(2)).isEqualTo(68_000 - 2_160);
        assertThat(decision.leftOnTable()).isEqualTo(new LeftOnTable(2, 285_840 + 68_000 - 2_160));
    }

    @RepeatedTest(50)
    void nothingIsLeftWhereMostIsTakenAndNeverLessThanNothing(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        List<CoverageOption> offers = Stream.of("dedicated", "shared", "channel")
                .map(id ->
                        new CoverageOption(id, random.nextInt(100), random.nextInt(5) / 4.0, random.nextInt(40) - 10))
                .toList();
        CoverageOption none = CoverageOption.none(random.nextInt(3) / 4.0);
        double[] earned = random.doubles(40, -20, 200).toArray();
        Decision most = Decision.of(
                DoubleColumn.of(earned), new CoverageTerms(offers, none, Policy.MAX_PROFIT), Batches.usual());
        Decision richest = Decision.of(
                DoubleColumn.of(earned), new CoverageTerms(offers, none, Policy.AFFORDABLE), Batches.usual());

        double sum = 0;
        for (int account = 0; account < earned.length; account++) {
            double left = most.expectedProfit().get(account)
                    - richest.expectedProfit().get(account);
            assertThat(richest.leftOnTable(account)).isEqualTo(left < 0.005 ? 0 : left);
            assertThat(richest.best(account)).isEqualTo(most.coverage(account));
            assertThat(most.leftOnTable(account)).isZero();
            sum += richest.leftOnTable(account);
        }
        assertThat(richest.leftOnTable().profit()).isEqualTo(sum);
        assertThat(most.leftOnTable()).isEqualTo(new LeftOnTable(0, 0));
    }

    @RepeatedTest(20)
    void anAccountWithCapturesOfItsOwnIsDecidedAsIfTheseWereThoseOfAll(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        double[] earned = random.doubles(30, -20, 200).toArray();
        Map<String, double[]> captures = new LinkedHashMap<>();
        for (String coverage : List.of("dedicated", "channel")) {
            captures.put(
                    coverage,
                    random.doubles(earned.length)
                            .map(part -> part < 0.4 ? Double.NaN : part)
                            .toArray());
        }
        Map<String, DoubleColumn> columns = new LinkedHashMap<>();
        captures.forEach((coverage, parts) -> columns.put(coverage, DoubleColumn.of(parts)));
        for (Policy policy : Policy.values()) {
            CoverageTerms terms = new CoverageTerms(
                    List.of(
                            new CoverageOption("dedicated", 60, 1, 0),
                            new CoverageOption("shared", 30, 0.9, 0),
                            new CoverageOption("channel", 5, 0.7, 0)),
                    CoverageOption.none(0.1),
                    policy);
            Decision decision = Decision.of(DoubleColumn.of(earned), terms, new OwnCaptures(columns), Batches.usual());
            for (int account = 0; account < earned.length; account++) {
                int at = account;
                CoverageTerms own = new CoverageTerms(
                        terms.offers().stream()
                                .map(offer -> new CoverageOption(
                                        offer.coverage(),
                                        offer.costPerAccount(),
                                        own(captures, offer, at),
                                        offer.target()))
                                .toList(),
                        terms.none(),
                        policy);
                Decision alone = Decision.of(DoubleColumn.of(earned[at]), own, Batches.usual());

                assertThat(decision.coverage(at)).isEqualTo(alone.coverage(0));
                assertThat(decision.expectedProfit().get(at))
                        .isEqualTo(alone.expectedProfit().get(0));
                assertThat(decision.best(at)).isEqualTo(alone.best(0));
                assertThat(decision.leftOnTable(at)).isEqualTo(alone.leftOnTable(0));
                assertThat(decision.large(at)).isEqualTo(alone.large(0));
                assertThat(decision.call(at, true)).isEqualTo(alone.call(0, true));
                assertThat(decision.profit("channel").get(at))
                        .isEqualTo(alone.profit("channel").get(0));
            }
        }
    }

    private static double own(Map<String, double[]> captures, CoverageOption offer, int account) {
        double[] parts = captures.get(offer.coverage());
        return parts == null || Double.isNaN(parts[account]) ? offer.capture() : parts[account];
    }

    @Test
    void eachCoverageHasATargetOfItsOwn() {
        CoverageTerms terms = new CoverageTerms(
                List.of(DEDICATED, new CoverageOption("shared", 68_000, 1, 50_000), CHANNEL),
                CoverageOption.none(0),
                Policy.AFFORDABLE);

        assertThat(terms.at(terms.recommend(100_000)).coverage()).isEqualTo("channel");
        assertThat(terms.at(terms.recommend(118_000)).coverage()).isEqualTo("shared");
    }

    @Test
    void maxProfitTakesTheCoverageThatBringsMostAndNoneWhenAllLose() {
        CoverageTerms terms = new CoverageTerms(
                List.of(
                        DEDICATED,
                        new CoverageOption("shared", 68_000, 0.9, 0),
                        new CoverageOption("channel", 2_160, 0.5, 0)),
                CoverageOption.none(0),
                Policy.MAX_PROFIT);

        assertThat(terms.at(terms.recommend(10_000_000)).coverage()).isEqualTo("dedicated");
        assertThat(terms.at(terms.recommend(200_000)).coverage()).isEqualTo("shared");
        assertThat(terms.at(terms.recommend(20_000)).coverage()).isEqualTo("channel");
        assertThat(terms.at(terms.recommend(1_000)).coverage()).isEqualTo("none");
    }

    @Test
    void ofEquallyProfitableCoveragesTheRichestIsTaken() {
        CoverageTerms terms =
                new CoverageTerms(List.of(DEDICATED, SHARED, CHANNEL), CoverageOption.none(1), Policy.MAX_PROFIT);
        CoverageTerms free = new CoverageTerms(
                List.of(new CoverageOption("dedicated", 0, 1, 0)), CoverageOption.none(1), Policy.MAX_PROFIT);

        assertThat(terms.at(terms.recommend(500)).coverage()).isEqualTo("none");
        assertThat(free.at(free.recommend(500)).coverage()).isEqualTo("dedicated");
    }

    @Test
    void anAccountIsLargeWhenDedicatedCoverageReachesTheTarget() {
        Decision decision = decided(288_000, 287_999);

        assertThat(decision.large(0)).isEqualTo(1);
        assertThat(decision.large(1)).isEqualTo(0);
        assertThat(decision.expectedProfit().toArray()).containsExactly(0, 219_999);
    }

    @Test
    void withoutADedicatedModelLargeIsUndefined() {
        CoverageTerms terms = new CoverageTerms(List.of(SHARED), CoverageOption.none(0), Policy.AFFORDABLE);

        Decision decision = Decision.of(DoubleColumn.of(1e9), terms, Batches.usual());

        assertThat(decision.large(0)).isNaN();
        assertThat(decision.profit("dedicated").get(0)).isNaN();
        assertThat(decision.coverage(0).coverage()).isEqualTo("shared");
    }

    @Test
    void aStrategicAccountThatDoesNotPayIsKeptAtLowPriority() {
        Decision decision = decided(100, 5_000);

        assertThat(decision.call(0, true)).isEqualTo(Recommendation.LOW_PRIORITY);
        assertThat(decision.call(0, false)).isEqualTo(Recommendation.GIVE_UP);
        assertThat(decision.call(1, true)).isEqualTo(Recommendation.PURSUE);
    }

    @RepeatedTest(20)
    void manyAreDecidedAsEachByItselfUnderEitherPolicyOnAnyNumberOfThreads(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        CoverageTerms terms = new CoverageTerms(
                List.of(DEDICATED, SHARED, CHANNEL),
                CoverageOption.none(random.nextInt(2) * 0.3),
                random.nextBoolean() ? Policy.AFFORDABLE : Policy.MAX_PROFIT);
        double[] earned = random.doubles(3000, -10_000, 600_000).toArray();

        for (int threads : new int[] {1, 2, 7}) {
            Decision decision = Decision.of(DoubleColumn.of(earned), terms, new Batches(threads, 100));

            for (int account = 0; account < earned.length; account++) {
                CoverageOption offer = terms.at(terms.recommend(earned[account]));
                assertThat(decision.coverage(account)).isEqualTo(offer);
                assertThat(decision.expectedProfit().get(account)).isEqualTo(offer.profit(earned[account]));
                assertThat(decision.costToServe(account)).isEqualTo(offer.costPerAccount());
                assertThat(decision.call(account, true) == Recommendation.PURSUE)
                        .isEqualTo(terms.anyPays(earned[account]));
            }
        }
    }

    @RepeatedTest(20)
    void whoMovesIsWhoseCoverageOrCallOrPlaceOnTheListIsAnother(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        DoubleColumn earned =
                DoubleColumn.of(random.doubles(2000, -10_000, 600_000).toArray());
        Decision before = Decision.of(earned, terms(random), new Batches(1, 100));
        Decision after = Decision.of(earned, terms(random), new Batches(1, 100));

        int[] expected = IntStream.range(0, earned.size())
                .filter(account -> !before.coverage(account)
                                .coverage()
                                .equals(after.coverage(account).coverage())
                        || Double.compare(before.large(account), after.large(account)) != 0
                        || before.call(account, false) != after.call(account, false))
                .toArray();

        for (int threads : new int[] {1, 2, 7}) {
            assertThat(after.movedFrom(before, new Batches(threads, 100))).isEqualTo(expected);
        }
    }

    private static CoverageTerms terms(SplittableRandom random) {
        List<CoverageOption> offers = Stream.of(DEDICATED, SHARED, CHANNEL)
                .filter(offer -> random.nextInt(4) > 0)
                .map(offer -> new CoverageOption(
                        offer.coverage(), offer.costPerAccount() * (0.9 + random.nextInt(3) * 0.1), 1, offer.target()))
                .toList();
        return new CoverageTerms(
                offers, CoverageOption.none(0), random.nextBoolean() ? Policy.AFFORDABLE : Policy.MAX_PROFIT);
    }

    private static String recommended(double earned) {
        return decided(earned).coverage(0).coverage();
    }

    private static Decision decided(double... earned) {
        CoverageTerms terms =
                new CoverageTerms(List.of(DEDICATED, SHARED, CHANNEL), CoverageOption.none(0), Policy.AFFORDABLE);
        return Decision.of(DoubleColumn.of(earned), terms, Batches.usual());
    }
}
