package mainstay.incentive.tck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.api.PayStatement;
import mainstay.incentive.api.Performance;

/** That a statement is made of the given performance and figures, and of nothing else. */
final class PaidAgain {

    private PaidAgain() {}

    private static List<PayStatement> statements(IncentiveModel model, FigureValues values) {
        return SamplePerformances.all().stream()
                .map(performance -> model.statement(performance, values))
                .toList();
    }

    static Optional<String> inAnyOrder(IncentiveModel model) {
        FigureValues values = FigureValues.usual(model.figures());
        for (Performance performance : SamplePerformances.all()) {
            double pay = model.statement(performance, values).pay();
            double reversed = model.statement(reversed(performance), values).pay();
            if (!(Math.abs(pay - reversed) <= PaidAmounts.CENT)) {
                return Optional.of("it pays " + pay + " in one order, and " + reversed + " in the reverse one");
            }
        }
        return Optional.empty();
    }

    private static Performance reversed(Performance of) {
        return new Performance(
                of.person(),
                of.department(),
                of.role(),
                of.team(),
                of.targetPay(),
                reversed(of.credited()),
                reversed(of.referred()),
                reversed(of.served()),
                reversed(of.events()),
                of.targets(),
                of.grades());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    static Optional<String> followsFigures(IncentiveModel model) {
        FigureValues usual = FigureValues.usual(model.figures());
        return model.figures().stream()
                .filter(figure -> !follows(model, figure, usual))
                .filter(figure -> settings(model, figure).noneMatch(others -> follows(model, figure, others)))
                .findFirst()
                .map(figure -> "pay is the same for every value of " + figure.name());
    }

    /** Every setting in which one other figure is changed: a cap may hide an accelerator, and a weight of 0 a target. */
    private static Stream<FigureValues> settings(IncentiveModel model, Figure but) {
        return model.figures().stream()
                .filter(figure -> !figure.name().equals(but.name()))
                .flatMap(figure -> PaidAmounts.others(figure).map(value -> with(model, figure.name(), value)));
    }

    private static boolean follows(IncentiveModel model, Figure figure, FigureValues others) {
        List<Double> pays = pays(statements(model, others));
        return PaidAmounts.others(figure).anyMatch(value -> !pays(statements(model, with(others, figure.name(), value)))
                .equals(pays));
    }

    private static List<Double> pays(List<PayStatement> statements) {
        return statements.stream().map(PayStatement::pay).toList();
    }

    static Optional<String> sameAgain(IncentiveModel model) {
        FigureValues values = FigureValues.usual(model.figures());
        List<PayStatement> first = statements(model, values);
        if (!first.equals(statements(model, values))) {
            return Optional.of("the second time it gives other statements");
        }
        List<PayStatement> elsewhere = CompletableFuture.supplyAsync(
                        () -> statements(model, values), PaidAgain::onThreadOfItsOwn)
                .join();
        return first.equals(elsewhere) ? Optional.empty() : Optional.of("on another thread it gives other statements");
    }

    static Optional<String> missingFigure(IncentiveModel model) {
        return model.figures().stream()
                .filter(figure -> accepts(model, without(model, figure.name())))
                .findFirst()
                .map(figure -> "statements came without a value for " + figure.name());
    }

    /** The usual values with another value for one figure. */
    static FigureValues with(IncentiveModel model, String name, double value) {
        return with(FigureValues.usual(model.figures()), name, value);
    }

    private static FigureValues with(FigureValues others, String name, double value) {
        Map<String, Double> values = new HashMap<>(others.values());
        values.put(name, value);
        return new FigureValues(values);
    }

    private static FigureValues without(IncentiveModel model, String name) {
        Map<String, Double> values =
                new HashMap<>(FigureValues.usual(model.figures()).values());
        values.remove(name);
        return new FigureValues(values);
    }

    private static boolean accepts(IncentiveModel model, FigureValues values) {
        try {
            statements(model, values);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void onThreadOfItsOwn(Runnable work) {
        new Thread(work, "incentive contract").start();
    }
}
