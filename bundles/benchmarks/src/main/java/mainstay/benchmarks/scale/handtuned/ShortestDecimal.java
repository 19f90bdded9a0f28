package mainstay.benchmarks.scale.handtuned;

/**
 * Writes doubles with the fewest digits that read back as the same double, and among those the nearest. Most amounts have
 * few decimals, which one division proves; the rest goes through Raffaello Giulietti's Schubfach.
 */
final class ShortestDecimal {
    private static final int DECIMALS = 5;
    private static final double SCALE = 1e5;
    private static final double FIFTEEN_DIGITS = 1e15;
    private static final int FRACTION_DIGITS = 16;
    private static final long HALF = 100_000_000;
    private static final long ZEROS = 0x3030303030303030L;
    private static final int MANTISSA_BITS = 52;

    private long digits;
    private int exponent;

    /** Writes a number from 0 to 1e15; where it ends. */
    int write(double value, byte[] out, int at) {
        long whole = (long) value;
        int next = whole(whole, out, at);
        if (whole == value) {
            return next;
        }
        double scaled = Math.rint(value * SCALE);
        if (scaled < FIFTEEN_DIGITS && scaled / SCALE == value) {
            // No other decimal of up to 15 digits reads as this double.
            digits = (long) scaled;
            exponent = -DECIMALS;
        } else {
            schubfach(value);
        }
        return fraction(whole, out, next);
    }

    private int fraction(long whole, byte[] out, int at) {
        if (exponent < -FRACTION_DIGITS) {
            return longFraction(whole, out, at);
        }
        long fraction = (digits - whole * Powers.exact(-exponent)) * Powers.exact(FRACTION_DIGITS + exponent);
        out[at] = '.';
        long first = Words.digits((int) (fraction / HALF));
        long second = Words.digits((int) (fraction % HALF));
        Words.put(out, at + 1, first);
        if (second == ZEROS) {
            return at + 9 - (Long.numberOfLeadingZeros(first ^ ZEROS) >>> 3);
        }
        Words.put(out, at + 9, second);
        return at + 17 - (Long.numberOfLeadingZeros(second ^ ZEROS) >>> 3);
    }

    /** Below 1, where the digits may begin far behind the point. */
    private int longFraction(long whole, byte[] out, int at) {
        long rest = exponent < -18 ? digits : digits - whole * Powers.exact(-exponent);
        int last = at - exponent;
        for (int place = last; place > at; place--) {
            out[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        out[at] = '.';
        while (out[last] == '0') {
            last--;
        }
        return last + 1;
    }

    private static int whole(long value, byte[] out, int at) {
        if (value >= HALF) {
            int next = whole(value / HALF, out, at);
            Words.put(out, next, Words.digits((int) (value % HALF)));
            return next + 8;
        }
        long word = Words.digits((int) value);
        int zeros = Math.min(7, Long.numberOfTrailingZeros(word ^ ZEROS) >>> 3);
        Words.put(out, at, word >>> (8 * zeros));
        return at + 8 - zeros;
    }

    /** Finds the digits and the exponent of a positive, normal double that is not whole. */
    private void schubfach(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long hidden = 1L << MANTISSA_BITS;
        long mantissa = (bits & (hidden - 1)) | hidden;
        int power = (int) (bits >>> MANTISSA_BITS) - 1075;
        boolean even = (mantissa & 1) == 0;
        boolean irregular = mantissa == hidden;
        int scale = irregular
                ? (int) ((power * 661_971_961_083L - 274_743_187_321L) >> 41)
                : (int) ((power * 661_971_961_083L) >> 41);
        int shift = power + (int) ((-scale * 913_124_641_741L) >> 38) + 2;
        long high = Powers.high(-scale);
        long low = Powers.low(-scale);
        long quadruple = mantissa << 2;
        long middle = toOdd(high, low, quadruple << shift);
        long left = toOdd(high, low, (quadruple - (irregular ? 1 : 2)) << shift) + (even ? 0 : 1);
        long right = toOdd(high, low, (quadruple + 2) << shift) - (even ? 0 : 1);
        exponent = scale;
        digits = within(middle, left, right);
    }

    private static long within(long middle, long left, long right) {
        long below = middle >> 2;
        long belowTen = below / 10 * 10;
        boolean tenBelow = left <= belowTen << 2;
        boolean tenAbove = (belowTen + 10) << 2 <= right;
        if (tenBelow != tenAbove) {
            return tenBelow ? belowTen : belowTen + 10;
        }
        boolean oneBelow = left <= below << 2;
        boolean oneAbove = (below + 1) << 2 <= right;
        if (oneBelow != oneAbove) {
            return oneBelow ? below : below + 1;
        }
        long nearer = middle - ((2 * below + 1) << 1);
        return nearer < 0 || (nearer == 0 && (below & 1) == 0) ? below : below + 1;
    }

    /** The product, cut to its upper bits; the lowest bit is set when anything was cut off. */
    private static long toOdd(long high, long low, long factor) {
        long carry = ((high * factor) >>> 1) + Math.multiplyHigh(low, factor);
        long product = Math.multiplyHigh(high, factor) + (carry >>> 63);
        return product | (((carry & Long.MAX_VALUE) + Long.MAX_VALUE) >>> 63);
    }
}
