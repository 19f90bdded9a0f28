package mainstay.intake.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;

/** Numbers and dates of cells as text: plain, without an exponent, without a locale. */
final class NumberTexts {
    private static final double LAST_DAY = 2_958_466;
    private static final long MILLIS_A_DAY = 86_400_000;
    private static final int MOST_DIGITS = 17;

    private NumberTexts() {}

    /** The shortest decimal of the double that a text stands for; null when it stands for none. */
    static String plain(String stored) {
        return isPlain(stored) ? stored : shortened(stored);
    }

    /** The shortest decimal of a double. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : shortened(Double.toString(value));
    }

    /** As the format shows it; null when it cannot be shown, such as a date before all dates. */
    static String shown(String plain, CellFormat format, boolean since1904) {
        return switch (format.kind()) {
            case NUMBER -> plain;
            case ZEROS -> padded(plain, format.digits());
            case DATE -> date(Double.parseDouble(plain), since1904);
            case ELAPSED -> elapsed(Double.parseDouble(plain));
        };
    }

    private static String padded(String plain, int digits) {
        boolean whole = plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole && plain.length() < digits ? "0".repeat(digits - plain.length()) + plain : plain;
    }

    /** An ISO date, with the time when there is one; only the time when there is no day. */
    private static String date(double serial, boolean since1904) {
        if (!(serial >= 0 && serial < LAST_DAY)) {
            return null;
        }
        long millis = Math.round(serial * MILLIS_A_DAY);
        long day = millis / MILLIS_A_DAY;
        LocalTime time = LocalTime.ofNanoOfDay(millis % MILLIS_A_DAY * 1_000_000);
        boolean midnight = time.equals(LocalTime.MIDNIGHT);
        if (day == 0 && !since1904) {
            return clock(time);
        }
        String date = since1904 ? LocalDate.of(1904, 1, 1).plusDays(day).toString() : since1900(day);
        return midnight ? date : date + "T" + clock(time);
    }

    /** Day 60 is the 29th of February 1900, which there was only in spreadsheets. */
    private static String since1900(long day) {
        if (day == 60) {
            return "1900-02-29";
        }
        return LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day).toString();
    }

    private static String elapsed(double serial) {
        if (!(Math.abs(serial) < LAST_DAY)) {
            return null;
        }
        long millis = Math.round(Math.abs(serial) * MILLIS_A_DAY);
        long hours = millis / 3_600_000;
        LocalTime rest = LocalTime.ofNanoOfDay(millis % 3_600_000 * 1_000_000);
        return (serial < 0 ? "-" : "")
                + (hours < 10 ? "0" : "")
                + hours
                + clock(rest).substring(2);
    }

    private static String clock(LocalTime time) {
        String text = time.toString();
        return text.length() == 5 ? text + ":00" : text;
    }

    /** Whether it is a short plain decimal already: few digits, no zeros that say nothing. */
    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        if (text.length() - start > 15 || whole == start || (text.charAt(start) == '0' && whole > start + 1)) {
            return false;
        }
        for (int at = start; at < text.length(); at++) {
            if ((text.charAt(at) < '0' || text.charAt(at) > '9') && at != point) {
                return false;
            }
        }
        return point < 0 ? !text.equals("-0") : text.charAt(text.length() - 1) > '0';
    }

    private static String shortened(String stored) {
        try {
            double value = Double.parseDouble(stored.strip());
            if (!Double.isFinite(value)) {
                return null;
            }
            BigDecimal exact = new BigDecimal(stored.strip());
            for (int digits = 15; digits < MOST_DIGITS; digits++) {
                BigDecimal rounded = exact.round(new MathContext(digits));
                if (rounded.doubleValue() == value) {
                    return text(rounded);
                }
            }
            return text(exact.round(new MathContext(MOST_DIGITS)));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
