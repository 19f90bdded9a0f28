package mainstay.reporting.text;

import java.nio.charset.StandardCharsets;

/** Writes numbers as {@link PlainNumber} does, byte for byte, without an object for each. For one thread. */
final class NumberBytes {
    /** What a number may overwrite; none is longer than 30 bytes. */
    static final int ROOM = 64;

    private static final double ALL_WHOLE_ABOVE = 1e15;
    private static final double LEAST = 1e-9;
    private static final double TWO_DIGITS_BELOW = 1e-3;
    private static final int FRACTION_DIGITS = 16;

    private final ShortestDigits shortest = new ShortestDigits();

    /**
     * Writes a number.
     *
     * @param value anything but {@code NaN}
     * @param out has {@link #ROOM} from {@code at} on
     * @return where it ends
     */
    int write(double value, byte[] out, int at) {
        double size = Math.abs(value);
        if (size < ALL_WHOLE_ABOVE) {
            long whole = (long) size;
            if (whole == size && !isNegativeZero(value)) {
                return Digits.whole(whole, out, sign(value, out, at));
            }
            if (size >= LEAST) {
                int end = fraction(size, whole, out, Digits.whole(whole, out, sign(value, out, at)));
                return size < TWO_DIGITS_BELOW ? twoDigits(out, end) : end;
            }
        }
        return rare(value, out, at);
    }

    private static int sign(double value, byte[] out, int at) {
        out[at] = '-';
        return value < 0 ? at + 1 : at;
    }

    /** The whole part is that of the digits too: no whole number lies between a double and what reads as that double. */
    private int fraction(double value, long whole, byte[] out, int at) {
        shortest.find(value);
        int decimals = shortest.decimals();
        out[at] = '.';
        if (decimals <= FRACTION_DIGITS) {
            long fraction = shortest.digits() - whole * PowersOfTen.asLong(decimals);
            return Digits.fraction(fraction * PowersOfTen.asLong(FRACTION_DIGITS - decimals), out, at + 1);
        }
        return smallFraction(shortest.digits(), decimals, out, at + 1);
    }

    /** Below 1, with zeros behind the point or more digits than are written at once. */
    private static int smallFraction(long digits, int decimals, byte[] out, int at) {
        int next = at;
        for (int place = decimals; place > FRACTION_DIGITS; place--) {
            out[next++] =
                    (byte) ('0' + (place - 1 == FRACTION_DIGITS ? digits / PowersOfTen.asLong(FRACTION_DIGITS) : 0));
        }
        int end = Digits.fraction(digits % PowersOfTen.asLong(FRACTION_DIGITS), out, next);
        while (out[end - 1] == '0') {
            end--;
        }
        return end;
    }

    /** A single digit is followed by a 0, as in the {@code 1.0E-5} that Java would write. */
    private static int twoDigits(byte[] out, int end) {
        int before = end - 2;
        while (out[before] == '0') {
            before--;
        }
        out[end] = '0';
        return out[before] == '.' ? end + 1 : end;
    }

    private static int rare(double value, byte[] out, int at) {
        byte[] text = PlainNumber.text(value).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, out, at, text.length);
        return at + text.length;
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }
}
