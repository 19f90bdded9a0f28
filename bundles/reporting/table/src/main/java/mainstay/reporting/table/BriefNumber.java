package mainstay.reporting.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import mainstay.book.Kind;
import mainstay.book.NumberText;

/** Numbers where there is no room for all their digits: three of them, as in {@code 9.31M}. */
final class BriefNumber {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final String[] UNITS = {"", "k", "M", "B", "T"};
    private static final int LEAST_EXPONENT = -4;

    private BriefNumber() {}

    /** The number; a fraction as a percentage. */
    static String of(Kind kind, double value) {
        if (Double.isNaN(value)) {
            return NumberText.UNDEFINED;
        }
        if (Double.isInfinite(value)) {
            return value < 0 ? "-∞" : "∞";
        }
        BigDecimal exact = new BigDecimal(value);
        return kind == Kind.RATIO ? digits(exact.movePointRight(2)) + " %" : digits(exact);
    }

    private static String digits(BigDecimal exact) {
        BigDecimal rounded = exact.round(THREE_DIGITS);
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        int unit = Math.max(0, Math.floorDiv(exponent, 3));
        if (exponent < LEAST_EXPONENT || unit >= UNITS.length) {
            return new DecimalFormat("0.##E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded);
        }
        return rounded.movePointLeft(3 * unit).stripTrailingZeros().toPlainString() + UNITS[unit];
    }
}
