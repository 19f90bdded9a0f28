package mainstay.reporting.content;

import static mainstay.reporting.api.Expression.number;
import static mainstay.reporting.content.ReportWords.amount;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.LineValue;
import mainstay.reporting.api.Expression;
import mainstay.reporting.api.Expression.Total;
import mainstay.reporting.api.Waterfall;
import mainstay.reporting.api.Waterfall.Step;
import mainstay.run.LiveResult;

/**
 * From what a customer spends to what of it is expected to be ours, and from that to the profit, step by step: two charts, since what a
 * customer spends is often a hundred times what it brings.
 */
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

    /** The two charts: down to the expected revenue, and from there to the profit. */
    static List<Waterfall> of(LiveResult result, int account) {
        return List.of(wallet(result, account), profit(result, account));
    }

    private static Waterfall wallet(LiveResult result, int account) {
        AccountSteps made = new AccountSteps(result, account);
        made.wallet();
        return new Waterfall("wallet-waterfall", phrase("steps.wallet"), made.walletText(), Kind.MONEY, made.steps);
    }

    private static Waterfall profit(LiveResult result, int account) {
        AccountSteps made = new AccountSteps(result, account);
        made.profit();
        return new Waterfall("profit-waterfall", phrase("steps.profit"), made.profitText(), Kind.MONEY, made.steps);
    }

    private void wallet() {
        double spend = sum(LineValue::spend);
        double addressable = result.valuation().addressableWallet().get(account);
        double value = result.valuation().value().get(account);
        double expected = result.valuation().expectedRevenue().get(account);
        level("spend", spend);
        change("not-addressable", addressable - spend);
        level("addressable", addressable);
        change("tied", value - addressable);
        level("value", value);
        change("not-expected", expected - value);
        level("expected", expected);
    }

    private void profit() {
        double expected = result.valuation().expectedRevenue().get(account);
        double earned = result.decision().earned().get(account);
        CoverageOption offer = result.decision().coverage(account);
        AccountFormulas formulas = new AccountFormulas(result, account);
        Expression revenue = new Total(AccountLineTable.ID, "expected_revenue");
        level("expected", expected);
        follow(revenue);
        change("goods", earned - expected);
        follow(formulas.earned().minus(revenue));
        if (!result.assumptions().onRevenue()) {
            level("gross-profit", earned);
            follow(formulas.earned());
        }
        double captured = earned * offer.capture();
        Optional<Expression> capture = formulas.ofRecommended("capture");
        if (captured != earned || capture.isPresent()) {
            change("not-captured", captured - earned, offer.coverage(), NumberText.percent(offer.capture()));
            capture.ifPresent(part -> follow(formulas.earned().times(part.minus(number(1)))));
        }
        change("cost-to-serve", -offer.costPerAccount(), offer.coverage());
        formulas.ofRecommended("cost_per_account")
                .ifPresent(cost -> follow(number(0).minus(cost)));
        level("profit", offer.profit(earned), offer.coverage());
        formulas.ofRecommended("expected_profit").ifPresent(this::follow);
    }

    /** The formula of the last step. */
    private void follow(Expression formula) {
        steps.set(steps.size() - 1, steps.get(steps.size() - 1).by(formula));
    }

    private String walletText() {
        return phrase(
                "steps.wallet.text",
                amount(steps.get(0).value()),
                amount(result.valuation().value().get(account)),
                amount(result.valuation().expectedRevenue().get(account)));
    }

    private String profitText() {
        return phrase("steps.profit.text", amount(steps.get(steps.size() - 1).value()), result.coverage(account));
    }

    private void level(String step, double value, String... places) {
        add(step, value, true, places);
    }

    private void change(String step, double value, String... places) {
        add(step, value, false, places);
    }

    private void add(String step, double value, boolean level, String... places) {
        steps.add(new Step(phrase("step." + step), value + 0.0, level, phrase("step." + step + ".how", places)));
    }

    private double sum(ToDoubleFunction<LineValue> measure) {
        double sum = 0;
        for (LineValue line : lines) {
            sum += measure.applyAsDouble(line);
        }
        return sum;
    }
}
