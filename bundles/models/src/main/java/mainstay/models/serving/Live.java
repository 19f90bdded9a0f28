package mainstay.models.serving;

import mainstay.models.Budgets;
import mainstay.models.Family;
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
        Object guarded = family == Family.SCORING
                ? new GuardedScoring((ScoringModel) model, identity, watch, budgets)
                : new GuardedTeamCost((TeamCostModel) model, identity, watch, budgets);
        return new Live(new Key(family, id), identity, guarded, watch);
    }

    Provided<ScoringModel> scoring() {
        return new Provided<>((ScoringModel) guarded, identity);
    }

    Provided<TeamCostModel> teamCost() {
        return new Provided<>((TeamCostModel) guarded, identity);
    }
}
