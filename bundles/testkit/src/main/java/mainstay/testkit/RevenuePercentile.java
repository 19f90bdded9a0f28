package mainstay.testkit;

import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.book.Statistics;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/**
 * A scoring model that scores an account by the percentile of its revenue.
 *
 * @param id what it is called
 */
public record RevenuePercentile(String id) implements ScoringModel {
    @Override
    public String description() {
        return "the percentile of the revenue";
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
