package mainstay.run;

import java.util.List;
import java.util.Map;

/**
 * What a result was computed from: the same generation and the same book give the same bytes.
 *
 * @param book the digest of the book
 * @param scoring the scoring model
 * @param teamCosts the team-cost models, the richest first
 * @param parameters every parameter and its value, in the order of the process
 */
public record Generation(
        String book, ModelIdentity scoring, List<ModelIdentity> teamCosts, Map<String, String> parameters) {

    /** Copies the list; the map must not be changed afterwards. */
    public Generation {
        teamCosts = List.copyOf(teamCosts);
    }
}
