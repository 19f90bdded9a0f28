package mainstay.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tiers of a review, the best first, with the words that users and files have for them. */
public enum Tier {
    A("A"),
    B("B"),
    /** Much white space and little profit yet: it has a number of reviews to reach B. */
    C_PLUS("C+"),
    C("C"),
    /** Departments have taken the account off the list; no run gives this tier. */
    REMOVED("removed");

    private static final List<Tier> OF_RUNS = List.of(A, B, C_PLUS, C);
    private static final Map<String, Tier> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Tier::word, tier -> tier));

    private final String word;

    Tier(String word) {
        this.word = word;
    }

    /** The word, as users write it. */
    public String word() {
        return word;
    }

    /** The words of all, the best first. */
    public static List<String> words() {
        return Stream.of(values()).map(Tier::word).toList();
    }

    /** Those that a run gives, the best first. */
    public static List<Tier> ofRuns() {
        return OF_RUNS;
    }

    /**
     * The tier of a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Tier of(String word) {
        Tier tier = BY_WORD.get(word);
        if (tier != null) {
            return tier;
        }
        throw new IllegalArgumentException("no tier " + word);
    }

    /** The index that a run has for this tier, from 0 for the best; -1 for one that no run gives. */
    public int indexInRun() {
        return OF_RUNS.indexOf(this);
    }

    /** Whether this is a tier that a C+ account must reach before its deadline. */
    public boolean isAtLeastB() {
        return this == A || this == B;
    }
}
