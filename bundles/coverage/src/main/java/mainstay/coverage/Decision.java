package mainstay.coverage;

import java.util.Arrays;
import java.util.Optional;
import mainstay.book.Batches;
import mainstay.book.DoubleColumn;
import mainstay.book.Money;

/**
 * The coverage of every account, what it costs and what it is expected to bring: the recommended one, or one that was given.
 */
public final class Decision {
    private static final int AT_ONCE = 1024;

    private final CoverageTerms terms;
    private final Prices prices;
    private final CoverageOption dedicated;
    private final DoubleColumn earned;
    private final OwnCaptures captures;
    private final byte[] chosen;
    private final double[] expectedProfit;
    /** What was given in place of what is recommended; empty where the recommendation counts. */
    private final Optional<GivenCoverage> given;

    private final Decision recommended;

    private Decision(CoverageTerms terms, DoubleColumn earned, OwnCaptures captures) {
        this.terms = terms;
        this.prices = new Prices(terms);
        this.dedicated = terms.offer(CoverageOption.DEDICATED).orElse(null);
        this.earned = earned;
        this.captures = captures;
        this.chosen = new byte[earned.size()];
        this.expectedProfit = new double[earned.size()];
        this.given = Optional.empty();
        this.recommended = this;
    }

    private Decision(Decision recommended, GivenCoverage given) {
        this.terms = recommended.terms;
        this.prices = recommended.prices;
        this.dedicated = recommended.dedicated;
        this.earned = recommended.earned;
        this.captures = recommended.captures;
        this.chosen = new byte[earned.size()];
        this.expectedProfit = new double[earned.size()];
        this.given = Optional.of(given);
        this.recommended = recommended;
        for (int account = 0; account < chosen.length; account++) {
            chosen[account] = (byte) given.option(account);
            expectedProfit[account] = coverage(account).profit(earned.get(account));
        }
    }

    /**
     * Decides for every account; the same on any number of threads.
     *
     * @param earned what each account earns before its team is paid: gross profit, or revenue, in currency a
     *     year
     * @throws IllegalArgumentException if there are more than 127 offers
     */
    public static Decision of(DoubleColumn earned, CoverageTerms terms, Batches batches) {
        return of(earned, terms, OwnCaptures.NONE, batches);
    }

