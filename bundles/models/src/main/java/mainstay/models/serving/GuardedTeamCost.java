package mainstay.models.serving;

import java.util.List;
import java.util.Objects;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** A team-cost model in service: each call is watched, and each team is looked at. */
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
        String step = "listing its figures";
        List<Figure> figures = watched.call(step, model -> List.copyOf(model.figures()));
        FigureCheck check = new FigureCheck();
        figures.forEach(figure -> check.and(
                figure.name(),
                figure.value(),
                figure.allows(figure.value()),
                figure.unit(),
                figure.description(),
                figure.origin()));
        if (!check.fault().isEmpty()) {
            throw watched.failed(step, check.fault());
        }
        return figures;
    }

    @Override
    public Team team(FigureValues values) {
        String step = "pricing its team";
        Team team = watched.call(step, model -> Objects.requireNonNull(model.team(values), "it gave no team"));
        if (Double.isNaN(team.costPerAccount()) || Double.isNaN(team.heads()) || team.heads() < 0) {
            throw watched.failed(
                    step,
                    "the team has " + team.heads() + " people and costs " + team.costPerAccount()
                            + " an account, but both must be numbers, and people are 0 or more");
        }
        return team;
    }
}
