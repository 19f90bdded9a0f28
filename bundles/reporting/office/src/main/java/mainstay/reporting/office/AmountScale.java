package mainstay.reporting.office;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import mainstay.book.Kind;
import mainstay.book.Language;
import mainstay.reporting.api.Axis;

/**
 * How amounts of one kind are written where there is little room: large ones in thousands or millions, in Chinese
 * in ten thousands (万) or hundred millions (亿).
 *
 * @param kind what they are
 * @param least the least of them; 0 when there is none
 * @param most the greatest; 0 when there is none
 */
record AmountScale(Kind kind, double least, double most) {
    private static final double HUNDRED_MILLION = 1e8;
    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1e3;

    static AmountScale of(Kind kind, DoubleStream amounts) {
        double[] finite = amounts.filter(Double::isFinite).toArray();
        double least = Arrays.stream(finite).min().orElse(0);
        return new AmountScale(kind, least, Arrays.stream(finite).max().orElse(0));
    }

    /** Whether there is nothing to see. */
    boolean isFlat() {
        return least == 0 && most == 0;
    }

    /** The number format, as in a workbook. */
    String format() {
        return switch (kind) {
            case MONEY -> isChinese() ? chinese() : english();
            case RATIO -> greatest() < 0.05 ? "0.0%" : "0%";
            case COUNT -> "#,##0";
            case SCORE -> "0";
            case NUMBER -> greatest() >= THOUSAND ? "#,##0" : "0.##";
            case TEXT, FLAG -> "General";
        };
    }

    private String english() {
        if (greatest() >= MILLION) {
            return greatest() >= 100 * MILLION ? "#,##0,," : "#,##0.0,,";
        }
        if (greatest() >= 10 * THOUSAND) {
            return greatest() >= 100 * THOUSAND ? "#,##0," : "#,##0.0,";
        }
        return "#,##0";
    }

    /** Formats divide by thousands alone, so that a point is put in front of the last digits. */
    private String chinese() {
        return greatest() >= HUNDRED_MILLION ? "0\\.00,," : greatest() >= 10 * THOUSAND ? "0\\.0," : "#,##0";
    }

    private static boolean isChinese() {
        return Language.current() == Language.CHINESE;
    }

    /** A title with the unit: the currency, if it is known, and in what it is counted. */
    String title(String label, String currency) {
        return Axis.titled(label, kind == Kind.MONEY ? unit(Language.current().currency(currency)) : "");
    }

    /** A lone {@code m} would be read as metres. */
    private String unit(String currency) {
        String counted = greatest() >= (isChinese() ? HUNDRED_MILLION : MILLION)
                ? "million"
                : greatest() >= 10 * THOUSAND ? "thousand" : "";
        if (counted.isEmpty()) {
            return currency;
        }
        return currency.isEmpty()
                ? OfficeWords.phrase("unit.alone." + counted)
                : OfficeWords.phrase("unit." + counted, currency);
    }

    private double greatest() {
        return Math.max(Math.abs(least), Math.abs(most));
    }
}
