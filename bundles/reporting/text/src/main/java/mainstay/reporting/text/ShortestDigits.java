package mainstay.reporting.text;

/**
 * Finds the fewest digits that read back as a double, and of those the nearest to it: the decimal that {@link PlainNumber}
 * writes. Holds the last one found, so that none becomes an object; for one thread.
 */
final class ShortestDigits {
    /** Any decimal of so many digits is the only one that reads as its double (DBL_DIG of the C language). */
    private static final int SURE_DIGITS = 15;

    private static final double SURE_BELOW = 1e15;
    private static final int FRACTION_BITS = 52;
    private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
    private static final int BIAS = 1075;

    // log10(2), log10(3/4) and log2(10) as fractions of a power of two, good for every exponent that a double can have.
    private static final long LOG10_OF_2 = 661_971_961_083L;
    private static final long LOG10_OF_3_QUARTERS = -274_743_187_321L;
    private static final int LOG10_SHIFT = 41;
    private static final long LOG2_OF_10 = 913_124_641_741L;
    private static final int LOG2_SHIFT = 38;

    private long digits;
    private int decimals;

    /** Finds those of a number that is not whole, from 1e-9 to 1e15. */
    void find(double value) {
        if (!isShort(value)) {
            schubfach(value);
        }
    }

    /** The digits as a whole number, with zeros at the end or not; at most 17 that count. */
    long digits() {
        return digits;
    }

    /** How many of the digits stand behind the point. */
    int decimals() {
        return decimals;
    }

    /**
     * Whether it has at most 15 digits, which is true of most amounts and quickly seen: the product is off by less than a
     * quarter, so rounding gives the digits if there are any, and the division, rounded correctly, reads them back.
     */
    private boolean isShort(double value) {
        int places = SURE_DIGITS - 1 - floorLog10OfPowerOf2(Math.getExponent(value) + 1);
        if (places < 0 || places > PowersOfTen.GREATEST_DOUBLE) {
            return false;
        }
        double scale = PowersOfTen.asDouble(places);
        double scaled = Math.rint(value * scale);
        digits = (long) scaled;
        decimals = places;
        return scaled < SURE_BELOW && scaled / scale == value;
    }

    /** Raffaello Giulietti, The Schubfach way to render doubles; the JDK has it from version 19 on. */
    private void schubfach(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = (bits & (HIDDEN_BIT - 1)) | HIDDEN_BIT;
        int exponent = (int) (bits >>> FRACTION_BITS) - BIAS;
        boolean closerBelow = fraction == HIDDEN_BIT;
        decimals = -(closerBelow ? floorLog10Of3QuartersOfPowerOf2(exponent) : floorLog10OfPowerOf2(exponent));
        int shift = exponent + (int) ((decimals * LOG2_OF_10) >> LOG2_SHIFT) + 2;
        long high = PowersOfTen.high(decimals);
        long low = PowersOfTen.low(decimals);
        long odd = fraction & 1;
        long quadruple = fraction << 2;
        long lower = roundToOdd(high, low, (quadruple - (closerBelow ? 1 : 2)) << shift) + odd;
        long middle = roundToOdd(high, low, quadruple << shift);
        long upper = roundToOdd(high, low, (quadruple + 2) << shift) - odd;
        digits = shortest(lower, middle, upper);
    }

    /** The number in the interval that ends in 0, else the nearest; all three are in quarters. */
    private static long shortest(long lower, long middle, long upper) {
        long below = middle >> 2;
        long tens = below / 10 * 10;
        boolean tensAreIn = lower <= tens << 2;
        if (tensAreIn != (tens + 10) << 2 <= upper) {
            return tensAreIn ? tens : tens + 10;
        }
        boolean belowIsIn = lower <= below << 2;
        if (belowIsIn != (below + 1) << 2 <= upper) {
            return belowIsIn ? below : below + 1;
        }
        long fromHalf = middle - ((2 * below + 1) << 1);
        boolean belowIsNearer = fromHalf < 0 || (fromHalf == 0 && (below & 1) == 0);
        return belowIsNearer ? below : below + 1;
    }

    /** The upper bits of the product; the lowest is set when anything was cut off. */
    private static long roundToOdd(long high, long low, long factor) {
        long carry = ((high * factor) >>> 1) + Math.multiplyHigh(low, factor);
        long product = Math.multiplyHigh(high, factor) + (carry >>> 63);
        return product | (((carry & Long.MAX_VALUE) + Long.MAX_VALUE) >>> 63);
    }

    private static int floorLog10OfPowerOf2(int exponent) {
        return (int) ((exponent * LOG10_OF_2) >> LOG10_SHIFT);
    }

    private static int floorLog10Of3QuartersOfPowerOf2(int exponent) {
        return (int) ((exponent * LOG10_OF_2 + LOG10_OF_3_QUARTERS) >> LOG10_SHIFT);
    }
}
