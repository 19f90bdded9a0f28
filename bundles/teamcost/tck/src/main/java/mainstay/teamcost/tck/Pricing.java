package mainstay.teamcost.tck;

import java.util.Optional;
import java.util.stream.Stream;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** What the team of a model costs. */
final class Pricing {

    private Pricing() {}

    static Optional<String> ranges(TeamCostModel model) {
        return model.figures().stream()
                .filter(figure -> !Double.isFinite(figure.least()) || !(figure.least() <= figure.most()))
                .findFirst()
                .map(figure -> figure.name() + " is from " + figure.least() + " to " + figure.most());
    }

    static Optional<String> configured(TeamCostModel model) {
        return model.figures().stream()
                .filter(figure -> !figure.allows(figure.value()))
                .findFirst()
                .map(figure -> figure.name() + " is " + figure.value() + ", allowed is " + figure.least() + " to "
                        + figure.most());
    }

    static Optional<String> cost(TeamCostModel model) {
        return teams(model)
                .filter(team -> !amount(team.cost()) || !amount(team.costPerAccount()))
                .findFirst()
                .map(team -> "it costs " + team.cost() + ", " + team.costPerAccount() + " per account: " + team);
    }

    static Optional<String> positions(TeamCostModel model) {
        return teams(model)
                .flatMap(team -> team.positions().stream())
                .filter(position -> !amount(position.heads()) || !amount(position.salary()))
                .findFirst()
                .map(Position::toString);
    }

    /** The team as configured, and with each figure in turn at each end of its range. */
    private static Stream<Team> teams(TeamCostModel model) {
        FigureValues configured = FigureValues.configured(model.figures());
        Stream<FigureValues> ends = model.figures().stream()
                .flatMap(figure -> Stream.of(figure.least(), highest(figure))
                        .filter(figure::allows)
                        .map(value -> TeamCostDeterminism.with(model, figure.name(), value)));
        return Stream.concat(Stream.of(configured), ends).map(model::team);
    }

    private static double highest(Figure figure) {
        return Double.isInfinite(figure.most()) ? 1_000_000_000 : figure.most();
    }

    private static boolean amount(double value) {
        return Double.isFinite(value) && value >= 0;
    }
}
