package mainstay.models.serving;

import java.util.Objects;
import mainstay.incentive.api.IncentiveModel;
import mainstay.models.Budgets;
import mainstay.models.ModelKey;
import mainstay.models.ModelKind;
import mainstay.reporting.api.ReportRenderer;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models.Provided;
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
record ServingModel(ModelKey key, ModelIdentity identity, Object guarded, CallMonitor watch) {

    static ServingModel of(ModelKind family, Object model, InstalledFile unit, Budgets budgets) {
        String id = Objects.requireNonNull(family.idOf(model), "its id is null");
        ModelIdentity identity = new ModelIdentity(id, unit.symbolicName(), unit.version(), unit.digest());
        CallMonitor watch = new CallMonitor();
        return new ServingModel(
                new ModelKey(family, id), identity, guarded(family, model, identity, watch, budgets), watch);
    }

    private static Object guarded(
            ModelKind family, Object model, ModelIdentity identity, CallMonitor watch, Budgets budgets) {
        return switch (family) {
            case SCORING -> new GuardedScoring(new MonitoredModel<>((ScoringModel) model, identity, watch, budgets));
            case TEAM_COST ->
                new GuardedTeamCost(new MonitoredModel<>((TeamCostModel) model, identity, watch, budgets));
            case INCENTIVE ->
                new GuardedIncentive(new MonitoredModel<>((IncentiveModel) model, identity, watch, budgets));
            case REPORT -> new GuardedRenderer(new MonitoredModel<>((ReportRenderer) model, identity, watch, budgets));
        };
    }

    Provided<ScoringModel> scoring() {
        return new Provided<>((ScoringModel) guarded, identity);
    }

    Provided<TeamCostModel> teamCost() {
        return new Provided<>((TeamCostModel) guarded, identity);
    }

    Provided<IncentiveModel> incentive() {
        return new Provided<>((IncentiveModel) guarded, identity);
    }

    Provided<ReportRenderer> renderer() {
        return new Provided<>((ReportRenderer) guarded, identity);
    }
}
