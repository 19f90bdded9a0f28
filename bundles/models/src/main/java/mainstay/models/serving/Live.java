package mainstay.models.serving;

import mainstay.models.Budgets;
import mainstay.models.Family;
import mainstay.reporting.api.ReportRenderer;
import mainstay.run.ModelIdentity;
import mainstay.run.Models.Provided;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.TeamCostModel;

/**
 * A model that is there to be called.
 *
 * @param key what it serves as
 * @param identity which it is, to the byte
 * @param guarded the model, behind its guard
 * @param watch knows its calls under way
 */
record Live(Key key, ModelIdentity identity, Object guarded, Watch watch) {

    static Live of(Family family, Object model, Unit unit, Budgets budgets) {
        String id = family.idOf(model);
        ModelIdentity identity = new ModelIdentity(id, unit.symbolicName(), unit.version(), unit.digest());
        Watch watch = new Watch();
        return new Live(new Key(family, id), identity, guarded(family, model, identity, watch, budgets), watch);
    }

    private static Object guarded(Family family, Object model, ModelIdentity identity, Watch watch, Budgets budgets) {
        return switch (family) {
            case SCORING -> new GuardedScoring(new Watched<>((ScoringModel) model, identity, watch, budgets));
            case TEAM_COST -> new GuardedTeamCost(new Watched<>((TeamCostModel) model, identity, watch, budgets));
            case REPORT -> new GuardedRenderer(new Watched<>((ReportRenderer) model, identity, watch, budgets));
        };
    }

    Provided<ScoringModel> scoring() {
        return new Provided<>((ScoringModel) guarded, identity);
    }

    Provided<TeamCostModel> teamCost() {
        return new Provided<>((TeamCostModel) guarded, identity);
    }

    Provided<ReportRenderer> renderer() {
        return new Provided<>((ReportRenderer) guarded, identity);
    }
}
