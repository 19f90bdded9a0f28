package mainstay.run;

import java.util.Arrays;
import mainstay.book.Accounts;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;
import mainstay.coverage.Valuation;
import mainstay.run.parameters.Parameter;

/** How important accounts are, and at which margin they buy: the axes of one matrix. */
final class ImportanceAndMargin {
    private static final String COLUMN = "importance";
    private static final double MOST = 5;

    private ImportanceAndMargin() {}

    /** A column {@code importance} of the accounts, from 0 to 5; where it has no number, 5 for strategic accounts and else 0. */
    static DoubleColumn importance(Accounts accounts) {
        TextColumn column = accounts.extras().get(COLUMN);
        double[] importance = new double[accounts.size()];
        Arrays.setAll(importance, account -> {
            double given = column == null ? Double.NaN : Parameter.toNumber(column.get(account));
            return Double.isNaN(given) ? (accounts.strategic(account) ? MOST : 0) : given;
        });
        return DoubleColumn.of(importance);
    }

    /**
     * Gross profit ÷ expected revenue; where nothing is expected to be sold, potential margin ÷ value; {@code NaN} where nothing
     * can be won either.
     */
    static DoubleColumn marginRate(Valuation valuation) {
        double[] rates = new double[valuation.value().size()];
        Arrays.setAll(rates, account -> {
            double sold = valuation.expectedRevenue().get(account);
            double value = valuation.value().get(account);
            return sold > 0
                    ? valuation.grossProfit().get(account) / sold
                    : value > 0 ? valuation.potentialMargin().get(account) / value : Double.NaN;
        });
        return DoubleColumn.of(rates);
    }
}
