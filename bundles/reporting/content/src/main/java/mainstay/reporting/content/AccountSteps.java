package mainstay.reporting.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.LineValue;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.run.LiveResult;

/** From what a customer spends to what it is expected to bring, step by step. */
final class AccountSteps {
    private final LiveResult result;
    private final int account;
    private final List<LineValue> lines;
    private final List<Step> steps = new ArrayList<>();

    private AccountSteps(LiveResult result, int account) {
        this.result = result;
        this.account = account;
        this.lines = result.valuation().lines(account);
    }

    static Waterfall of(LiveResult result, int account) {
        AccountSteps made = new AccountSteps(result, account);
        made.wallet();
        made.profit();
        return new Waterfall("value-waterfall", "From total spend to profit", made.text(), Kind.MONEY, made.steps);
    }

    private void wallet() {
        double spend = sum(LineValue::spend);
        double addressable = result.valuation().addressableWallet().get(account);
        double value = result.valuation().value().get(account);
        double expected = result.valuation().expectedRevenue().get(account);
        level("Total spend", spend, "sum of spend: what the customer spends per year with all suppliers");
        change("Not addressable", addressable - spend, "Σ spend × (1 − addressable): what our products cannot serve");
        level("Addressable", addressable, "Σ spend × addressable");
        change("Tied to competitors", value - addressable, "Σ spend × addressable × tied");
        level("Account value", value, "Σ spend × addressable × (1 − tied): the spend that we can win");
        change("Not expected", expected - value, "account value − expected revenue");
        level(
                "Expected revenue",
                expected,
                "account value × expected share where one is given, otherwise today's revenue, summed over product"
                        + " lines");
    }

    private void profit() {
        double expected = result.valuation().expectedRevenue().get(account);
        double earned = result.decision().earned().get(account);
        CoverageOption offer = result.decision().coverage(account);
        if (!result.assumptions().onRevenue()) {
            change("Cost of goods", earned - expected, "expected revenue × (margin − 1)");
            level("Gross profit", earned, "Σ expected revenue × margin");
        }
        double realised = earned * offer.capture();
        if (realised != earned) {
            change(
                    "Not captured",
                    realised - earned,
                    "capture." + offer.coverage() + " = " + NumberText.percent(offer.capture()));
        }
        change(
                "Cost to serve",
                -offer.costPerAccount(),
                "cost per account of " + offer.coverage() + " coverage: team cost ÷ accounts served");
        level("Profit", offer.profit(earned), "expected profit under " + offer.coverage() + " coverage");
    }

    private String text() {
        Step spend = steps.get(0);
        Step profit = steps.get(steps.size() - 1);
        return "The customer spends " + NumberText.money(spend.value()) + "; the account value is "
                + NumberText.money(result.valuation().value().get(account)) + ", expected revenue "
                + NumberText.money(result.valuation().expectedRevenue().get(account)) + " and expected profit "
                + NumberText.money(profit.value()) + " under "
                + result.coverage(account) + " coverage.";
    }

    private void level(String label, double value, String how) {
        steps.add(new Step(label, value + 0.0, true, how));
    }

    private void change(String label, double value, String how) {
        steps.add(new Step(label, value + 0.0, false, how));
    }

    private double sum(ToDoubleFunction<LineValue> measure) {
        double sum = 0;
        for (LineValue line : lines) {
            sum += measure.applyAsDouble(line);
        }
        return sum;
    }
}
