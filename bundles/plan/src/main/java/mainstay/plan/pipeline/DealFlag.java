package mainstay.plan.pipeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an open deal lacks, or where it stands longer than it should. */
public enum DealFlag {
    /** Its close date is past. */
    OVERDUE,
    /** It has no amount, or 0. */
    NO_AMOUNT,
    /** No action for it is to be done yet. */
    NO_ACTION,
    /** Fewer than two persons at its account are reached. */
    SINGLE_THREADED,
    /** It is in its stage for longer than half of the deals that were won. */
    OLD;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int bit() {
        return 1 << Arrays.asList(values()).indexOf(this);
    }

    /** The words of all sets of flags, by their bits, separated by commas. */
    static String[] texts() {
        String[] texts = new String[1 << values().length];
        Arrays.setAll(texts, bits -> Arrays.stream(values())
                .filter(flag -> (bits & flag.bit()) != 0)
                .map(DealFlag::word)
                .collect(Collectors.joining(", ")));
        return texts;
    }
}
