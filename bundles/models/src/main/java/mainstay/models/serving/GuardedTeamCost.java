package mainstay.models.serving;

import java.util.List;
import java.util.function.Supplier;
import mainstay.models.Budgets;
import mainstay.run.ModelIdentity;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** A team-cost model in service: each call is watched. */
final class GuardedTeamCost implements TeamCostModel {
    private final TeamCostModel model;
    private final ModelIdentity identity;
    private final Watch watch;
    private final Budgets budgets;
    private final String description;
    private final int richness;

    GuardedTeamCost(TeamCostModel model, ModelIdentity identity, Watch watch, Budgets budgets) {
        this.model = model;
        this.identity = identity;
        this.watch = watch;
        this.budgets = budgets;
        this.description = model.description();
        this.richness = model.richness();
    }

    @Override
    public String id() {
        return identity.id();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public int richness() {
        return richness;
    }

    @Override
    public List<Figure> figures() {
        return call("telling its figures", model::figures);
    }

    @Override
    public Team team(FigureValues values) {
        return call("pricing its team", () -> model.team(values));
    }

    private <T> T call(String step, Supplier<T> work) {
        return watch.call(identity, step, budgets.batchNanos(), work);
    }
}
