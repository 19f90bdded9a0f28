package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final double NONE = Double.NaN;

    @Test
    void aPercentileCountsHalfOfTheEqualsItselfIncluded() {
        assertThat(Statistics.percentiles(DoubleColumn.of(10, 20, 20, 40))).containsExactly(12.5, 50, 50, 87.5);
    }

    @Test
    void aSingleNumberStandsInTheMiddle() {
        assertThat(Statistics.percentiles(DoubleColumn.of(7))).containsExactly(50);
    }

    @Test
    void missingNumbersNeitherCountNorRank() {
        assertThat(Statistics.percentiles(DoubleColumn.of(NONE, 1, NONE, 2))).containsExactly(NONE, 25, NONE, 75);
        assertThat(Statistics.median(DoubleColumn.of(NONE, 1, NONE, 2))).isEqualTo(1.5);
    }

    @Test
    void nothingHasNoMedianAndNoPercentiles() {
        assertThat(Statistics.median(DoubleColumn.missing(3))).isNaN();
        assertThat(Statistics.percentiles(DoubleColumn.of())).isEmpty();
    }

    @Test
    void minusZeroIsZero() {
        double[] percentiles = Statistics.percentiles(DoubleColumn.of(-0.0, 0.0, 1, 1));

        assertThat(percentiles).containsExactly(25, 25, 75, 75);
    }

    @RepeatedTest(30)
    void randomColumnsAgreeWithCountingOneByOne(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        double[] values = random.doubles(random.nextInt(1, 60))
                .map(value -> value < 0.2 ? NONE : Math.rint(value * 15) - 5)
                .toArray();
        double[] percentiles = Statistics.percentiles(DoubleColumn.of(values));

        for (int row = 0; row < values.length; row++) {
            assertThat(Double.valueOf(percentiles[row]))
                    .isEqualTo(Double.valueOf(countedPercentile(values, values[row])));
        }
        assertThat(Double.valueOf(Statistics.median(DoubleColumn.of(values))))
                .isEqualTo(Double.valueOf(countedMedian(values)));
    }

    @RepeatedTest(20)
    void aNumberHasAPercentileOfAtLeastSoMuchExactlyFromTheNumberThatIsFoundForIt(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        double[] values = random.doubles(random.nextInt(1, 200))
                .map(value -> value < 0.1 ? NONE : Math.rint(value * 30) * 1000)
                .toArray();
        double least = random.nextInt(101);

        double found = Statistics.atPercentile(DoubleColumn.of(values), least, 0);

        double[] percentiles = Statistics.percentiles(DoubleColumn.of(values));
        for (int row = 0; row < values.length; row++) {
            assertThat(values[row] >= found).isEqualTo(percentiles[row] >= least);
        }
    }

    @Test
    void manyRowsAgreeWithSearchingAmongTheSorted() {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = random.doubles(250_000)
                .map(value -> value < 0.3 ? 0 : value < 0.35 ? NONE : Math.exp(value * 20))
                .toArray();
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();

        double[] percentiles = Statistics.percentiles(DoubleColumn.of(values));

        for (int row = 0; row < values.length; row += 97) {
            assertThat(Double.valueOf(percentiles[row])).isEqualTo(Double.valueOf(searched(sorted, values[row])));
        }
    }

    private static double searched(double[] sorted, double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        int below = Arrays.binarySearch(sorted, Math.nextDown(value));
        int first = below < 0 ? -below - 1 : below;
        while (sorted[first] < value) {
            first++;
        }
        int end = first;
        while (end < sorted.length && sorted[end] == value) {
            end++;
        }
        return (first + 0.5 * (end - first)) / sorted.length * 100;
    }

    private static double countedPercentile(double[] values, double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        double present =
                Arrays.stream(values).filter(other -> !Double.isNaN(other)).count();
        double below = Arrays.stream(values).filter(other -> other < value).count();
        double equal = Arrays.stream(values).filter(other -> other == value).count();
        return (below + equal / 2) / present * 100;
    }

    /** The number with as many below as above it, found without sorting. */
    private static double countedMedian(double[] values) {
        double[] present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        double lower = ranked(present, (present.length + 1) / 2);
        double upper = ranked(present, present.length / 2 + 1);
        return (lower + upper) / 2;
    }

    private static double ranked(double[] values, int rank) {
        return Arrays.stream(values)
                .filter(value ->
                        Arrays.stream(values).filter(other -> other < value).count() < rank)
                .filter(value ->
                        Arrays.stream(values).filter(other -> other <= value).count() >= rank)
                .findFirst()
                .orElse(NONE);
    }
}
