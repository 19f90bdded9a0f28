package mainstay.reporting.table;

import static mainstay.reporting.table.TextWords.phrase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.book.NumberText;

/** Numbers where there is no room for all their digits: three of them, as in {@code 9.31M}. */
final class BriefNumber {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final int LEAST_EXPONENT = -4;
    private static final int GREATEST_EXPONENT = 15;

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
        return kind == Kind.RATIO ? Language.current().percent(digits(exact.movePointRight(2))) : digits(exact);
    }

    private static String digits(BigDecimal exact) {
        BigDecimal rounded = exact.round(THREE_DIGITS);
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < LEAST_EXPONENT || exponent >= GREATEST_EXPONENT) {
            return new DecimalFormat("0.##E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rounded);
        }
        for (String unit : phrase("units").split(" ", -1)) {
            String[] powerAndName = unit.split("=", -1);
            int power = Integer.parseInt(powerAndName[0]);
            if (exponent >= power) {
                return plain(rounded.movePointLeft(power)) + powerAndName[1];
            }
        }
        return plain(rounded);
    }

    private static String plain(BigDecimal rounded) {
        return rounded.stripTrailingZeros().toPlainString();
    }
}
