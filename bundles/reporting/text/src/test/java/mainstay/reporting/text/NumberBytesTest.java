package mainstay.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class NumberBytesTest {
    private static final int SEVERAL = 300_000;
    private static final double[] EDGES = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        0.3,
        1e-9,
        9.999999999999999e-10,
        0.001,
        0.0001,
        1.01e-4,
        1.1e-4,
        1.001e-5,
        2e-8,
        0.002,
        20e-5,
        1e15,
        999999999999999.9,
        999999999999999.0,
        1e21,
        1e22,
        1e-5,
        1e7,
        9999999.999999998,
        4.9e-324,
        2e-323,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0.5,
        1.0 / 3,
        2.0 / 3,
        1e22 * 10,
        0x1p53,
        0.000001,
        3e-9,
        1.5e-9,
        123456789012345.69,
        2.2250738585072014E-308,
        1.0E-8,
        1.2345678901234566E-9,
        0.12345678901234568,
        99999999.99999999,
        1e8,
        1e16
    };

    private final Random random = new Random(20261122);
    private final NumberBytes bytes = new NumberBytes();
    private final byte[] out = new byte[NumberBytes.ROOM];

    @Test
    void writesEveryDoubleAsPlainNumberDoes() {
        for (double edge : EDGES) {
            same(edge);
            same(-edge);
            same(Math.nextUp(edge));
            same(Math.nextDown(edge));
        }
        List<DoubleSupplier> kinds = List.of(
                () -> Double.longBitsToDouble(random.nextLong()),
                random::nextDouble,
                () -> random.nextInt() / 100.0,
                () -> random.nextLong() / 1e4,
                () -> random.nextInt(1_000_000_000) * 0.01 * 0.8 * 0.27,
                () -> Math.scalb(random.nextDouble() + 1, random.nextInt(84) - 32),
                () -> random.nextGaussian() * 1e6 + 1e6,
                () -> Math.rint(random.nextDouble() * 1e17),
                () -> Math.nextUp(random.nextInt(2_000_000) / 100.0),
                () -> decimal(1 + random.nextInt(17), random.nextInt(28) - 10));
        for (DoubleSupplier kind : kinds) {
            for (int run = 0; run < SEVERAL; run++) {
                same(kind.getAsDouble());
            }
        }
    }

    @Test
    void writesPowersOfTwoWhoseNeighboursAreUnevenlyFar() {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            double power = Math.scalb(1.0, exponent);
            same(power);
            same(Math.nextDown(power));
            same(Math.nextUp(power));
            same(power * 3);
        }
    }

    private double decimal(int digits, int decimals) {
        long number = Math.floorMod(random.nextLong(), (long) Math.pow(10, digits));
        return Double.parseDouble(number + "e" + -decimals);
    }

    private void same(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        int end = bytes.write(value, out, 0);
        String written = new String(out, 0, end, StandardCharsets.US_ASCII);
        if (!written.equals(PlainNumber.text(value))) {
            assertThat(written).isEqualTo(PlainNumber.text(value));
        }
    }
}
