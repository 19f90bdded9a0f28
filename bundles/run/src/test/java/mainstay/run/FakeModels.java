package mainstay.run;

import java.util.List;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.teamcost.api.TeamCostModel;
import mainstay.testkit.FixedTeam;
import mainstay.testkit.RevenuePercentile;

/** The three default teams of bundles/book/README.md and one scoring model, without a framework. */
public final class FakeModels {

    private FakeModels() {}

    public static Models usual() {
        return withDedicated(288_000);
    }

    /** The same with another cost of the dedicated team, in currency a year. */
    public static Models withDedicated(double cost) {
        return new Models(
                0,
                List.of(
                        team("channel", 100, 216_000, 100),
                        team("dedicated", 300, cost, 1),
                        team("shared", 200, 340_000, 5)),
                List.of(new Models.Provided<>(new RevenuePercentile("attractiveness"), identity("attractiveness"))),
                List.of());
    }

    public static Models without(String coverage) {
        Models usual = usual();
        return new Models(
                0,
                usual.teamCosts().stream()
                        .filter(team -> !team.model().id().equals(coverage))
                        .toList(),
                usual.scorings(),
                List.of(coverage + " is stopped"));
    }

    static Models.Provided<TeamCostModel> team(String id, int richness, double cost, double accounts) {
        return new Models.Provided<>(new FixedTeam(id, richness, cost, accounts), identity(id));
    }

    private static ModelIdentity identity(String id) {
        return new ModelIdentity(id, "test." + id, "1.0.0", "digest of " + id);
    }
}
