package mainstay.incentive.scorecard;

import java.util.List;
import mainstay.book.Phrases;
import mainstay.incentive.api.CreditedSale;
import mainstay.incentive.api.PayReceipt;
import mainstay.incentive.api.PayReceipt.Source;
import mainstay.incentive.api.Performance;
import mainstay.incentive.api.ServedAccount;

/**
 * What account teams are held against: net margin, Σ credited gross profit − cost to serve + referral × gross profit of referred
 * sales; the mix, Σ grade × gross profit ÷ Σ gross profit; the input of other departments.
 */
final class AccountMeasures {
    private static final String NET_MARGIN = "net-margin";
    private static final String MIX = "mix";

    private final Performance performance;
    private final PayRules rules;
    private final Phrases phrases;
    private final List<CreditedSale> credited;
    private final List<CreditedSale> referred;

    AccountMeasures(Performance performance, PayRules rules, Phrases phrases) {
        this.performance = performance;
        this.rules = rules;
        this.phrases = phrases;
        this.credited = withProfit(performance.credited());
        this.referred = withProfit(performance.referred());
    }

    /** The sales whose gross profit is known. */
    private static List<CreditedSale> withProfit(List<CreditedSale> sales) {
        return sales.stream().filter(sale -> !Double.isNaN(sale.profit())).toList();
    }

    List<Measured> all() {
        return List.of(netMargin(), mix(), DepartmentInput.of(performance, phrases));
    }

    private Measured netMargin() {
        if (credited.isEmpty() && performance.referred().isEmpty()) {
            return Measured.unknown(NET_MARGIN, phrases.phrase("left-out.sales", NET_MARGIN));
        }
        double actual = 0;
        for (CreditedSale sale : credited) {
            actual += sale.profit();
        }
        for (ServedAccount served : performance.served()) {
            actual -= served.cost();
        }
        for (CreditedSale sale : referred) {
            actual += rules.referral() * sale.profit();
        }
        int rows = credited.size() + performance.served().size() + referred.size();
        return Measured.of(
                NET_MARGIN,
                actual,
                performance.target(NET_MARGIN),
                0,
                pending(),
                PayReceipt.rows(rows, this::netMarginRow));
    }

    /** Credited sales come first, then what it cost to serve accounts, then sales of others. */
    private PayReceipt netMarginRow(int at) {
        int served = at - credited.size();
        int other = served - performance.served().size();
        if (served < 0) {
            CreditedSale sale = credited.get(at);
            return row(Source.SALE, sale, sale.profit());
        }
        if (other < 0) {
            ServedAccount account = performance.served().get(served);
            return new PayReceipt(Source.COST, account.account(), "", "", account.cost(), -account.cost());
        }
        CreditedSale sale = referred.get(other);
        return row(Source.REFERRED, sale, rules.referral() * sale.profit());
    }

    private Measured mix() {
        double profit = credited.stream().mapToDouble(CreditedSale::profit).sum();
        if (!(profit > 0)) {
            return Measured.unknown(MIX, phrases.phrase("left-out.profit", MIX));
        }
        double actual = 0;
        for (CreditedSale sale : credited) {
            actual += graded(sale) / profit;
        }
        return Measured.of(MIX, actual, performance.target(MIX), 1, pending(), PayReceipt.rows(credited.size(), at -> {
            CreditedSale sale = credited.get(at);
            return row(Source.SALE, sale, graded(sale) / profit);
        }));
    }

    private double graded(CreditedSale sale) {
        return performance.grade(sale.line()) * sale.profit();
    }

    /** How many credited sales are left out, as nothing tells their cost. */
    private int pending() {
        return performance.credited().size() - credited.size();
    }

    private static PayReceipt row(Source source, CreditedSale sale, double adds) {
        return new PayReceipt(source, sale.account(), sale.line(), sale.period(), sale.profit(), adds);
    }
}
