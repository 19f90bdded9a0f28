package mainstay.plan.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where the probability of an open deal comes from. */
public enum ProbabilityBasis {
    /** How many deals were won of those that reached its stage or a later one. */
    HISTORY,
    /** What is stated for the deal. */
    STATED,
    /** What is told for its stage. */
    STAGE;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for all of them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ProbabilityBasis::word).toList();
    }

    /**
     * The basis with this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ProbabilityBasis of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
