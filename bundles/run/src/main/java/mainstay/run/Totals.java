package mainstay.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import mainstay.book.AccountField;
import mainstay.book.WalletField;

/** Sums over all accounts of a result, in the order of the accounts. */
public final class Totals {
    private final LiveResult result;
    private final int accounts;

    private Totals(LiveResult result) {
        this.result = result;
        this.accounts = result.book().accounts().size();
    }

    /** The sums of a result; each is computed when it is asked for. */
    public static Totals of(LiveResult result) {
        return new Totals(result);
    }

    /** What the customers spend, with anyone. */
    public double spend() {
        double spend = 0;
        for (int wallet = 0; wallet < result.book().wallets().size(); wallet++) {
            spend += result.book().wallets().column(WalletField.SPEND).get(wallet);
        }
        return spend;
    }

    /** What our products can serve of it. */
    public double addressableWallet() {
        return sum(result.valuation().addressableWallet()::get);
    }

    /** What we can win of that. */
    public double value() {
        return sum(result.valuation().value()::get);
    }

    /** What we sell. */
    public double revenue() {
        return sum(result.valuation().revenue()::get);
    }

    /** What we can win and do not sell yet. */
    public double whiteSpace() {
        return sum(result.valuation().whiteSpace()::get);
    }

    /** What we expect to sell. */
    public double expectedRevenue() {
        return sum(result.valuation().expectedRevenue()::get);
    }

    /** What we expect to earn before teams are paid. */
    public double grossProfit() {
        return sum(result.valuation().grossProfit()::get);
    }

    /** What we expect to earn under the coverages of the accounts. */
    public double expectedProfit() {
        return sum(result.decision().expectedProfit()::get);
    }

    /** What the coverages of the accounts cost. */
    public double costToServe() {
        return sum(result.decision()::costToServe);
    }

    /** The people whom the coverages take. */
    public double heads() {
        return sum(result::heads);
    }

    /** How many accounts are large. */
    public long largeAccounts() {
        return count(account -> result.decision().large(account) == 1);
    }

    /** How many accounts are strategic. */
    public long strategicAccounts() {
        return result.book().accounts().has(AccountField.STRATEGIC)
                ? count(result.book().accounts()::strategic)
                : 0;
    }

    /** What there is under each coverage, in the order of {@link LiveResult#coverages}. */
    public List<OfCoverage> byCoverage() {
        List<String> coverages = result.coverages();
        double[][] sums = new double[coverages.size()][4];
        for (int account = 0; account < accounts; account++) {
            double[] sum = sums[result.decision().coverageIndex(account)];
            sum[0]++;
            sum[1] += result.valuation().value().get(account);
            sum[2] += result.decision().costToServe(account);
            sum[3] += result.decision().expectedProfit().get(account);
        }
        List<OfCoverage> all = new ArrayList<>();
        for (int at = 0; at < sums.length; at++) {
            all.add(new OfCoverage(coverages.get(at), (long) sums[at][0], sums[at][1], sums[at][2], sums[at][3]));
        }
        return all;
    }

    private double sum(IntToDoubleFunction measure) {
        double sum = 0;
        for (int account = 0; account < accounts; account++) {
            sum += measure.applyAsDouble(account);
        }
        return sum;
    }

    private long count(IntPredicate condition) {
        long count = 0;
        for (int account = 0; account < accounts; account++) {
            count += condition.test(account) ? 1 : 0;
        }
        return count;
    }

    /**
     * The accounts under one coverage.
     *
     * @param coverage its id
     * @param accounts how many
     * @param value their value
     * @param costToServe what they cost
     * @param expectedProfit what they are expected to bring
     */
    public record OfCoverage(String coverage, long accounts, double value, double costToServe, double expectedProfit) {}
}
