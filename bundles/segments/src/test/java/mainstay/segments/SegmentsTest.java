package mainstay.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.TextColumn;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    private static final double UNDEFINED = Double.NaN;

    @Test
    void aNumberAtTheMedianIsHigh() {
        Segments segments = segments(4, column(1, 2, 3, 4), column(0.4, 0.3, 0.2, 0.1), column(0, 0, 0, 0));

        assertThat(classes(segments, Segments.VALUE_RELATIONSHIP, 4))
                .containsExactly("loyal", "loyal", "growth-prospect", "growth-prospect");
        assertThat(classes(
                        segments(3, column(1, 2, 3), column(0.1, 0.2, 0.3), column(0, 0, 0)),
                        Segments.VALUE_RELATIONSHIP,
                        3))
                .containsExactly("low-potential", "key", "key");
    }

    @Test
    void whoHasNothingIsNotHighThoughTheMedianIsNothing() {
        Segments segments = segments(5, column(1, 1, 1, 1, 1), column(0, 0, 0, 0.67, 0.01), column(0, 0, 0, 0, 0));

        assertThat(classes(segments, Segments.VALUE_RELATIONSHIP, 5))
                .containsExactly("growth-prospect", "growth-prospect", "growth-prospect", "key", "key");
        assertThat(segments.named(Segments.VALUE_RELATIONSHIP).orElseThrow().reason(0))
                .isEqualTo("value 1 ≥ median 1; share of wallet 0 % is not above 0 (median 0 %)");
    }

    @Test
    void anAccountWithNoMarginAtAllGrowsNothing() {
        Measures measures = measures(column(0, 0), column(0, 0), column(0, 0), column(0, 0), column(0, 0));

        assertThat(classes(Segments.of(measures, Cuts.DEFAULT), Segments.CONTRIBUTION, 2))
                .containsExactly("deprioritize", "deprioritize");
    }

    @Test
    void anAmountAHairBelowTheMedianIsHighAndAShareIsNot() {
        double hairBelow = 0.1 + 0.7;
        Segments segments = segments(3, column(0.8, hairBelow, 0.8), column(0.8, hairBelow, 0.8), column(0, 0, 0));

        assertThat(classes(segments, Segments.VALUE_RELATIONSHIP, 3)).containsExactly("key", "growth-prospect", "key");
    }

    @Test
    void anAccountWhoseShareIsUndefinedCannotBeClassifiedAndDoesNotMoveTheMedian() {
        Segments segments = segments(3, column(1, 2, 3), column(UNDEFINED, 0.2, 0.3), column(0, 0, 0));

        assertThat(classes(segments, Segments.VALUE_RELATIONSHIP, 3)).containsExactly("", "growth-prospect", "key");
    }

    @Test
    void theTopTenPercentOfSixtyAccountsAreSix() {
        double[] scores = IntStream.range(0, 60).mapToDouble(i -> i).toArray();
        Segments segments = segments(60, DoubleColumn.of(scores), DoubleColumn.of(scores), DoubleColumn.of(scores));

        assertThat(classes(segments, Segments.CLASS, 60))
                .filteredOn("key"::equals)
                .hasSize(6);
        assertThat(classes(segments, Segments.CLASS, 60))
                .filteredOn("major"::equals)
                .hasSize(18);
        assertThat(classes(segments, Segments.PYRAMID, 60))
                .filteredOn("top"::equals)
                .hasSize(6);
        assertThat(classes(segments, Segments.CLASS, 60).get(59)).isEqualTo("key");
    }

    @Test
    void tiersFollowTheShareOfProfitThatStandsBefore() {
        DoubleColumn profit = column(80, 15, 5, 0, -3);
        Segments segments = segments(5, column(5, 4, 3, 2, 1), column(1, 1, 1, 1, 1), profit);

        assertThat(classes(segments, Segments.TIER, 5)).containsExactly("A", "B", "C", "C", "C");
    }

    @Test
    void anAccountLeavesItsTierOnlyWhenItPassesTheCutByTheMargin() {
        // before each of the five: 0, 78, 83, 90 and 97 % of all profit
        DoubleColumn profit = column(78, 5, 7, 7, 3);
        Segments segments = segments(5, column(5, 4, 3, 2, 1), column(1, 1, 1, 1, 1), profit);

        assertThat(classes(segments, Segments.TIER, 5)).containsExactly("A", "A", "B", "B", "C");
        assertThat(after(segments, 0, 1, 0, 0, 1)).containsExactly("A", "B", "A", "B", "B");
        assertThat(after(segments, 3, 3, 3, 3, 3)).containsExactly("A", "B", "B", "B", "C");
        assertThat(after(segments, -1, -1, -1, -1, -1)).containsExactly("A", "A", "B", "B", "C");
        assertThat(segments.tiersAfter(account -> 1, 0.05).reason(1))
                .isEqualTo("78 % of all expected profit comes from accounts ranked above it; cuts at 76 % and 99.75 %"
                        + " (5 % past the cut, as it was B)");
    }

    private static List<String> after(Segments segments, int... before) {
        Segmentation tiers = segments.tiersAfter(account -> before[account], 0.05);
        return IntStream.range(0, before.length).mapToObj(tiers::of).toList();
    }

    @Test
    void whoBringsNoProfitIsCButCPlusWithMuchWhiteSpace() {
        Measures measures =
                measures(column(1, 1, 1), column(1, 1, 1), column(10, 0, 0), column(1, 2, 300), column(1, 2, 3));

        Segments segments = Segments.of(measures, Cuts.DEFAULT);

        assertThat(classes(segments, Segments.TIER, 3)).containsExactly("A", "C", "C+");
    }

    @Test
    void aBookWithoutAnyProfitHasOnlyCs() {
        Segments segments = segments(2, column(1, 2), column(1, 2), column(0, -1));

        assertThat(classes(segments, Segments.TIER, 2)).containsExactly("C", "C");
    }

    @Test
    void sharesInReasonsAreShortAndNeverSayTheOppositeOfWhatHolds() {
        SplittableRandom random = new SplittableRandom(7);
        Pattern told = Pattern.compile("share of wallet ([0-9.]+) % (≥|<) median ([0-9.]+) %");
        int shortest = 0;
        for (int at = 0; at < 2_000; at++) {
            double cut = random.nextDouble(0.1, 0.9);
            double near = cut + (at % 2 == 0 ? random.nextDouble(-0.002, 0.002) : random.nextDouble(-0.1, 0.1));
            MatrixAxis axis = new MatrixAxis("share of wallet", Kind.RATIO, column(near), cut, true);
            Matcher parts = told.matcher(axis.reason(0));

            assertThat(parts.matches()).as(axis.reason(0)).isTrue();
            double number = Double.parseDouble(parts.group(1));
            double median = Double.parseDouble(parts.group(3));
            assertThat(number >= median).as(axis.reason(0)).isEqualTo(near >= cut);
            assertThat(parts.group(2)).isEqualTo(near >= cut ? "≥" : "<");
            shortest += parts.group(1).length() <= 4 ? 1 : 0;
        }
        assertThat(shortest).isGreaterThan(1_400);
        assertThat(SegmentWords.share(0.76, 0.76)).isEqualTo("76 %");
        assertThat(SegmentWords.share(0.75996, 0.76)).isEqualTo("75.996 %");
        assertThat(SegmentWords.share(0.577372, 0.76, 0.9975)).isEqualTo("57.7 %");
    }

    @Test
    void everyReasonNamesTheNumbersThatDecided() {
        Segments segments = segments(2, column(1000, 3000), column(0.1, 0.3), column(10, 5));

        assertThat(segments.named(Segments.VALUE_RELATIONSHIP).orElseThrow().reason(0))
                .isEqualTo("value 1,000 < median 2,000; share of wallet 10 % < median 20 %");
    }

    @Test
    void aSegmentationIsMadeWhenItIsAskedForAndOneWhoseCutsStayNotAgain() {
        Measures measures = measures(column(1, 2), column(1, 2), column(3, 4), column(5, 6), column(7, 8));
        Segments segments = Segments.of(measures, Cuts.DEFAULT);
        Segmentation tier = segments.named(Segments.TIER).orElseThrow();
        Cuts other = new Cuts(2, 0, 0.1, 0.3, 0.8, 0.95, 75, 0, 0, 0.5, 0.5, 0, 0, 0, 3, 67, 33);

        Segments changed = segments.with(other);

        assertThat(changed.named(Segments.TIER)).containsSame(tier);
        assertThat(classes(changed, Segments.VALUE_RELATIONSHIP, 2)).containsExactly("loyal", "key");
        assertThat(classes(changed, Segments.PYRAMID, 2)).containsExactly("top", "next");
    }

    @Test
    void anEmptyBookHasNoClasses() {
        Segments segments = segments(0, column(), column(), column());

        assertThat(segments.all()).hasSize(7);
    }

    private static List<String> classes(Segments segments, String name, int accounts) {
        Segmentation segmentation = segments.named(name).orElseThrow();
        return IntStream.range(0, accounts).mapToObj(segmentation::of).toList();
    }

    @Test
    void marginAgainstImportanceIsCutAtTheMedianAndAtThree() {
        Segments segments = Segments.of(
                axes(column(1, 1, 1, 1), column(0.1, 0.2, 0.3, 0.4), column(5, 3, 2.9, 3), column(1, 1, 1, 1)),
                Cuts.DEFAULT);

        assertThat(classes(segments, Segments.MARGIN_STRATEGIC, 4))
                .containsExactly("mend", "mend", "harvest", "partner");
        assertThat(classes(
                        Segments.of(axes(column(1), column(0.1), column(0), column(1)), cuts(0.2)),
                        Segments.MARGIN_STRATEGIC,
                        1))
                .containsExactly("reprice");
    }

    @Test
    void whoBuysIsKeyAtTheTopOfThePyramidAndWhoDoesNotIsAProspectWithAttractivenessOrPotential() {
        DoubleColumn revenue = column(9, 1, 0, 0, 0, 0);
        DoubleColumn potential = column(1, 1, 1, 5, 5, 1);
        DoubleColumn score = column(0, 99, 33, 32, UNDEFINED, 32);
        Segments segments = Segments.of(axes(revenue, potential, potential, score), cuts(4));

        assertThat(classes(segments, Segments.THREE_AXIS, 6))
                .containsExactly("key", "ordinary", "prospect", "prospect", "prospect", "unattractive");
        assertThat(segments.named(Segments.THREE_AXIS).orElseThrow().reason(3))
                .isEqualTo(
                        "it does not buy; score 32 (very attractive from 67, medium from 33); potential margin 5 ≥ cut 4;"
                                + " strategy: win the first order; not attractive, but with high potential worth winning over");
        assertThat(IntStream.range(0, 6).mapToObj(segments.attractiveness()::of))
                .containsExactly("not", "very", "medium", "not", "", "not");
    }

    @Test
    void everyClassOfTheThreeAxesHasItsStrategy() {
        Segments segments = Segments.of(axes(column(1), column(1), column(1), column(1)), Cuts.DEFAULT);

        for (String name : segments.further()) {
            assertThat(segments.named(name).orElseThrow().classes())
                    .allSatisfy(
                            each -> assertThat(Segments.strategy(name, each)).isNotEmpty());
        }
        assertThat(Segments.strategy(Segments.TIER, "A")).isEmpty();
    }

    /** Cuts of the potential margin and of the margin rate at a number; the first of ten is the top of the pyramid. */
    private static Cuts cuts(double at) {
        return new Cuts(at, at, 0.1, 0.3, 0.8, 0.95, 75, at, at, 0.1, 0.3, at, at, at, 3, 67, 33);
    }

    private static Measures axes(
            DoubleColumn revenue, DoubleColumn potential, DoubleColumn importance, DoubleColumn score) {
        int accounts = revenue.size();
        DoubleColumn nothing = DoubleColumn.constant(0, accounts);
        return new Measures(
                accounts,
                () -> nothing,
                () -> nothing,
                () -> nothing,
                () -> nothing,
                () -> potential,
                () -> nothing,
                () -> score,
                () -> nothing,
                () -> TextColumn.constant("good", accounts),
                () -> IntStream.range(0, accounts).toArray(),
                () -> revenue,
                () -> potential,
                () -> importance);
    }

    private static Segments segments(int accounts, DoubleColumn value, DoubleColumn share, DoubleColumn profit) {
        assertThat(value.size()).isEqualTo(accounts);
        return Segments.of(measures(value, share, profit, DoubleColumn.constant(1, accounts), value), Cuts.DEFAULT);
    }

    /** Accounts are ranked in the order of their rows. */
    private static Measures measures(
            DoubleColumn value, DoubleColumn share, DoubleColumn profit, DoubleColumn whiteSpace, DoubleColumn score) {
        int accounts = value.size();
        return new Measures(
                accounts,
                () -> value,
                () -> share,
                () -> whiteSpace,
                () -> value,
                () -> value,
                () -> profit,
                () -> score,
                () -> DoubleColumn.missing(accounts),
                () -> TextColumn.constant("good", accounts),
                () -> IntStream.range(0, accounts).toArray(),
                () -> value,
                () -> share,
                () -> DoubleColumn.constant(0, accounts));
    }

    private static DoubleColumn column(double... values) {
        return DoubleColumn.of(values);
    }
}
