package mainstay.plan.actions;

import java.util.Locale;

/** How an action stands on a day. */
public enum ActionState {
    /** It was finished, on its due day at the latest or without a due day. */
    DONE,
    /** It was finished, but after its due day. */
    DONE_LATE,
    /** It is past its due day and was not finished. */
    LATE,
    /** It is not finished and not yet late. */
    OPEN;

    /** The word for it, as users read and write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it was or is late. */
    public boolean isLate() {
        return this == LATE || this == DONE_LATE;
    }

    /** Whether it was finished. */
    public boolean isDone() {
        return this == DONE || this == DONE_LATE;
    }
}
