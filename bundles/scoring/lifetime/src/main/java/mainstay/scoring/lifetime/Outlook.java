package mainstay.scoring.lifetime;

import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.book.NumberText;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.UnsuitableBook;

/** What the lifetime value of every account is made of. */
final class Outlook {
    private final DoubleColumn baseProfit;
    private final Amount growth;
    private final Amount retention;
    private final Amount acquisitionCost;
    private final Amount costImprovement;
    private final Amount referrals;
    private final Amount pricePremium;
    private final double discount;
    /** (1 + discount)^t at place t − 1. */
    private final double[] divisors;

    private Outlook(ScoringInput input) {
        this.baseProfit = input.column("expected_profit");
        this.growth = Amount.of(input, LifetimeModel.GROWTH);
        this.retention = Amount.of(input, LifetimeModel.RETENTION);
        this.acquisitionCost = Amount.of(input, LifetimeModel.ACQUISITION_COST);
        this.costImprovement = Amount.of(input, LifetimeModel.COST_IMPROVEMENT);
        this.referrals = Amount.of(input, LifetimeModel.REFERRALS);
        this.pricePremium = Amount.of(input, LifetimeModel.PRICE_PREMIUM);
        this.discount = input.figure(LifetimeModel.DISCOUNT);
        this.divisors = divisors(years(input.figure(LifetimeModel.YEARS)), discount);
    }

    static Outlook of(ScoringInput input) {
        return new Outlook(input);
    }

    private static int years(double years) {
        if (years != Math.rint(years)) {
            throw new UnsuitableBook("the lifetime value needs a whole number of years, not " + NumberText.number(years)
                    + "; set a whole number: params scoring.lifetime.years 5");
        }
        return (int) years;
    }

    private static double[] divisors(int years, double discount) {
        double[] divisors = new double[years];
        double divisor = 1;
        for (int year = 0; year < years; year++) {
            divisor *= 1 + discount;
            divisors[year] = divisor;
        }
        return divisors;
    }

    double baseProfit(int account) {
        return baseProfit.get(account);
    }

    /** The lifetime value of an account; {@code NaN} when it has no expected profit. */
    double value(int account) {
        double everyYear = costImprovement.get(account) + referrals.get(account) + pricePremium.get(account);
        double volume = 1 + growth.get(account);
        double kept = retention.get(account);
        double profit = baseProfit.get(account);
        double stays = 1;
        double value = 0 - acquisitionCost.get(account);
        for (double divisor : divisors) {
            value += stays * (profit + everyYear) / divisor;
            stays *= kept;
            profit *= volume;
        }
        return value;
    }

    /** The numbers that make up the value, whether the book's or assumed. */
    List<Amount> amounts() {
        return List.of(growth, retention, acquisitionCost, costImprovement, referrals, pricePremium);
    }

    /** What counts for all accounts alike, as a phrase. */
    String horizon() {
        return LifetimeWords.counted("receipt.horizon", divisors.length, NumberText.percent(discount));
    }
}
