package mainstay.run.parameters;

import java.util.Locale;
import java.util.function.Predicate;
import mainstay.plan.calendar.WorkingDays;
import mainstay.plan.managers.Ratings;

/** How the text of a parameter is written that is neither a number nor one of some words. */
public enum ParameterForm {
    /** Days of the week, such as {@code mon-fri}. */
    WEEK(text -> WorkingDays.week(text).isPresent()),
    /** Days on which nobody works, such as {@code 2026-05-01,2026-10-01..2026-10-07}; {@code none} for none. */
    HOLIDAYS(text -> WorkingDays.holidays(text).isPresent()),
    /** A rating for each of the five criteria, such as {@code 5,4,3,3,5}. */
    RATINGS(text -> Ratings.parse(text).isPresent());

    private final Predicate<String> allowed;

    ParameterForm(Predicate<String> allowed) {
        this.allowed = allowed;
    }

    /** Whether a text is written so. */
    boolean allows(String text) {
        return allowed.test(text);
    }

    /** A text that is written so, as it is kept: in lower case and without blanks. */
    static String kept(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** The name of the phrase that says how it is written. */
    String phrase() {
        return "allowed.form." + name().toLowerCase(Locale.ROOT);
    }
}
