package mainstay.plan.process;

import java.util.Locale;

/** Whether a criterion is met. */
public enum Met {
    /** It is. */
    YES,
    /** A part of it is. */
    PARTLY,
    /** It is not. */
    NO,
    /** The book has no table that tells, or nothing has happened yet by which it could be told. */
    UNKNOWN;

    /** The word for it, as users read and write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Yes when all of several are so, no when none is, else partly; yes when there are none. */
    static Met of(long so, long all) {
        return so == all ? YES : so == 0 ? NO : PARTLY;
    }
}
