package mainstay.scoring.weighted;

import mainstay.scoring.api.CriteriaScorer;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/**
 * A scoring model that is written down rather than programmed: criteria and weights.
 *
 * @param definition what was written
 */
record WeightedModel(Definition definition) implements ScoringModel {

    @Override
    public String id() {
        return definition.id();
    }

    @Override
    public String description() {
        return definition.description();
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        return CriteriaScorer.of(definition.criteria(), input);
    }
}
