package mainstay.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NumberOrderTest {
    private static final double NONE = Double.NaN;
    private static final int LARGE = 150_000;

    @Test
    void theGreatestComesFirstEqualsInTheOrderOfTheirRowsAndRowsWithoutANumberAreLeftOut() {
        DoubleColumn column = DoubleColumn.of(1, NONE, -0.0, 5, 0, Double.NEGATIVE_INFINITY, 5);

        assertThat(NumberOrder.descending(column, Batches.usual())).containsExactly(3, 6, 0, 2, 4, 5);
        assertThat(NumberOrder.first(3, column, Batches.usual())).containsExactly(3, 6, 0);
        assertThat(NumberOrder.first(9, column, Batches.usual())).containsExactly(3, 6, 0, 2, 4, 5);
    }

    @Test
    void numbersThatDifferInTheirLastBitAloneAreToldApartAmongMany() {
        double[] values = new double[LARGE];
        Arrays.setAll(values, row -> row % 2 == 0 ? Math.nextUp(1e9) : 1e9);
        values[LARGE / 2] = -1e300;
        values[LARGE / 2 + 1] = 1e300;

        assertThat(NumberOrder.descending(DoubleColumn.of(values), new Batches(2, 1000)))
                .isEqualTo(compared(values));
    }

    @RepeatedTest(40)
    void theOrderIsThatOfComparingOnAnyNumberOfThreads(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        int rows = round.getCurrentRepetition() % 8 == 0 ? LARGE : random.nextInt(3000);
        double[] values = new double[rows];
        DoubleSupplier numbers = numbers(random);
        Arrays.setAll(values, row -> numbers.getAsDouble());
        int[] expected = compared(values);
        int few = random.nextInt(rows + 1);

        for (int threads : new int[] {1, 2, 7}) {
            Batches batches = new Batches(threads, 1000);
            assertThat(NumberOrder.descending(DoubleColumn.of(values), batches)).isEqualTo(expected);
            assertThat(NumberOrder.first(few, DoubleColumn.of(values), batches))
                    .isEqualTo(Arrays.copyOf(expected, Math.min(few, expected.length)));
        }
    }

    private static DoubleSupplier numbers(SplittableRandom random) {
        return List.<DoubleSupplier>of(
                        () -> Math.exp(random.nextDouble() * 20),
                        () -> random.nextInt(3) == 0 ? 0 : (random.nextDouble() - 0.5) * 1e7,
                        () -> random.nextInt(5) - 2,
                        () -> Double.longBitsToDouble(random.nextLong()),
                        () -> random.nextInt(4) == 0 ? NONE : 1 + random.nextInt(100) * Math.ulp(1.0))
                .get(random.nextInt(5));
    }

    private static int[] compared(double[] values) {
        return IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> -values[row] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
