package mainstay.run.generation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mainstay.incentive.api.IncentiveModel;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;

/**
 * The models that are there at one moment.
 *
 * @param generation the number of the generation that they make up
 * @param teamCosts the team-cost models, the richest first
 * @param scorings the scoring models, by id
 * @param incentives the incentive models, by id
 * @param absent what every user must know of models, a sentence each
 * @param missing what is to serve and does not
 * @param useDefault whether runs may do without what is missing: the user has asked for that
 */
public record Models(
        int generation,
        List<Provided<TeamCostModel>> teamCosts,
        List<Provided<ScoringModel>> scorings,
        List<Provided<IncentiveModel>> incentives,
        List<String> absent,
        List<MissingModel> missing,
        boolean useDefault) {

    /** The {@link MissingModel#kind} of scoring models. */
    public static final String SCORING = "scoring model";
    /** The {@link MissingModel#kind} of incentive models. */
    public static final String INCENTIVE = "incentive model";

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
        incentives = incentives.stream()
                .sorted(Comparator.comparing(provided -> provided.model().id()))
                .toList();
        absent = List.copyOf(absent);
        missing = List.copyOf(missing);
    }

    /** Models of which none is missing, and none says what people are paid. */
    public Models(
            int generation,
            List<Provided<TeamCostModel>> teamCosts,
            List<Provided<ScoringModel>> scorings,
            List<String> absent) {
        this(generation, teamCosts, scorings, List.of(), absent, List.of(), false);
    }

    /** The ids of the incentive models. */
    public List<String> incentiveIds() {
        return incentives.stream().map(provided -> provided.model().id()).toList();
    }

    /** The incentive model with this id. */
    public Optional<Provided<IncentiveModel>> incentive(String id) {
        return incentives.stream()
                .filter(provided -> provided.model().id().equals(id))
                .findFirst();
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

    /** What no run can do without and is not there, unless the user has asked for runs that do without it. */
    public Optional<MissingModel> indispensable() {
        return missing.stream().filter(model -> model.decides() && !useDefault).findFirst();
    }

    /** Why a scoring model is not there. */
    public String whyMissing(String scoring) {
        return whyMissing(SCORING, scoring);
    }

    /** Why a model of a kind is not there. */
    public String whyMissing(String kind, String id) {
        return missing.stream()
                .filter(model -> model.kind().equals(kind) && model.id().equals(id))
                .map(MissingModel::reason)
                .findFirst()
                .orElse("generation " + generation + " has no such model (models lists those that there are)");
    }

    /**
     * A model and which it is.
     *
     * @param model the model
     * @param identity which it is
     */
    public record Provided<M>(M model, ModelIdentity identity) {}
}
