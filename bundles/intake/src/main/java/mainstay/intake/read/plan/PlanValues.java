package mainstay.intake.read.plan;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import mainstay.book.Period;
import mainstay.book.PlanField;
import mainstay.book.Stages;
import mainstay.intake.read.rows.AccountsReader;

/**
 * What is kept of the texts of plan tables.
 *
 * @param stages the stages of deals
 */
record PlanValues(Stages stages) {
    /** What stands for a text that is no number of its kind; no number that is kept is as small. */
    static final double NONE = Double.NEGATIVE_INFINITY;

    private static final double SECONDS_OF_DAY = Duration.ofDays(1).toSeconds();

    /** What makes of a text the one that is kept of it; null for one that is not allowed. */
    UnaryOperator<String> form(PlanField field) {
        if (field.type() == PlanField.Type.PERIOD) {
            return PlanValues::period;
        }
        if (!field.words().isEmpty()) {
            return text -> word(field, text);
        }
        return field.name().equals("stage") ? this::stage : UnaryOperator.identity();
    }

    /** The period as it is kept; null when it is none. */
    static String period(String text) {
        return Period.parse(text.toUpperCase(Locale.ROOT)).map(Period::text).orElse(null);
    }

    /** The word as it is kept; null when it is not allowed. */
    static String word(PlanField field, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return field.words().contains(word) ? word : null;
    }

    /** The stage as it is listed, in whatever case it is written; null when it is not listed. */
    String stage(String text) {
        OptionalInt place = stages.place(text);
        return place.isEmpty() ? null : stages.all().get(place.getAsInt()).name();
    }

    /** What makes a number of a text; {@link #NONE} of one that is not allowed. */
    static ToDoubleFunction<String> number(PlanField field) {
        return switch (field.type()) {
            case FLAG -> PlanValues::flag;
            case DAY -> PlanValues::day;
            default -> PlanValues::time;
        };
    }

    private static double flag(String text) {
        return switch (AccountsReader.truth(text)) {
            case "true" -> 1;
            case "false" -> 0;
            default -> NONE;
        };
    }

    private static double day(String text) {
        double seconds = time(text);
        return seconds == NONE ? NONE : Math.floor(seconds / SECONDS_OF_DAY);
    }

    private static double time(String text) {
        OptionalLong seconds = DayText.seconds(text);
        if (seconds.isEmpty()) {
            return NONE;
        }
        return DayText.isStill(Math.floorDiv(seconds.getAsLong(), (long) SECONDS_OF_DAY))
                ? Double.NaN
                : (double) seconds.getAsLong();
    }
}
