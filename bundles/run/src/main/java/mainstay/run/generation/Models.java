package mainstay.run.generation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;

/**
 * The models that are there at one moment.
 *
 * @param generation the number of the generation that they make up
 * @param teamCosts the team-cost models, the richest first
 * @param scorings the scoring models, by id
 * @param absent what is installed but not there, each as a sentence for the user
 */
public record Models(
        int generation,
        List<Provided<TeamCostModel>> teamCosts,
        List<Provided<ScoringModel>> scorings,
        List<String> absent) {

    /** Sorts and copies the lists. */
    public Models {
        teamCosts = teamCosts.stream()
                .sorted(Comparator.<Provided<TeamCostModel>>comparingInt(
                                provided -> -provided.model().richness())
                        .thenComparing(provided -> provided.model().id()))
                .toList();
        scorings = scorings.stream()
                .sorted(Comparator.comparing(provided -> provided.model().id()))
                .toList();
        absent = List.copyOf(absent);
    }

    /** The ids of the scoring models. */
    public List<String> scoringIds() {
        return scorings.stream().map(provided -> provided.model().id()).toList();
    }

    /** The scoring model with this id. */
    public Optional<Provided<ScoringModel>> scoring(String id) {
        return scorings.stream()
                .filter(provided -> provided.model().id().equals(id))
                .findFirst();
    }

    /**
     * A model and which it is.
     *
     * @param model the model
     * @param identity which it is
     */
    public record Provided<M>(M model, ModelIdentity identity) {}
}
