package mainstay.segments;

import static mainstay.segments.SegmentWords.phrase;

import java.util.List;
import java.util.function.IntUnaryOperator;
import mainstay.book.DoubleColumn;
import mainstay.book.Lazy;
import mainstay.book.Money;
import mainstay.book.NumberText;
import mainstay.book.Statistics;

/**
 * A / B / C by the running share of positive expected profit before the account; all that bring none are C, and a C whose
 * white space is among the greatest is C+.
 */
final class ProfitTiers {
    private static final List<String> CLASSES = List.of("A", "B", "C+", "C");

    private static final int NONE = -1;
    private static final int A = 0;
    private static final int B = 1;
    private static final int C_PLUS = 2;
    private static final int C = 3;
    private static final double HIGHEST = 100;

    private final Measures measures;
    private final Cuts cuts;
    private final IntUnaryOperator before;
    private final double hysteresis;
    private final Lazy<double[]> sharesBefore = Lazy.of(this::sharesBefore);
    private final Lazy<double[]> percentiles;

    private ProfitTiers(Measures measures, Cuts cuts, IntUnaryOperator before, double hysteresis) {
        this.measures = measures;
        this.cuts = cuts;
        this.before = before;
        this.hysteresis = hysteresis;
        this.percentiles =
                Lazy.of(() -> Statistics.percentiles(measures.whiteSpace().get(), Money.HALF_CENT));
    }

    static Segmentation of(Measures measures, Cuts cuts) {
        return after(measures, cuts, account -> NONE, 0);
    }

    /**
     * The tiers of accounts that had tiers before: to leave one, an account must pass the cut by a margin.
     *
     * @param before the index of the class before; -1 where there was none
     * @param hysteresis the margin, as a fraction of the cut
     */
    static Segmentation after(Measures measures, Cuts cuts, IntUnaryOperator before, double hysteresis) {
        ProfitTiers tiers = new ProfitTiers(measures, cuts, before, hysteresis);
        byte[] tier = tiers.tiers();
        return Segmentation.of("tier", CLASSES, tier, account -> tiers.reason(account, tier[account]));
    }

    private byte[] tiers() {
        DoubleColumn profit = measures.expectedProfit().get();
        DoubleColumn whiteSpace = measures.whiteSpace().get();
        byte[] tier = new byte[profit.size()];
        double usual = Statistics.atPercentile(whiteSpace, cuts.whiteSpace(), Money.HALF_CENT);
        boolean moved = hysteresis > 0;
        double toStay = moved ? Statistics.atPercentile(whiteSpace, whiteSpaceCut(C_PLUS), Money.HALF_CENT) : usual;
        double toEnter = moved ? Statistics.atPercentile(whiteSpace, whiteSpaceCut(C), Money.HALF_CENT) : usual;
        forShares((account, share) -> {
            int was = before.applyAsInt(account);
            boolean positive = Money.exceeds(profit.get(account), 0);
            double muchWhiteSpace = was == C_PLUS ? toStay : was == C ? toEnter : usual;
            int lowest = whiteSpace.get(account) >= muchWhiteSpace ? C_PLUS : C;
            tier[account] = (byte) (positive && share < cutB(was) ? (share < cutA(was) ? A : B) : lowest);
        });
        return tier;
    }

    /** From the side of those who are in, the cut lies further out; from the side of those who are not, further in. */
    private double moved(double cut, int was, boolean in) {
        return was == NONE ? cut : cut * (in ? 1 + hysteresis : 1 - hysteresis);
    }

    private double cutA(int was) {
        return moved(cuts.tierA(), was, was == A);
    }

    private double cutB(int was) {
        return moved(cuts.tierB(), was, was <= B);
    }

    /** A high percentile is in, so the margin counts the other way; an account from above C+ meets the cut itself. */
    private double whiteSpaceCut(int was) {
        return was < C_PLUS ? cuts.whiteSpace() : Math.min(HIGHEST, moved(cuts.whiteSpace(), was, was == C));
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
        int was = before.applyAsInt(account);

        String profits = Money.exceeds(measures.expectedProfit().get().get(account), 0)
                ? phrase(
                        "reason.tier",
                        SegmentWords.share(sharesBefore.get()[account], cutA(was), cutB(was)),
                        NumberText.percent(cutA(was)),
                        NumberText.percent(cutB(was)))
                : phrase("reason.no-profit");
        boolean lowest = tier >= C_PLUS;
        String reason = lowest
                ? phrase(
                        "reason.white-space",
                        profits,
                        NumberText.number(percentiles.get()[account]),
                        NumberText.number(whiteSpaceCut(was)))
                : profits;
        return was == NONE || hysteresis == 0
                ? reason
                : phrase("reason.past-the-cut", reason, NumberText.percent(hysteresis), CLASSES.get(was));
    }
}
