package mainstay.benchmarks.kernel;

import java.util.List;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.scoring.api.CriteriaScorer;
import mainstay.scoring.api.Criterion;
import mainstay.scoring.api.Measure;
import mainstay.scoring.api.Scale;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** Three coverages and a score of weighted criteria, without a framework round them. */
final class PlainModels {
    /** What the score is made of; {@link Scorecard} is the same, written in PMML. */
    static final List<Criterion> CRITERIA = List.of(
            Criterion.of("fit", 20, Measure.ratingOf("fit")),
            Criterion.of("willingness", 20, Measure.ratingOf("willingness")),
            Criterion.of("feasibility", 30, Measure.ratingOf("feasibility")),
            Criterion.of("retention", 30, new Measure("retention", Scale.linear(0.2, 0.9))));

    private PlainModels() {}

    static Models all() {
        return new Models(
                1,
                List.of(
                        team("dedicated", 300, 288_000, 1),
                        team("shared", 200, 340_000, 5),
                        team("channel", 100, 216_000, 100)),
                List.of(new Models.Provided<>(new Weighted(), identity("attractiveness"))),
                List.of());
    }

    private static Models.Provided<TeamCostModel> team(String id, int richness, double cost, double served) {
        return new Models.Provided<>(new FixedTeam(id, richness, cost, served), identity(id));
    }

    private static ModelIdentity identity(String id) {
        return new ModelIdentity(id, "benchmark", "1.0.0", "none");
    }

    private record FixedTeam(String id, int richness, double cost, double served) implements TeamCostModel {
        @Override
        public String description() {
            return "a team for benchmarks";
        }

        @Override
        public List<Figure> figures() {
            return List.of(
                    new Figure("cost", cost, "money a year", 0, Double.POSITIVE_INFINITY, "all of it", "default"));
        }

        @Override
        public Team team(FigureValues values) {
            return new Team(List.of(new Position("all", 1, values.get("cost"))), 0, 0, served);
        }
    }

    private static final class Weighted implements ScoringModel {
        @Override
        public String id() {
            return "attractiveness";
        }

        @Override
        public String description() {
            return "three ratings and retention, weighted";
        }

        @Override
        public Scorer prepare(ScoringInput input) {
            return CriteriaScorer.of(CRITERIA, input);
        }
    }
}
