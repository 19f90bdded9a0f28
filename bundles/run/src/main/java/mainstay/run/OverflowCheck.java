package mainstay.run;

import java.util.LinkedHashMap;
import java.util.Map;
import mainstay.book.Accounts;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.CoverageTerms;
import mainstay.coverage.Valuation;

/** Refuses figures that are numbers each, but whose product or sum is too large for one. */
final class OverflowCheck {
    private static final double MOST = Double.MAX_VALUE / 4;

    private OverflowCheck() {}

    /** Costs, so that what they are subtracted from stays a number. */
    static void check(CoverageTerms terms) {
        for (CoverageOption offer : terms.offers()) {
            if (!(Math.abs(offer.costPerAccount()) <= MOST)) {
                throw new MainstayException(
                        Code.BAD_INPUT,
                        "the cost per account of " + offer.coverage()
                                + " coverage is too large a number; see: params teamcost."
                                + offer.coverage());
            }
        }
    }

    /** The money of every account. */
    static void check(Accounts accounts, Valuation valuation) {
        if (valuation.moderate()) {
            return;
        }
        Map<String, DoubleColumn> money = new LinkedHashMap<>();
        money.put("addressable_wallet", valuation.addressableWallet());
        money.put("value", valuation.value());
        money.put("revenue", valuation.revenue());
        money.put("expected_revenue", valuation.expectedRevenue());
        money.put("gross_profit", valuation.grossProfit());
        money.put("current margin", valuation.currentMargin());
        money.put("potential margin", valuation.potentialMargin());
        money.forEach((name, column) -> check(accounts, name, column));
    }

    private static void check(Accounts accounts, String name, DoubleColumn column) {
        for (int account = 0; account < accounts.size(); account++) {
            if (!(Math.abs(column.get(account)) <= MOST)) {
                throw new MainstayException(
                        Code.BAD_INPUT,
                        "the " + name + " of account " + accounts.id(account)
                                + " is too large a number; correct its wallets and import the book again");
            }
        }
    }
}
