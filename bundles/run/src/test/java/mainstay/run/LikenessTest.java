package mainstay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.run.compare.PopulationStability;
import mainstay.run.compare.RankCorrelation;
import mainstay.run.compare.TopAccounts;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void rankCorrelationIsThatOfATextbook() {
        double[] quotient = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
        double[] hours = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};

        assertThat(correlation(quotient, hours)).isCloseTo(-29.0 / 165, within(1e-12));
    }

    @Test
    void rankCorrelationIsThatOfAPlainCountOfMidRanks() {
        for (int seed = 0; seed < 50; seed++) {
            double[] before = column(2 + seed * 3, seed);
            double[] after = column(2 + seed * 3, seed + 1_000);
            double expected = NaiveLikeness.spearman(before, after);

            assertThat(correlation(before, after)).as("seed %s", seed).satisfies(found -> {
                if (Double.isNaN(expected)) {
                    assertThat(found).isNaN();
                } else {
                    assertThat(found).isCloseTo(expected, within(1e-9));
                }
            });
        }
    }

    @Test
    void rankCorrelationIsUndefinedWhenOneSideIsConstantOrMissing() {
        assertThat(correlation(new double[] {1, 2, 3}, new double[] {5, 5, 5})).isNaN();
        assertThat(correlation(new double[] {0.0, -0.0}, new double[] {1, 2})).isNaN();
        assertThat(correlation(new double[] {1, Double.NaN}, new double[] {Double.NaN, 2}))
                .isNaN();
        assertThat(correlation(new double[0], new double[0])).isNaN();
    }

    @Test
    void theOppositeOrderHasACorrelationOfMinusOne() {
        assertThat(correlation(new double[] {1, 2, 3, 4}, new double[] {40, 30, 20, 1}))
                .isEqualTo(-1);
    }

    @Test
    void stabilityIsThatOfAPlainCount() {
        for (int seed = 0; seed < 50; seed++) {
            double[] before = column(20 + seed * 3, seed);
            double[] after = column(20 + seed * 3, seed + 1_000);

            assertThat(stability(before, after))
                    .as("seed %s", seed)
                    .isCloseTo(NaiveLikeness.stability(before, after), within(1e-12));
        }
    }

    @Test
    void stabilityIsThatOfASumByHand() {
        double[] before = IntStream.range(0, 100).asDoubleStream().toArray();
        double[] after = before.clone();
        for (int row = 0; row < 5; row++) {
            after[row] = 99; // from the lowest bin to the highest: 10 % → 5 %, 10 % → 15 %
        }

        assertThat(stability(before, after)).isCloseTo(-0.05 * Math.log(0.5) + 0.05 * Math.log(1.5), within(1e-12));
    }

    @Test
    void anEmptyBinLeavesTheStabilityFinite() {
        double[] before = IntStream.range(0, 100).asDoubleStream().toArray();
        double[] after = new double[100];

        assertThat(stability(before, after))
                .isCloseTo(0.9 * Math.log(10) + 9 * (0.0001 - 0.1) * Math.log(0.001), within(1e-9));
    }

    @Test
    void stabilityIsUndefinedWhenASideHasNoNumber() {
        double[] none = {Double.NaN, Double.NaN};

        assertThat(stability(none, new double[] {1, 2})).isNaN();
        assertThat(stability(new double[] {1, 2}, none)).isNaN();
    }

    @Test
    void theBestByScoreAreThoseOfAFullSort() {
        for (int seed = 0; seed < 50; seed++) {
            double[] before = column(seed * 2, seed);
            double[] after = column(seed * 2, seed + 1_000);
            for (int top : new int[] {0, 1, 5, 20, 1_000}) {
                BitSet both = TopAccounts.byScore(DoubleColumn.of(before), top);
                both.and(TopAccounts.byScore(DoubleColumn.of(after), top));

                assertThat(both.cardinality())
                        .as("seed %s, top %s", seed, top)
                        .isEqualTo(NaiveLikeness.overlap(before, after, top));
            }
        }
    }

    @Test
    void ofEqualScoresTheSmallerIdIsAmongTheBest() {
        BitSet best = TopAccounts.byScore(DoubleColumn.of(50, 70, 50, Double.NaN, 50), 3);

        assertThat(best.stream()).containsExactly(0, 1, 2);
    }

    private static double correlation(double[] before, double[] after) {
        return RankCorrelation.of(DoubleColumn.of(before), DoubleColumn.of(after));
    }

    private static double stability(double[] before, double[] after) {
        return PopulationStability.of(DoubleColumn.of(before), DoubleColumn.of(after));
    }

    /** Many numbers that are alike, and some that are missing. */
    private static double[] column(int size, long seed) {
        Random random = new Random(seed);
        double[] column = new double[size];
        for (int row = 0; row < size; row++) {
            column[row] = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(40) * 2.5;
        }
        return column;
    }
}
