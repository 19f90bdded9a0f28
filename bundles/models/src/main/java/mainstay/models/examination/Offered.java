package mainstay.models.examination;

import mainstay.models.Family;
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
record Offered(Family family, String id, Object model) {

    static Offered of(Family family, Object model) {
        return new Offered(family, String.valueOf(family.idOf(model)), model);
    }

    ScoringModel scoring() {
        return (ScoringModel) model;
    }

    TeamCostModel teamCost() {
        return (TeamCostModel) model;
    }

    ReportRenderer renderer() {
        return (ReportRenderer) model;
    }

    String description() {
        return family.descriptionOf(model);
    }
}
