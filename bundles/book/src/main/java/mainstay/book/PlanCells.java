package mainstay.book;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How cells of plan tables that are kept as numbers are written. */
final class PlanCells {
    private static final long DAY_SECONDS = 86_400;

    private PlanCells() {}

    /** The text of a kept number; empty for {@code NaN}. */
    static String written(PlanField.Type type, double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (type) {
            case FLAG -> value == 1 ? "true" : "false";
            case DAY -> LocalDate.ofEpochDay((long) value).toString();
            case TIME -> time((long) value);
            default -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        };
    }

    /** The number that is kept of such a text; {@code NaN} for an empty one. */
    static double kept(PlanField.Type type, String text) {
        if (!type.isNumber()) {
            throw new IllegalArgumentException("cells of this type are kept as texts: " + text);
        }
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            return switch (type) {
                case FLAG -> text.equals("true") ? 1 : 0;
                case DAY -> (double) LocalDate.parse(text).toEpochDay();
                case TIME -> (double) seconds(text);
                default -> Double.parseDouble(text);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day or time: " + text, e);
        }
    }

    private static long seconds(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).toEpochDay() * DAY_SECONDS
                : LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC);
    }

    private static String time(long seconds) {
        return seconds % DAY_SECONDS == 0
                ? LocalDate.ofEpochDay(seconds / DAY_SECONDS).toString()
                : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toString();
    }
}
