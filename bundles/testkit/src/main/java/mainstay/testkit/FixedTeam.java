package mainstay.testkit;

import java.util.List;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/**
 * A team-cost model whose team is one person with all of its cost as salary.
 *
 * @param id the coverage
 * @param richness how rich the coverage is; the richest is tried first
 * @param cost what one team costs, in currency per year
 * @param accountsServed how many accounts one team serves
 */
public record FixedTeam(String id, int richness, double cost, double accountsServed) implements TeamCostModel {
    @Override
    public String description() {
        return "a team for tests";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("cost", cost, "money a year", 0, Double.POSITIVE_INFINITY, "all of it", "default"),
                new Figure("accounts", accountsServed, "accounts", 1, 1e6, "served by a team", "default"));
    }

    @Override
    public Team team(FigureValues values) {
        return new Team(List.of(new Position("sales", 1, values.get("cost"))), 0, 0, values.get("accounts"));
    }
}
