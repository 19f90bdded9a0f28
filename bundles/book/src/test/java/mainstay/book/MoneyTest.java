package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final double NONE = Double.NaN;

    @Test
    void amountsThatDifferByLessThanHalfACentAreEqual() {
        assertThat(Money.reaches(-5.8e-11, 0)).isTrue();
        assertThat(Money.reaches(99.9951, 100)).isTrue();
        assertThat(Money.reaches(99.9949, 100)).isFalse();
        assertThat(Money.exceeds(100.0049, 100)).isFalse();
        assertThat(Money.exceeds(100.0051, 100)).isTrue();
        assertThat(Money.reaches(1e20, 1e20)).isTrue();
        assertThat(Money.reaches(-1e300, Double.NEGATIVE_INFINITY)).isTrue();
        assertThat(Money.reaches(NONE, 0) || Money.exceeds(NONE, 0)).isFalse();
    }

    @Test
    void equalAmountsStandInTheOrderOfTheirRows() {
        DoubleColumn column = DoubleColumn.of(9_525.54, 20.004, Math.nextUp(9_525.54), 20, 20.006, NONE, 20.0005);

        assertThat(NumberOrder.descending(column, Money.HALF_CENT, Batches.usual()))
                .containsExactly(0, 2, 1, 4, 3, 6);
        assertThat(NumberOrder.first(3, column, Money.HALF_CENT, Batches.usual()))
                .containsExactly(0, 2, 1);
        assertThat(Statistics.percentiles(DoubleColumn.of(10, 10.004, 10.006, 11), Money.HALF_CENT))
                .containsExactly(25, 25, 62.5, 87.5);
    }

    @RepeatedTest(40)
    void theirOrderIsThatOfRunsMadeOneByOneOnAnyNumberOfThreads(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        double[] values = amounts(random);
        List<List<Integer>> runs = runs(values, Comparator.reverseOrder());
        int[] expected = runs.stream()
                .flatMap(run -> run.stream().sorted())
                .mapToInt(Integer::intValue)
                .toArray();
        int few = random.nextInt(values.length + 1);

        for (int threads : new int[] {1, 2, 7}) {
            Batches batches = new Batches(threads, 100);
            assertThat(NumberOrder.descending(DoubleColumn.of(values), Money.HALF_CENT, batches))
                    .isEqualTo(expected);
            assertThat(NumberOrder.first(few, DoubleColumn.of(values), Money.HALF_CENT, batches))
                    .isEqualTo(Arrays.copyOf(expected, Math.min(few, expected.length)));
        }
    }

    @RepeatedTest(40)
    void theirPercentilesAreThoseOfRunsMadeOneByOne(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        double[] values = amounts(random);
        List<List<Integer>> runs = runs(values, Comparator.naturalOrder());
        double count = runs.stream().mapToInt(List::size).sum();
        double[] expected = new double[values.length];
        Arrays.fill(expected, NONE);
        double below = 0;
        for (List<Integer> run : runs) {
            for (int row : run) {
                expected[row] = (below + 0.5 * run.size()) / count * 100;
            }
            below += run.size();
        }

        double[] percentiles = Statistics.percentiles(DoubleColumn.of(values), Money.HALF_CENT);
        double least = random.nextInt(101);
        double found = Statistics.atPercentile(DoubleColumn.of(values), least, Money.HALF_CENT);

        assertThat(percentiles).isEqualTo(expected);
        for (int row = 0; row < values.length; row++) {
            assertThat(values[row] >= found).isEqualTo(percentiles[row] >= least);
        }
    }

    /** Amounts that are a hair or some tenths of a cent apart, or the same, small and large ones. */
    private static double[] amounts(SplittableRandom random) {
        double unit = List.of(0.01, 0.004, 0.0011, 1.0).get(random.nextInt(4));
        double least = List.of(0.0, -3.0, 1_048_576.0 - 1, 65_536.0 - unit * 3).get(random.nextInt(4));
        return DoubleStream.generate(() -> random.nextInt(12) == 0
                        ? NONE
                        : least + random.nextInt(400) * unit + (random.nextInt(5) - 2) * 1e-10)
                .limit(random.nextInt(1, 900))
                .toArray();
    }

    private static List<List<Integer>> runs(double[] values, Comparator<Double> order) {
        List<Integer> sorted = IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .boxed()
                .sorted(Comparator.comparing(row -> values[row], order))
                .toList();
        List<List<Integer>> runs = new ArrayList<>();
        for (int row : sorted) {
            List<Integer> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (last.isEmpty() || Math.abs(values[last.get(0)] - values[row]) >= Money.HALF_CENT) {
                runs.add(new ArrayList<>(Collections.singleton(row)));
            } else {
                last.add(row);
            }
        }
        return runs;
    }
}
