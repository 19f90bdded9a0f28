package mainstay.store.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoublesTest {
    private static final int COUNT = 1000;

    @Test
    void everyBitComesBack() throws IOException {
        Random random = new Random(1);
        double[] borders = {
            -0.0,
            0.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NaN,
            Double.longBitsToDouble(0xfff8000000000000L),
            0x1p53,
            -0x1p53,
            0x1p63,
            -0x1p63,
            0x1p53 - 1,
            0.1 + 0.2
        };
        for (int first = 0; first < borders.length; first++) {
            for (double second : borders) {
                check(borders[first], second);
            }
        }
        check(random.longs(COUNT).mapToDouble(Double::longBitsToDouble).toArray());
        check(random.doubles(COUNT).toArray());
    }

    @Test
    void decimalsTakeTheBitsOfTheirWholeNumbers() throws IOException {
        Random random = new Random(2);
        double power = 1;
        for (int digits = 0; digits <= 6; digits++) {
            double divisor = power;
            double[] values = random.ints(COUNT, 0, 1 << 20)
                    .mapToDouble(whole -> whole / divisor)
                    .toArray();

            assertThat(check(values)).isLessThan(COUNT * 20 / 8 + 20);
            power *= 10;
        }
    }

    @Test
    void decimalsWithGapsTakeLittleMore() throws IOException {
        Random random = new Random(3);
        double[] values = random.ints(COUNT, -100, 100)
                .mapToDouble(whole -> whole < -50 ? Double.NaN : whole / 100.0)
                .toArray();

        assertThat(check(values)).isLessThan(COUNT + 30);
    }

    @Test
    void fewOddNumbersAreHeldOnce() throws IOException {
        double[] values =
                IntStream.range(0, COUNT).mapToDouble(row -> row % 3 / 3.0).toArray();

        assertThat(check(values)).isLessThan(COUNT * 2 / 8 + 50);
    }

    private static int check(double... values) throws IOException {
        ByteOutput out = new ByteOutput();
        Doubles.write(values, values.length, new long[values.length], out);
        byte[] bytes = out.toByteArray();
        double[] read = new double[values.length + 1];
        ByteInput in = new ByteInput(Arrays.copyOf(bytes, bytes.length + ByteInput.SLACK), bytes.length);
        Doubles.read(in, values.length, new long[values.length], read, 1);
        in.requireEnd();
        for (int row = 0; row < values.length; row++) {
            assertThat(Double.doubleToRawLongBits(read[row + 1]))
                    .as("%s at %s", values[row], row)
                    .isEqualTo(Double.doubleToRawLongBits(values[row]));
        }
        return bytes.length;
    }
}
