package mainstay.scoring.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaScorerTest {
    private static final double NONE = Double.NaN;

    @Test
    void aScoreIsTheWeightedMeanOfItsCriteria() {
        Columns input =
                Columns.of(Map.of("sales", DoubleColumn.of(10, 20, 20, 40), "fit", DoubleColumn.of(5, 1, 0, 2)));
        Scorer scorer = CriteriaScorer.of(
                List.of(
                        Criterion.of("sales", 3, Measure.percentileOf("sales")),
                        Criterion.of("fit", 1, Measure.ratingOf("fit"))),
                input);

        assertThat(input.scores(scorer))
                .containsExactly((3 * 12.5 + 100) / 4, (3 * 50.0 + 20) / 4, (3 * 50.0) / 4, (3 * 87.5 + 40) / 4);
    }

    @Test
    void aMissingInputLeavesItsCriterionOutAndTheReceiptSaysSo() {
        Scorer scorer = CriteriaScorer.of(
                List.of(
                        Criterion.of("position", 1, Measure.ratingOf("share"), Measure.ratingOf("fit")),
                        Criterion.of("will", 3, Measure.ratingOf("will"))),
                Columns.of(
                        Map.of("share", DoubleColumn.of(2), "fit", DoubleColumn.of(NONE), "will", DoubleColumn.of(4))));

        Receipt receipt = scorer.receipt(0);

        assertThat(receipt.score()).isEqualTo(80);
        assertThat(receipt.contributions())
                .containsExactly(new Contribution("will", List.of(new Contribution.Input("will", 4, 80)), 80, 1));
        assertThat(receipt.notes())
                .containsExactly("position is left out: fit is missing", "the other weights are rescaled");
    }

    @Test
    void anAccountWithoutAnyInputHasNoScoreAndTheReceiptSaysSo() {
        Columns input = Columns.of(Map.of("fit", DoubleColumn.of(NONE)));
        Scorer scorer = CriteriaScorer.of(List.of(Criterion.of("fit", 1, Measure.ratingOf("fit"))), input);

        assertThat(input.scores(scorer)).containsExactly(NONE);
        assertThat(scorer.receipt(0).contributions()).isEmpty();
        assertThat(scorer.receipt(0).notes())
                .containsExactly("fit is left out: fit is missing", "no score: no criterion has its inputs");
    }

    @Test
    void aLineMayRunDownwardsAndEndsAtItsEnds() {
        Columns input = Columns.of(Map.of("cost", DoubleColumn.of(5, 10, 15, 20, 25)));
        Scorer scorer =
                CriteriaScorer.of(List.of(Criterion.of("cheap", 1, new Measure("cost", Scale.linear(20, 10)))), input);

        assertThat(input.scores(scorer)).containsExactly(100, 100, 50, 0, 0);
    }

    @Test
    void aColumnThatIsNotThereIsRefusedWithTheNearest() {
        Criterion criterion = Criterion.of("growth", 1, Measure.percentileOf("white_spcae"));

        assertThatThrownBy(() ->
                        CriteriaScorer.of(List.of(criterion), Columns.of(Map.of("white_space", DoubleColumn.of(1)))))
                .isInstanceOf(MainstayException.class)
                .hasMessage(
                        "there is no column for criterion growth called \"white_spcae\"; did you mean white_space?");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 5.5, 70})
    void aNumberThatIsNoRatingIsRefusedRatherThanClamped(double value) {
        Criterion criterion = Criterion.of("fit", 1, Measure.ratingOf("fit"));

        assertThatThrownBy(() ->
                        CriteriaScorer.of(List.of(criterion), Columns.of(Map.of("fit", DoubleColumn.of(1, value)))))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("column fit holds " + value + ", which is not a rating from 0 to 5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e-9, 1e9, NONE, Double.POSITIVE_INFINITY})
    void aWeightOutOfRangeIsRefused(double weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criterion.of("fit", weight, Measure.ratingOf("fit")))
                .withMessageContaining("not " + weight);
    }

    @Test
    void aLineWithoutLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.linear(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.linear(-1e308, 1e308));
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.linear(NONE, 1));
    }

    @Test
    void theHighestScoreIsExactlyAHundredUnderAnyWeights() {
        SplittableRandom random = new SplittableRandom(7);
        Columns input = Columns.of(Map.of("fit", DoubleColumn.of(5)));
        for (int round = 0; round < 1000; round++) {
            List<Criterion> criteria = List.of(
                    Criterion.of("a", random.nextDouble(0.001, 1), Measure.ratingOf("fit")),
                    Criterion.of("b", random.nextDouble(0.001, 1), Measure.ratingOf("fit")),
                    Criterion.of("c", random.nextDouble(0.001, 1), Measure.ratingOf("fit")));

            assertThat(input.scores(CriteriaScorer.of(criteria, input))[0]).isBetween(100 - 1e-12, 100.0);
        }
    }

    @Test
    void randomBooksScoreAsCountedTheLongWay() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 50; round++) {
            double[] sales = numbers(random, 30, 8);
            double[] fit = numbers(random, 30, 5);
            Map<String, DoubleColumn> columns = new LinkedHashMap<>();
            columns.put("sales", DoubleColumn.of(sales));
            columns.put("fit", DoubleColumn.of(fit));
            Columns input = Columns.of(columns);
            Scorer scorer = CriteriaScorer.of(
                    List.of(
                            Criterion.of("sales", 0.7, Measure.percentileOf("sales")),
                            Criterion.of("fit", 0.4, Measure.ratingOf("fit"))),
                    input);
            double[] scores = input.scores(scorer);
            for (int account = 0; account < scores.length; account++) {
                assertThat(scores[account]).isCloseTo(longWay(sales, fit, account), within(1e-9));
                assertThat(scorer.receipt(account).score()).isEqualTo(Double.valueOf(scores[account]));
            }
        }
    }

    private static double longWay(double[] sales, double[] fit, int account) {
        double points = 0;
        double weight = 0;
        if (!Double.isNaN(sales[account])) {
            double below = 0;
            double present = 0;
            for (double other : sales) {
                present += Double.isNaN(other) ? 0 : 1;
                below += other < sales[account] ? 1 : other == sales[account] ? 0.5 : 0;
            }
            points += 0.7 * below / present * 100;
            weight += 0.7;
        }
        if (!Double.isNaN(fit[account])) {
            points += 0.4 * fit[account] * 20;
            weight += 0.4;
        }
        return weight == 0 ? NONE : points / weight;
    }

    private static double[] numbers(SplittableRandom random, int count, int most) {
        return random.doubles(count)
                .map(value -> value < 0.2 ? NONE : Math.rint(value * most))
                .toArray();
    }
}
