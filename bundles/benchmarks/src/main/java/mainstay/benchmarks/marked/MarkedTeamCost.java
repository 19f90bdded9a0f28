package mainstay.benchmarks.marked;

import java.util.List;
import java.util.Map;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** The richest coverage of all, so that most accounts get it; what it costs tells the version of the bundle. */
public final class MarkedTeamCost implements TeamCostModel {
    /** Its id. */
    public static final String ID = "marked-team";

    private static final String COST = "cost";

    private final int mark;

    /** Made by Declarative Services; the property {@code mark} is another number in each version, from 1 to 10. */
    public MarkedTeamCost(Map<String, Object> properties) {
        mark = (Integer) properties.get("mark");
    }

    /** What a version with this mark costs for each account. */
    public static double cost(int mark) {
        return 100.0 * mark;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "a team that costs a hundred times the mark of its version";
    }

    @Override
    public int richness() {
        return 1000;
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(COST, cost(mark), "money a year", 0, 1e6, "cost of the team", "mark"));
    }

    @Override
    public Team team(FigureValues values) {
        return new Team(List.of(), 0, values.get(COST), 1);
    }
}
