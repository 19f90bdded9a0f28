package mainstay.incentive.tck;

import java.util.ArrayList;
import java.util.List;
import mainstay.incentive.api.CreditedSale;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.api.MeasurePay;
import mainstay.incentive.api.PayReceipt;
import mainstay.incentive.api.PayReceipt.Source;
import mainstay.incentive.api.PayStatement;
import mainstay.incentive.api.Performance;

/** A provider that keeps every rule: it pays by gross profit against a target; the bad ones each break one rule. */
class GrossProfitPay implements IncentiveModel {

    @Override
    public String id() {
        return "gross-profit-pay";
    }

    @Override
    public String description() {
        return "gross profit against a target";
    }

    @Override
    public List<Figure> figures() {
        return List.of(most());
    }

    static Figure most() {
        return figure("most", 1.5, "a factor", 0);
    }

    static Figure figure(String name, double value, String unit, double least) {
        return new Figure(name, value, unit, least, 10, "the most that is paid of target pay", "default");
    }

    @Override
    public PayStatement statement(Performance performance, FigureValues values) {
        List<PayReceipt> rows = rows(performance);
        double actual = rows.stream().mapToDouble(PayReceipt::adds).sum();
        double target = performance.target("margin");
        double attainment = actual / target;
        double payout = Double.isNaN(attainment) ? 0 : Math.max(0, Math.min(values.get("most"), attainment));
        return new PayStatement(
                List.of(new MeasurePay(
                        "gross-profit",
                        1,
                        actual,
                        target,
                        attainment,
                        payout,
                        performance.targetPay() * payout,
                        rows.size(),
                        0,
                        rows)),
                List.of());
    }

    List<PayReceipt> rows(Performance performance) {
        List<PayReceipt> rows = new ArrayList<>();
        for (CreditedSale sale : performance.credited()) {
            if (!Double.isNaN(sale.profit())) {
                rows.add(row(sale, sale.profit()));
            }
        }
        return rows;
    }

    static PayReceipt row(CreditedSale sale, double adds) {
        return new PayReceipt(Source.SALE, sale.account(), sale.line(), sale.period(), sale.profit(), adds);
    }
}
