package mainstay.plan.pipeline;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what a close date must be later to be a push. */
public enum PushUnit {
    /** Any later day. */
    DAY,
    /** A later month. */
    MONTH,
    /** A later quarter. */
    QUARTER;

    private static final int MONTHS_OF_QUARTER = 3;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for all of them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(PushUnit::word).toList();
    }

    /**
     * The unit with this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static PushUnit of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a day, in days since 1970-01-01, lies in a later unit than another. */
    boolean isLater(double day, double than) {
        return day > than && (this == DAY || number(day) > number(than));
    }

    private long number(double day) {
        long months = LocalDate.ofEpochDay((long) day).getLong(ChronoField.PROLEPTIC_MONTH);
        return this == MONTH ? months : Math.floorDiv(months, MONTHS_OF_QUARTER);
    }
}
