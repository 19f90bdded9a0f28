package mainstay.benchmarks.scale.handtuned;

import java.math.BigInteger;

/** Powers of ten: exact as long as they fit, and to 126 bits, rounded up, as Schubfach wants them. */
final class Powers {
    private static final int LEAST = -292;
    private static final int GREATEST = 324;
    private static final int BITS = 126;
    private static final long[] EXACT = exact();
    private static final long[] HIGH = new long[GREATEST - LEAST + 1];
    private static final long[] LOW = new long[GREATEST - LEAST + 1];

    static {
        for (int exponent = LEAST; exponent <= GREATEST; exponent++) {
            BigInteger power = leading(exponent).add(BigInteger.ONE);
            HIGH[exponent - LEAST] = power.shiftRight(63).longValue();
            LOW[exponent - LEAST] = power.longValue() & Long.MAX_VALUE;
        }
    }

    private Powers() {}

    static long exact(int exponent) {
        return EXACT[exponent];
    }

    /** The upper 63 of the 126 bits of a power of ten. */
    static long high(int exponent) {
        return HIGH[exponent - LEAST];
    }

    /** The lower 63 of the 126 bits of a power of ten. */
    static long low(int exponent) {
        return LOW[exponent - LEAST];
    }

    /** The first 126 bits of the power, what follows cut off. */
    private static BigInteger leading(int exponent) {
        BigInteger ten = BigInteger.TEN.pow(Math.abs(exponent));
        if (exponent >= 0) {
            int more = BITS - ten.bitLength();
            return more >= 0 ? ten.shiftLeft(more) : ten.shiftRight(-more);
        }
        BigInteger quotient = BigInteger.ONE.shiftLeft(BITS + ten.bitLength()).divide(ten);
        return quotient.shiftRight(quotient.bitLength() - BITS);
    }

    private static long[] exact() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int exponent = 1; exponent < powers.length; exponent++) {
            powers[exponent] = powers[exponent - 1] * 10;
        }
        return powers;
    }
}
