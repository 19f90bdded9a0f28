package mainstay.plan.pilots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The sets of pilots: of the accounts that could be pilots now, those of most promise (attractiveness × feasibility) for
 * cross-selling (two divisions or more have white space), then for penetration (of high value, with a low share), then for
 * solutions (of one industry). No account is in two sets.
 */
public final class PilotSets {

    private PilotSets() {}

    /**
     * Chooses the sets.
     *
     * @param bestIndustry the industry of the set for solutions
     * @param each how many accounts a set has at most
     * @return the accounts of each set, those of most promise first; of two that promise the same the first of the book
     */
    public static Map<PilotSet, List<PilotCandidate>> of(
            Collection<PilotCandidate> candidates, String bestIndustry, int each) {
        List<PilotCandidate> left = new ArrayList<>(candidates);
        left.sort(Comparator.comparingDouble(PilotCandidate::promise)
                .reversed()
                .thenComparingInt(PilotCandidate::account));
        Map<PilotSet, List<PilotCandidate>> sets = new EnumMap<>(PilotSet.class);
        for (PilotSet set : PilotSet.values()) {
            List<PilotCandidate> chosen = left.stream()
                    .filter(candidate -> candidate.isFor(set, bestIndustry))
                    .limit(each)
                    .toList();
            left.removeAll(chosen);
            sets.put(set, chosen);
        }
        return sets;
    }
}
