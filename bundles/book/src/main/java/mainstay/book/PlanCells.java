package mainstay.book;

import java.math.BigDecimal;
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

    private static String time(long seconds) {
        return seconds % DAY_SECONDS == 0
                ? LocalDate.ofEpochDay(seconds / DAY_SECONDS).toString()
                : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toString();
    }
}
