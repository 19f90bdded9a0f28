package mainstay.coverage;

import mainstay.book.Batches;
import mainstay.book.DoubleColumn;

/** The recommended coverage of every account, what it costs and what it is expected to bring. */
public final class Decision {
    private final Terms terms;
    private final Offer dedicated;
    private final DoubleColumn earned;
    private final byte[] chosen;
    private final double[] expectedProfit;

    private Decision(Terms terms, DoubleColumn earned) {
        this.terms = terms;
        this.dedicated = terms.offer(Offer.DEDICATED).orElse(null);
        this.earned = earned;
        this.chosen = new byte[earned.size()];
        this.expectedProfit = new double[earned.size()];
    }

    /**
     * Decides for every account.
     *
     * @param earned what each account earns before its team is paid: gross profit, or revenue by the deck's letter
     */
    public static Decision of(DoubleColumn earned, Terms terms, Batches batches) {
        if (terms.offers().size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "at most 127 coverages, not " + terms.offers().size());
        }
        Decision decision = new Decision(terms, earned);
        batches.forRanges(earned.size(), decision::compute);
        return decision;
    }

    private void compute(int from, int to) {
        for (int account = from; account < to; account++) {
            int index = terms.recommend(earned.get(account));
            chosen[account] = (byte) index;
            expectedProfit[account] = terms.at(index).profit(earned.get(account));
        }
    }

    /** The terms on which it was decided. */
    public Terms terms() {
        return terms;
    }

    /** What each account earns before its team is paid. */
    public DoubleColumn earned() {
        return earned;
    }

    /** The recommended coverage of an account. */
    public Offer coverage(int account) {
        return terms.at(chosen[account]);
    }

    /** Expected profit under the recommended coverage. */
    public DoubleColumn expectedProfit() {
        return DoubleColumn.of(expectedProfit);
    }

    /** What it costs a year to serve an account under the recommended coverage. */
    public double costToServe(int account) {
        return coverage(account).costPerAccount();
    }

    /** Expected profit of every account under a coverage; {@code NaN} when that is not offered. */
    public DoubleColumn profit(String coverage) {
        Offer offer = terms.offer(coverage).orElse(null);
        if (offer == null) {
            return DoubleColumn.missing(earned.size());
        }
        double[] profits = new double[earned.size()];
        for (int account = 0; account < profits.length; account++) {
            profits[account] = offer.profit(earned.get(account));
        }
        return DoubleColumn.of(profits);
    }

    /** 1 when the account is large, 0 when not, {@code NaN} when dedicated coverage is not offered. */
    public double large(int account) {
        if (dedicated == null) {
            return Double.NaN;
        }
        return dedicated.pays(earned.get(account)) ? 1 : 0;
    }

    /** What to do about an account. */
    public Call call(int account, boolean strategic) {
        if (terms.anyPays(earned.get(account))) {
            return Call.PURSUE;
        }
        return strategic ? Call.LOW_PRIORITY : Call.GIVE_UP;
    }
}
