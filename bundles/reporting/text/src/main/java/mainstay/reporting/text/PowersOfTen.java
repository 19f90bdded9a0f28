package mainstay.reporting.text;

import java.math.BigInteger;

/** Powers of ten: exact as a long or a double as far as there are any, and the beginnings of larger ones. */
final class PowersOfTen {
    /** The greatest power of ten that is a double. */
    static final int GREATEST_DOUBLE = 22;

    private static final int GREATEST_LONG = 18;
    private static final int GREATEST = 30;
    private static final int BITS = 126;
    private static final long[] LONGS = new long[GREATEST_LONG + 1];
    private static final double[] DOUBLES = new double[GREATEST_DOUBLE + 1];
    private static final long[] HIGH = new long[GREATEST + 1];
    private static final long[] LOW = new long[GREATEST + 1];

    static {
        BigInteger power = BigInteger.ONE;
        for (int exponent = 0; exponent <= GREATEST; exponent++) {
            if (exponent <= GREATEST_LONG) {
                LONGS[exponent] = power.longValueExact();
            }
            if (exponent <= GREATEST_DOUBLE) {
                DOUBLES[exponent] = power.doubleValue();
            }
            BigInteger above = power.shiftLeft(BITS - power.bitLength()).add(BigInteger.ONE);
            HIGH[exponent] = above.shiftRight(Long.SIZE - 1).longValueExact();
            LOW[exponent] = above.longValue() & Long.MAX_VALUE;
            power = power.multiply(BigInteger.TEN);
        }
    }

    private PowersOfTen() {}

    /** From 0 to 18. */
    static long asLong(int exponent) {
        return LONGS[exponent];
    }

    /** From 0 to {@link #GREATEST_DOUBLE}. */
    static double asDouble(int exponent) {
        return DOUBLES[exponent];
    }

    /** The upper 63 of the first 126 bits, to which 1 was added as Schubfach wants it; from 0 to 30. */
    static long high(int exponent) {
        return HIGH[exponent];
    }

    /** The lower 63 of the first 126 bits, to which 1 was added as Schubfach wants it; from 0 to 30. */
    static long low(int exponent) {
        return LOW[exponent];
    }
}
