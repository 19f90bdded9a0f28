package mainstay.plan.pilots;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a set of pilots tries. */
public enum PilotSet {
    /** To sell more divisions to an account. */
    CROSS_SELLING,
    /** To win a greater share of a valuable account. */
    PENETRATION,
    /** To serve one industry with solutions. */
    SOLUTIONS;

    /** The word for it, as users read and write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words for all. */
    public static List<String> words() {
        return Arrays.stream(values()).map(PilotSet::word).toList();
    }
}
