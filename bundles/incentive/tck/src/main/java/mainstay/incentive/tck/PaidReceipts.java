package mainstay.incentive.tck;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.api.MeasurePay;
import mainstay.incentive.api.PayReceipt;
import mainstay.incentive.api.PayReceipt.Source;

/** That receipts tell all, and all once. */
final class PaidReceipts {
    private static final double EXACT = 1e-9;

    private PaidReceipts() {}

    private static Stream<MeasurePay> measures(IncentiveModel model) {
        FigureValues values = FigureValues.usual(model.figures());
        return SamplePerformances.all().stream()
                .flatMap(performance -> model.statement(performance, values).measures().stream());
    }

    static Optional<String> addUp(IncentiveModel model) {
        return measures(model)
                .filter(measure -> !(Math.abs(sum(measure.receipt()) - measure.actual())
                        <= EXACT * Math.max(1, Math.abs(measure.actual()))))
                .findFirst()
                .map(measure -> "the rows of " + measure.measure() + " add up to " + sum(measure.receipt())
                        + ", but it says " + measure.actual());
    }

    private static double sum(List<PayReceipt> rows) {
        return rows.stream().mapToDouble(PayReceipt::adds).sum();
    }

    static Optional<String> once(IncentiveModel model) {
        return measures(model).flatMap(measure -> twice(measure).stream()).findFirst();
    }

    private static Optional<String> twice(MeasurePay measure) {
        Set<List<Object>> seen = new HashSet<>();
        return measure.receipt().stream()
                .filter(row -> row.source() == Source.SALE || row.source() == Source.REFERRED)
                .filter(row -> !seen.add(List.of(row.source(), row.account(), row.what(), row.when())))
                .findFirst()
                .map(row -> measure.measure() + " has this row twice: " + row);
    }
}
