package mainstay.incentive.tck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.api.MeasurePay;
import mainstay.incentive.api.PayStatement;
import mainstay.incentive.api.Performance;

/** What comes to the person. */
final class PaidAmounts {
    static final double CENT = 0.005;

    private static final double EXACT = 1e-9;
    private static final double HIGH = 1_000;

    private PaidAmounts() {}

    static Optional<String> pay(IncentiveModel model) {
        return values(model)
                .flatMap(values -> SamplePerformances.all().stream()
                        .map(performance -> model.statement(performance, values).pay()))
                .filter(pay -> !Double.isFinite(pay) || pay < 0)
                .findFirst()
                .map(pay -> "it pays " + pay);
    }

    /** The usual values, and each figure in turn at each end of its range. */
    private static Stream<FigureValues> values(IncentiveModel model) {
        Stream<FigureValues> ends = model.figures().stream()
                .flatMap(figure -> Stream.of(figure.least(), Math.min(figure.most(), HIGH))
                        .filter(figure::allows)
                        .map(value -> PaidAgain.with(model, figure.name(), value)));
        return Stream.concat(Stream.of(FigureValues.usual(model.figures())), ends);
    }

    static Optional<String> amounts(IncentiveModel model) {
        for (Performance performance : SamplePerformances.all()) {
            PayStatement statement = model.statement(performance, FigureValues.usual(model.figures()));
            for (MeasurePay measure : statement.measures()) {
                double amount = performance.targetPay() * measure.weight() * measure.payout();
                if (!(Math.abs(amount - measure.amount()) <= CENT)) {
                    return Optional.of("target pay × weight × payout is " + amount + ", but " + measure.measure()
                            + " pays " + measure.amount());
                }
            }
            double weights = weights(statement.measures());
            if (weights != 0 && !(Math.abs(weights - 1) <= EXACT)) {
                return Optional.of("the weights add up to " + weights);
            }
        }
        return Optional.empty();
    }

    private static double weights(List<MeasurePay> measures) {
        return measures.stream().mapToDouble(MeasurePay::weight).sum();
    }

    /** Values of a figure that are not the usual one. */
    static Stream<Double> others(Figure figure) {
        double value = figure.value();
        return Stream.of(figure.least(), Math.min(figure.most(), HIGH), value / 2, value * 2, value + 1)
                .filter(other -> figure.allows(other) && other != value);
    }
}
