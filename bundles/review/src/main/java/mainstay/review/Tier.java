package mainstay.review;

import java.util.List;

/** The tiers of a review, the best first. */
public final class Tier {
    /** Those that a run gives. */
    public static final List<String> OF_RUNS = List.of("A", "B", "C+", "C");
    /** The tier of an account that departments have taken off the list. */
    public static final String REMOVED = "removed";
    /** All of them. */
    public static final List<String> ALL = List.of("A", "B", "C+", "C", REMOVED);

    public static final String B = "B";
    public static final String C_PLUS = "C+";
    public static final String C = "C";

    private Tier() {}

    /** The place of a tier, from 0; -1 for one that no run gives. */
    public static int ofRun(String tier) {
        return OF_RUNS.indexOf(tier);
    }
}
