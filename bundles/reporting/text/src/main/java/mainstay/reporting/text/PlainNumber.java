package mainstay.reporting.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/** Numbers for programs: unrounded, the shortest digits that read back as the same double. */
final class PlainNumber {
    private static final double ALL_WHOLE_ABOVE = 1e15;

    private PlainNumber() {}

    /**
     * The digits: {@code 9310000}, {@code 0.35}, {@code 0.000012}; with an exponent only from 1e21 on and below 1e-9,
     * in the form that JSON and spreadsheets share.
     */
    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < ALL_WHOLE_ABOVE && !isNegativeZero(value)) {
            return Long.toString((long) value);
        }
        String shortest = NumberOutput.toString(value, true);
        double size = Math.abs(value);
        boolean plain = shortest.indexOf('E') < 0 || size >= 1e21 || size < 1e-9;
        return plain ? shortest : new BigDecimal(shortest).toPlainString();
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }
}