    /** The same where coverages realise of some accounts another part than of the others. */
    public static Decision of(DoubleColumn earned, CoverageTerms terms, OwnCaptures captures, Batches batches) {
        if (terms.offers().size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "at most 127 coverages, not " + terms.offers().size());
        }
        Decision decision = new Decision(terms, earned, captures);
        batches.forRanges(earned.size(), decision::compute);
        return decision;
    }

    private void compute(int from, int to) {
        if (captures.isEmpty()) {
            computeBlocks(from, to);
            return;
        }
        for (int account = from; account < to; account++) {
            CoverageTerms own = terms(account);
            int index = own.recommend(earned.get(account));
            chosen[account] = (byte) index;
            expectedProfit[account] = own.at(index).profit(earned.get(account));
        }
    }

    private void computeBlocks(int from, int to) {
        double[] block = new double[AT_ONCE];
        for (int start = from; start < to; start += AT_ONCE) {
            int end = Math.min(to, start + AT_ONCE);
            earned.copy(start, end, block, 0);
            prices.decide(block, end - start, chosen, expectedProfit, start);
        }
    }

    /** The same accounts and offers, each account under the coverage that it was given and at what that costs. */
    public Decision given(GivenCoverage coverage) {
        return new Decision(recommended, coverage);
    }

    /** What the policy recommends; this itself where nothing else was given. */
    public Decision recommended() {
        return recommended;
    }

    /** The offers and the policy on which it was decided, with the captures of accounts that have none of their own. */
    public CoverageTerms terms() {
        return terms;
    }

    /** The same with the captures of an account. */
    public CoverageTerms terms(int account) {
        return captures.of(terms, account);
    }

    /** What coverages realise of single accounts. */
    public OwnCaptures captures() {
        return captures;
    }

    /** What each account earns before its team is paid, in currency a year; one row an account. */
    public DoubleColumn earned() {
        return earned;
    }

    /**
     * The coverage of an account, at what it costs and captures there.
     *
     * @param account its row in the book, from 0, as in all methods here
     */
    public CoverageOption coverage(int account) {
        CoverageOption offer = captures.of(terms.at(chosen[account]), account);
        return given.map(each ->
                        new CoverageOption(offer.coverage(), each.cost(account), each.capture(account), offer.target()))
                .orElse(offer);
    }

    /** Expected profit under the coverage of each account, in currency a year; one row an account. */
    public DoubleColumn expectedProfit() {
        return DoubleColumn.of(expectedProfit);
    }

    /** What it costs to serve an account under its coverage, in currency a year; 0 for none. */
    public double costToServe(int account) {
        return given.isPresent() ? given.get().cost(account) : prices.cost(chosen[account]);
    }

    /**
     * What it costs to serve each account under its coverage, in currency a year; computed at each call.
     */
    public DoubleColumn costToServe() {
        double[] costs = new double[chosen.length];
        Arrays.setAll(costs, this::costToServe);
        return DoubleColumn.of(costs);
    }

    /**
     * Expected profit of every account under a coverage, in currency a year; computed at each call.
     *
     * @param coverage the id of a coverage; {@code none} is always offered
     * @return one row an account; all {@code NaN} when the coverage is not offered
     */
    public DoubleColumn profit(String coverage) {
        CoverageOption offer = terms.offer(coverage).orElse(null);
        if (offer == null) {
            return DoubleColumn.missing(earned.size());
        }
        double[] profits = earned.toArray();
        for (int account = 0; account < profits.length; account++) {
            profits[account] = captures.of(offer, account).profit(profits[account]);
        }
        return DoubleColumn.of(profits);
    }

    /** The coverage that would bring most with an account; the richest of those that bring the same. */
    public CoverageOption best(int account) {
        CoverageTerms own = terms(account);
        return own.at(own.best(earned.get(account)));
    }

    /** Expected profit under the coverage that would bring most, in currency a year. */
    public double bestProfit(int account) {
        return best(account).profit(earned.get(account));
    }

    /** By how much the coverage that would bring most beats the recommended one, in currency a year; 0 below half a cent. */
    public double leftOnTable(int account) {
        double best = bestProfit(account);
        double expected = recommended.expectedProfit[account];
        return Money.reaches(expected, best) ? 0 : best - expected;
    }

    /** What is left on the table with all accounts, added up in their order. */
    public LeftOnTable leftOnTable() {
        int accounts = 0;
        double profit = 0;
        if (terms.policy() == Policy.AFFORDABLE) {
            for (int account = 0; account < chosen.length; account++) {
                double left = leftOnTable(account);
                accounts += left > 0 ? 1 : 0;
                profit += left;
            }
        }
        return new LeftOnTable(accounts, profit);
    }

    /** 1 when the account is large, 0 when not, {@code NaN} when dedicated coverage is not offered. */
    public double large(int account) {
        if (dedicated == null) {
            return Double.NaN;
        }
        return captures.of(dedicated, account).pays(earned.get(account)) ? 1 : 0;
    }

    /** What to do about an account: pursue it when any coverage pays, else by whether it is strategic. */
    public Recommendation call(int account, boolean strategic) {
        if (pays(account)) {
            return Recommendation.PURSUE;
        }
        return strategic ? Recommendation.LOW_PRIORITY : Recommendation.GIVE_UP;
    }

    /**
     * How many accounts have each coverage.
     *
     * @return a number for each offer, in their order, and last for none
     */
    public int[] counts() {
        int[] counts = new int[terms.offers().size() + 1];
        for (byte index : chosen) {
            counts[index]++;
        }
        return counts;
    }

    /**
     * The accounts whose coverage or call is another than in an earlier decision about the same accounts, or
     * that join or leave the large accounts.
     *
     * @return rows of accounts, ascending; all accounts when only one of the two decisions offers dedicated
     *     coverage
     */
    public int[] movedFrom(Decision before, Batches batches) {
        return new CoverageChanges(before, this).accounts(batches);
    }

    /**
     * The index of the coverage of an account among the offers; the number of offers stands for none.
     */
    public int coverageIndex(int account) {
        return chosen[account];
    }

    /** Whether any coverage pays for the account. */
    boolean pays(int account) {
        return captures.isEmpty()
                ? prices.anyPays(earned.get(account))
                : terms(account).anyPays(earned.get(account));
    }
}
