package mainstay.teamcost.tck;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.DoubleStream;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.FigureValues;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/** That the team is made of the given figures and of nothing else. */
final class TeamCostDeterminism {

    private TeamCostDeterminism() {}

    static Optional<String> followsFigures(TeamCostModel model) {
        Team configured = model.team(FigureValues.configured(model.figures()));
        return model.figures().stream()
                .filter(figure -> others(figure)
                        .mapToObj(value -> model.team(with(model, figure.name(), value)))
                        .allMatch(configured::equals))
                .findFirst()
                .map(figure -> "the team is the same for every value of " + figure.name());
    }

    static Optional<String> sameAgain(TeamCostModel model) {
        FigureValues values = FigureValues.configured(model.figures());
        Team first = model.team(values);
        Team second = model.team(values);
        if (!first.equals(second)) {
            return Optional.of("first " + first + ", then " + second);
        }
        Team elsewhere = CompletableFuture.supplyAsync(() -> model.team(values), TeamCostDeterminism::onThreadOfItsOwn)
                .join();
        return first.equals(elsewhere)
                ? Optional.empty()
                : Optional.of("here " + first + ", on another thread " + elsewhere);
    }

    static Optional<String> missingFigure(TeamCostModel model) {
        return model.figures().stream()
                .filter(figure -> accepts(model, without(model, figure.name())))
                .findFirst()
                .map(figure -> "a team came without a value for " + figure.name());
    }

    /** The configured values with another value for one figure. */
    static FigureValues with(TeamCostModel model, String name, double value) {
        Map<String, Double> values = values(model);
        values.put(name, value);
        return new FigureValues(values);
    }

    private static FigureValues without(TeamCostModel model, String name) {
        Map<String, Double> values = values(model);
        values.remove(name);
        return new FigureValues(values);
    }

    private static Map<String, Double> values(TeamCostModel model) {
        Map<String, Double> values = new HashMap<>();
        model.figures().forEach(figure -> values.put(figure.name(), figure.value()));
        return values;
    }

    private static DoubleStream others(Figure figure) {
        double value = figure.value();
        return DoubleStream.of(figure.least(), figure.most(), value / 2, value * 2, value + 1, value * 1000 + 1000)
                .filter(other -> figure.allows(other) && other != value);
    }

    private static boolean accepts(TeamCostModel model, FigureValues values) {
        try {
            model.team(values);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void onThreadOfItsOwn(Runnable work) {
        new Thread(work, "team-cost contract").start();
    }
}
