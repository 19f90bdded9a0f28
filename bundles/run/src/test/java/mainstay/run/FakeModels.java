package mainstay.run;

import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.book.Statistics;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** The three default teams of bundles/book/README.md and one scoring model, without a framework. */
public final class FakeModels {

    private FakeModels() {}

    public static Models usual() {
        return new Models(
                0,
                List.of(
                        team("channel", 100, 216_000, 100),
                        team("dedicated", 300, 288_000, 1),
                        team("shared", 200, 340_000, 5)),
                List.of(new Models.Provided<>(new RevenuePercentile(), identity("attractiveness"))),
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

    private record FixedTeam(String id, int richness, double cost, double served) implements TeamCostModel {
        @Override
        public String description() {
            return "a team for tests";
        }

        @Override
        public List<Figure> figures() {
            return List.of(
                    new Figure("cost", cost, "money a year", 0, Double.POSITIVE_INFINITY, "all of it", "default"),
                    new Figure("accounts", served, "accounts", 1, 1e6, "served by a team", "default"));
        }

        @Override
        public Team team(FigureValues values) {
            return new Team(List.of(new Position("all", 1, values.get("cost"))), 0, 0, values.get("accounts"));
        }
    }

    private static final class RevenuePercentile implements ScoringModel {
        @Override
        public String id() {
            return "attractiveness";
        }

        @Override
        public String description() {
            return "revenue percentile";
        }

        @Override
        public Scorer prepare(ScoringInput input) {
            DoubleColumn revenue = input.column("revenue");
            double[] percentiles = Statistics.percentiles(revenue);
            return new Scorer() {
                @Override
                public void score(int from, int to, double[] scores) {
                    System.arraycopy(percentiles, from, scores, from, to - from);
                }

                @Override
                public Receipt receipt(int account) {
                    double points = percentiles[account];
                    Contribution.Input of = new Contribution.Input("revenue", revenue.get(account), points);
                    return new Receipt(points, List.of(new Contribution("revenue", List.of(of), points, 1)), List.of());
                }
            };
        }
    }
}
