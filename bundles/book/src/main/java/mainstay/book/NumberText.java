package mainstay.book;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. Rounding happens here and nowhere before. */
public final class NumberText {
    /** What stands for a number that is undefined. */
    public static final String UNDEFINED = "–";

    private NumberText() {}

    /**
     * An amount, with cents only where it has some: {@code 9,310,000}, {@code 253,836.14}; {@link #UNDEFINED}
     * for {@code NaN}.
     */
    public static String money(double amount) {
        String cents = text(amount, "#,##0.00");
        return cents.endsWith(".00") ? cents.substring(0, cents.length() - 3) : cents;
    }

    /** A fraction as a percentage with at most four decimals, as the {@link Language} has it: {@code 35 %}, {@code 38.4615 %}. */
    public static String percent(double fraction) {
        return Double.isNaN(fraction) ? UNDEFINED : Language.current().percent(text(fraction * 100, "#,##0.####"));
    }

    /** Any number with at most four decimals: {@code 3.5}; {@link #UNDEFINED} for {@code NaN}. */
    public static String number(double value) {
        return text(value, "#,##0.####");
    }

    /** How many there are of something: {@link #count(double, String)}. */
    public static String count(long count, String noun) {
        return count((double) count, noun);
    }

    /** How many there are of something, such as {@code 1 account} or {@code 2,000 accounts}. */
    public static String count(double count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String text(double value, String pattern) {
        if (Double.isNaN(value)) {
            return UNDEFINED;
        }
        String text = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        return text.startsWith("-") ? minus(text) : text;
    }

    /** No minus before what is shown as 0. */
    private static String minus(String text) {
        boolean zero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return zero ? text.substring(1) : text;
    }
}
