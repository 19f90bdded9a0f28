package mainstay.scoring.lifetime;

import static mainstay.scoring.lifetime.LifetimeWords.phrase;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Batches;
import mainstay.book.DoubleColumn;
import mainstay.book.Money;
import mainstay.book.NumberText;
import mainstay.book.Statistics;
import mainstay.scoring.api.Contribution;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.UnsuitableBook;

/** The percentiles of the lifetime values of one book, and what each came of. */
final class LifetimeScorer implements Scorer {
    private final Outlook outlook;
    private final double[] percentiles;

    private LifetimeScorer(Outlook outlook, double[] percentiles) {
        this.outlook = outlook;
        this.percentiles = percentiles;
    }

    static LifetimeScorer of(ScoringInput input) {
        Outlook outlook = Outlook.of(input);
        return new LifetimeScorer(outlook, Statistics.percentiles(values(outlook, input.accounts()), Money.HALF_CENT));
    }

    private static DoubleColumn values(Outlook outlook, int accounts) {
        double[] values = new double[accounts];
        Batches.usual().forRanges(accounts, (from, to) -> {
            for (int account = from; account < to; account++) {
                values[account] = outlook.value(account);
            }
        });
        for (int account = 0; account < accounts; account++) {
            if (!Double.isFinite(values[account]) && Double.isFinite(outlook.baseProfit(account))) {
                throw tooLarge(account);
            }
        }
        return DoubleColumn.of(values);
    }

    /** Amounts of money in further columns of a book may be any number. */
    private static UnsuitableBook tooLarge(int account) {
        return new UnsuitableBook("the lifetime value of account " + (account + 1)
                + " of the book is too large a number; check its" + " amounts of money, and: params scoring.lifetime");
    }

    @Override
    public void score(int from, int to, double[] scores) {
        System.arraycopy(percentiles, from, scores, from, to - from);
    }

    @Override
    public Receipt receipt(int account) {
        double score = percentiles[account];
        if (Double.isNaN(score)) {
            return new Receipt(score, List.of(), List.of(phrase("receipt.no-score")));
        }
        Contribution all = new Contribution("lifetime-value", inputs(account, score), score, 1);
        return new Receipt(score, List.of(all), notes(account));
    }

    /** The value and all that it is made of, but for amounts of nothing. */
    private List<Contribution.Input> inputs(int account, double score) {
        List<Contribution.Input> inputs = new ArrayList<>();
        inputs.add(raw("expected_profit", outlook.baseProfit(account)));
        for (Amount amount : outlook.amounts()) {
            double number = amount.get(account);
            if (!amount.isMoney() || number != 0) {
                inputs.add(raw(amount.column(), number));
            }
        }
        inputs.add(new Contribution.Input("lifetime_value", outlook.value(account), score));
        return inputs;
    }

    private static Contribution.Input raw(String column, double number) {
        return new Contribution.Input(column, number, Double.NaN);
    }

    private List<String> notes(int account) {
        List<String> assumed = outlook.amounts().stream()
                .filter(amount -> amount.isAssumed(account))
                .map(amount -> amount.column() + " " + NumberText.number(amount.assumed()))
                .toList();
        return assumed.isEmpty()
                ? List.of(outlook.horizon())
                : List.of(outlook.horizon(), phrase("receipt.assumed", String.join(", ", assumed)));
    }
}
