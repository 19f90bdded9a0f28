package mainstay.models.examination;

import mainstay.incentive.api.IncentiveModel;
import mainstay.models.ModelKind;
import mainstay.reporting.api.ReportRenderer;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;

/**
 * A model that a file brings.
 *
 * @param family what kind it is
 * @param id its id when it was first asked
 * @param model the model
 */
record CandidateModel(ModelKind family, String id, Object model) {

    static CandidateModel of(ModelKind family, Object model) {
        return new CandidateModel(family, String.valueOf(family.idOf(model)), model);
    }

    ScoringModel scoring() {
        return (ScoringModel) model;
    }

    TeamCostModel teamCost() {
        return (TeamCostModel) model;
    }

    IncentiveModel incentive() {
        return (IncentiveModel) model;
    }

    ReportRenderer renderer() {
        return (ReportRenderer) model;
    }

    String description() {
        return family.descriptionOf(model);
    }
}
