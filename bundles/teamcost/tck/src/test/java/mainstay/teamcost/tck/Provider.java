package mainstay.teamcost.tck;

import java.util.List;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** A provider that keeps every rule; the bad ones each break one. */
class Provider implements TeamCostModel {

    @Override
    public String id() {
        return "field-team";
    }

    @Override
    public String description() {
        return "one seller for ten accounts";
    }

    @Override
    public int richness() {
        return 250;
    }

    @Override
    public List<Figure> figures() {
        return List.of(salary(), accounts());
    }

    @Override
    public Team team(FigureValues values) {
        return new Team(List.of(new Position("sales", 1, values.get("salary"))), 0.2, 0, values.get("accounts"));
    }

    static Figure salary() {
        return new Figure(
                "salary", 90_000, "money a year", 0, Double.POSITIVE_INFINITY, "pay of the seller", "default");
    }

    static Figure accounts() {
        return new Figure("accounts", 10, "accounts", 1, 50, "number of accounts that one team serves", "default");
    }
}
