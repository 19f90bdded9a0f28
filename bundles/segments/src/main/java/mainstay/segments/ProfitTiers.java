package mainstay.segments;

import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.book.NumberText;
import mainstay.book.Statistics;

/**
 * A / B / C by the running share of positive expected profit before the account; all that bring none are C, and a C whose
 * white space is among the greatest is C+.
 */
final class ProfitTiers {
    private static final List<String> CLASSES = List.of("A", "B", "C+", "C");

    private ProfitTiers() {}

    static Segmentation of(Measures measures, Cuts cuts) {
        DoubleColumn profit = measures.expectedProfit();
        double[] whiteSpace = Statistics.percentiles(measures.whiteSpace());
        int[] tier = new int[profit.size()];
        double[] shareBefore = new double[profit.size()];
        double total = 0;
        for (int account : measures.ranking()) {
            total += Math.max(0, profit.get(account));
        }
        double before = 0;
        for (int account : measures.ranking()) {
            double share = before / total;
            shareBefore[account] = share;
            boolean positive = profit.get(account) > 0;
            tier[account] = positive && share < cuts.tierB()
                    ? (share < cuts.tierA() ? 0 : 1)
                    : (whiteSpace[account] >= cuts.whiteSpace() ? 2 : 3);
            before += Math.max(0, profit.get(account));
        }
        return Segmentation.of("tier", CLASSES, profit.size(), account -> tier[account], account -> {
            String profits = profit.get(account) > 0
                    ? NumberText.percent(shareBefore[account]) + " of all expected profit stands before it; cuts at "
                            + NumberText.percent(cuts.tierA()) + " and " + NumberText.percent(cuts.tierB())
                    : "it brings no expected profit";
            boolean lowest = tier[account] >= 2;
            return lowest
                    ? profits + "; white-space percentile " + NumberText.number(whiteSpace[account]) + ", C+ from "
                            + NumberText.number(cuts.whiteSpace())
                    : profits;
        });
    }
}
