package mainstay.incentive.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.incentive.api.CreditedSale;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;

/** That a return takes back what its sale brought. */
final class PaidReturns {

    private PaidReturns() {}

    static Optional<String> undo(IncentiveModel model) {
        FigureValues values = FigureValues.usual(model.figures());
        List<CreditedSale> sales = new ArrayList<>(SamplePerformances.sales());
        double without =
                model.statement(SamplePerformances.selling(sales), values).pay();
        sales.add(new CreditedSale("c", "server", "2027-06", 80_000, 70_000, 0.5));
        sales.add(new CreditedSale("c", "server", "2027-07", -80_000, -70_000, 0.5));
        double with = model.statement(SamplePerformances.selling(sales), values).pay();
        return Math.abs(with - without) <= PaidAmounts.CENT
                ? Optional.empty()
                : Optional.of("it pays " + without + " without a sale, and " + with + " with the sale and its return");
    }
}
