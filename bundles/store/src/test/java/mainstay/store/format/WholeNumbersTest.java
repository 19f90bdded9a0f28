package mainstay.store.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WholeNumbersTest {

    @Test
    void numbersOfAnyWidthComeBack() throws IOException {
        Random random = new Random(1);
        for (int width = 0; width <= Long.SIZE; width++) {
            long mask = width == 0 ? 0 : -1L >>> (Long.SIZE - width);
            for (int count : new int[] {0, 1, 2, 7, 8, 9, 1000}) {
                long least = random.nextLong();
                check(random.longs(count).map(value -> least + (value & mask)).toArray());
            }
        }
    }

    @Test
    void distancesOfAnyWidthComeBack() throws IOException {
        Random random = new Random(2);
        for (int width = 0; width < Long.SIZE; width++) {
            long[] values = random.longs(700).toArray();
            for (int row = 1; row < values.length; row++) {
                values[row] = values[row - 1] + (values[row] & (1L << width) - 1);
            }
            check(values);
        }
        check(new long[] {Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 0});
    }

    @Test
    void numbersThatCountUpTakeNoBits() {
        long[] values = new long[1000];
        Arrays.setAll(values, row -> 3L * row - 40);

        assertThat(written(values).size()).isEqualTo(2 + 2 * Long.BYTES);
    }

    private static void check(long[] values) throws IOException {
        byte[] bytes = written(values.clone()).toByteArray();
        ByteInput in = new ByteInput(Arrays.copyOf(bytes, bytes.length + ByteInput.SLACK), bytes.length);
        long[] read = new long[values.length];
        WholeNumbers.read(in, read, read.length);
        in.requireEnd();
        assertThat(read).isEqualTo(values);
    }

    private static ByteOutput written(long[] values) {
        ByteOutput out = new ByteOutput();
        WholeNumbers.write(values, values.length, out);
        return out;
    }
}
