package mainstay.models.serving;

import java.util.List;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** A team-cost model in service: each call is watched. */
final class GuardedTeamCost implements TeamCostModel {
    private final MonitoredModel<TeamCostModel> watched;
    private final String description;
    private final int richness;

    GuardedTeamCost(MonitoredModel<TeamCostModel> watched) {
        this.watched = watched;
        this.description = watched.model().description();
        this.richness = watched.model().richness();
    }

    @Override
    public String id() {
        return watched.id();
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
        return watched.call("listing its figures", TeamCostModel::figures);
    }

    @Override
    public Team team(FigureValues values) {
        return watched.call("pricing its team", model -> model.team(values));
    }
}
