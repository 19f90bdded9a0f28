package mainstay.segments;

import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.NumberText;
import mainstay.book.Statistics;

/**
 * A / B / C by the running share of positive expected profit before the account; all that bring none are C, and a C whose
 * white space is among the greatest is C+.
 */
final class ProfitTiers {
    private static final List<String> CLASSES = List.of("A", "B", "C+", "C");

    private final Measures measures;
    private final Cuts cuts;
    private final Lazy<double[]> sharesBefore = Lazy.of(this::sharesBefore);
    private final Lazy<double[]> percentiles;

    private ProfitTiers(Measures measures, Cuts cuts) {
        this.measures = measures;
        this.cuts = cuts;
        this.percentiles =
                Lazy.of(() -> Statistics.percentiles(measures.whiteSpace().get()));
    }

    static Segmentation of(Measures measures, Cuts cuts) {
        ProfitTiers tiers = new ProfitTiers(measures, cuts);
        byte[] tier = tiers.tiers();
        return Segmentation.of("tier", CLASSES, tier, account -> tiers.reason(account, tier[account]));
    }

    private byte[] tiers() {
        DoubleColumn profit = measures.expectedProfit().get();
        DoubleColumn whiteSpace = measures.whiteSpace().get();
        double muchWhiteSpace = Statistics.atPercentile(whiteSpace, cuts.whiteSpace());
        byte[] tier = new byte[profit.size()];
        forShares((account, share) -> {
            boolean positive = profit.get(account) > 0;
            int lowest = whiteSpace.get(account) >= muchWhiteSpace ? 2 : 3;
            tier[account] = (byte) (positive && share < cuts.tierB() ? (share < cuts.tierA() ? 0 : 1) : lowest);
        });
        return tier;
    }

    private double[] sharesBefore() {
        double[] shares = new double[measures.accounts()];
        forShares((account, share) -> shares[account] = share);
        return shares;
    }

    /** Goes through the accounts in the order of the list, with the share of positive profit before each. */
    private void forShares(TakesShare taker) {
        DoubleColumn profit = measures.expectedProfit().get();
        int[] ranking = measures.ranking().get();
        double total = 0;
        for (int account : ranking) {
            total += Math.max(0, profit.get(account));
        }
        double before = 0;
        for (int account : ranking) {
            taker.take(account, before / total);
            before += Math.max(0, profit.get(account));
        }
    }

    private interface TakesShare {
        void take(int account, double share);
    }

    private String reason(int account, int tier) {
        String profits = measures.expectedProfit().get().get(account) > 0
                ? NumberText.percent(sharesBefore.get()[account]) + " of all expected profit stands before it; cuts at "
                        + NumberText.percent(cuts.tierA()) + " and " + NumberText.percent(cuts.tierB())
                : "it brings no expected profit";
        boolean lowest = tier >= 2;
        return lowest
                ? profits + "; white-space percentile "
                        + NumberText.number(percentiles.get()[account]) + ", C+ from "
                        + NumberText.number(cuts.whiteSpace())
                : profits;
    }
}
