package mainstay.coverage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlanMixTest {
    private static final double[] DEAREST = {1e6, 1e6};

    private static PlanColumn column(double value, double... use) {
        return new PlanColumn(new int[] {1}, value, use);
    }

    @Test
    void halfOfEachOfTwoPlansKeepsALimitBetweenThem() {
        List<List<PlanColumn>> columns = List.of(List.of(column(10, 4, 0), column(2, 0, 0)));

        PlanMix mix = new PlanMix(new double[] {2, 9}, DEAREST, new double[2], columns);

        assertThat(mix.value()).isCloseTo(6, within(1e-9));
        assertThat(mix.parts(0)).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
        assertThat(mix.prices()).containsExactly(new double[] {2, 0}, within(1e-9));
    }

    @Test
    void whatCannotBeDoneWithoutIsTakenAtThePriceThatNobodyPays() {
        List<List<PlanColumn>> columns = List.of(List.of(column(10, 4, 0), column(2, 3, 0)));

        PlanMix mix = new PlanMix(new double[] {2, 9}, DEAREST, new double[2], columns);

        assertThat(mix.value()).isCloseTo(2 - 1e6, within(1e-6));
        assertThat(mix.prices()[0]).isCloseTo(1e6, within(1e-6));
    }

    /** Strong duality: the prices prove that no mix is better. */
    @Test
    void thePricesProveThatNoMixIsBetterAndTheMixKeepsTheLimits() {
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] limits = {random.nextInt(20), random.nextInt(1_000_000)};
            List<List<PlanColumn>> columns = new ArrayList<>();
            for (int pool = 0; pool < 1 + random.nextInt(5); pool++) {
                List<PlanColumn> ofPool = new ArrayList<>(List.of(column(-100, 0, 0)));
                for (int column = 0; column < random.nextInt(12); column++) {
                    ofPool.add(column(random.nextInt(1_000), random.nextInt(12), random.nextInt(400_000)));
                }
                columns.add(ofPool);
            }

            PlanMix mix = new PlanMix(limits, DEAREST, new double[2], columns);

            double bound = limits[0] * mix.prices()[0] + limits[1] * mix.prices()[1];
            double value = 0;
            double[] use = new double[2];
            for (int pool = 0; pool < columns.size(); pool++) {
                double most = Double.NEGATIVE_INFINITY;
                double[] parts = mix.parts(pool);
                assertThat(Arrays.stream(parts).sum()).isCloseTo(1, within(1e-9));
                for (int place = 0; place < parts.length; place++) {
                    PlanColumn column = columns.get(pool).get(place);
                    most = Math.max(most, column.at(mix.prices()));
                    value += parts[place] * column.value();
                    use[0] += parts[place] * column.use()[0];
                    use[1] += parts[place] * column.use()[1];
                }
                bound += most;
            }
            assertThat(value).as("seed " + seed).isCloseTo(bound, within(1e-6));
            assertThat(mix.value()).isCloseTo(value, within(1e-6));
            assertThat(use[0]).isLessThanOrEqualTo(limits[0] + 1e-6);
            assertThat(use[1]).isLessThanOrEqualTo(limits[1] + 1e-3);
        }
    }
}
