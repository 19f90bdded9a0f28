package mainstay.incentive.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
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

    AccountMeasures(Performance performance, PayRules rules, Phrases phrases) {
        this.performance = performance;
        this.rules = rules;
        this.phrases = phrases;
    }

    List<Measured> all() {
        return List.of(netMargin(), mix(), DepartmentInput.of(performance, phrases));
    }

    private Measured netMargin() {
        List<PayReceipt> rows = new ArrayList<>(profits(performance.credited(), Source.SALE, CreditedSale::profit));
        int pending = performance.credited().size() - rows.size();
        if (rows.isEmpty() && performance.referred().isEmpty()) {
            return Measured.unknown(NET_MARGIN, phrases.phrase("left-out.sales", NET_MARGIN));
        }
        for (ServedAccount served : performance.served()) {
            rows.add(new PayReceipt(Source.COST, served.account(), "", "", served.cost(), -served.cost()));
        }
        double referral = rules.referral();
        rows.addAll(profits(performance.referred(), Source.REFERRED, sale -> referral * sale.profit()));
        return Measured.of(NET_MARGIN, performance.target(NET_MARGIN), 0, pending, rows);
    }

    private Measured mix() {
        double profit = performance.credited().stream()
                .mapToDouble(CreditedSale::profit)
                .filter(each -> !Double.isNaN(each))
                .sum();
        if (!(profit > 0)) {
            return Measured.unknown(MIX, phrases.phrase("left-out.profit", MIX));
        }
        List<PayReceipt> rows = profits(
                performance.credited(), Source.SALE, sale -> performance.grade(sale.line()) * sale.profit() / profit);
        return Measured.of(
                MIX, performance.target(MIX), 1, performance.credited().size() - rows.size(), rows);
    }

    /** A row for each sale whose gross profit is known. */
    private static List<PayReceipt> profits(
            List<CreditedSale> sales, Source source, ToDoubleFunction<CreditedSale> adds) {
        List<PayReceipt> rows = new ArrayList<>(sales.size());
        for (CreditedSale sale : sales) {
            if (!Double.isNaN(sale.profit())) {
                rows.add(new PayReceipt(
                        source, sale.account(), sale.line(), sale.period(), sale.profit(), adds.applyAsDouble(sale)));
            }
        }
        return rows;
    }
}
