package mainstay.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BarAreaTest {

    @Test
    void barsGrowByEighthsOfACell() {
        BarArea area = BarArea.of(DoubleStream.of(4), 4);
        assertThat(area.bar(0, 4)).isEqualTo("████");
        assertThat(area.bar(0, 1.125)).isEqualTo("█▏  ");
        assertThat(area.bar(0, 2.5)).isEqualTo("██▌ ");
        assertThat(area.bar(0, 0)).isEqualTo("    ");
        assertThat(area.bar(0, 1e-9)).isEqualTo("▏   ");
        assertThat(area.bar(0, Double.NaN)).isEqualTo("    ");
    }

    @Test
    void barsBeginWhereTheyAreTold() {
        BarArea area = BarArea.of(DoubleStream.of(4), 4);
        assertThat(area.bar(1, 3)).isEqualTo(" ██ ");
        assertThat(area.bar(3, 1.5)).isEqualTo(" ▐█ ");
        assertThat(area.bar(4, 4 - 1e-9)).isEqualTo("   ▕");
    }

    @Test
    void negativeAmountsStandLeftOfTheAxis() {
        BarArea area = BarArea.of(DoubleStream.of(2, -2), 5);
        assertThat(area.bar(0, 2)).isEqualTo("  │██");
        assertThat(area.bar(0, -1)).isEqualTo(" █│  ");
        assertThat(area.bar(1, -1.5)).isEqualTo("▐█│█ ");
        assertThat(BarArea.of(DoubleStream.of(-2, -1), 5).bar(0, -2)).isEqualTo("████│");
    }

    @Test
    void whateverTheAmountsTheBarIsAsWideAsTheArea() {
        Random random = new Random(4);
        double[] odd = {
            0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            1,
            -1e-300
        };
        for (int run = 0; run < 20_000; run++) {
            double[] ends = random.ints(4, 0, odd.length)
                    .mapToDouble(at -> random.nextBoolean() ? odd[at] : random.nextGaussian() * 1e6)
                    .toArray();
            int cells = 3 + random.nextInt(30);
            BarArea area = BarArea.of(DoubleStream.of(ends), cells);
            assertThat(area.bar(ends[0], ends[1])).hasSize(cells);
            assertThat(area.bar(0, ends[2])).hasSize(cells);
        }
    }
}
