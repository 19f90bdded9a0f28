package mainstay.scoring.lifetime;

import mainstay.book.DoubleColumn;
import mainstay.scoring.api.ScoringInput;

/**
 * A number of every account: the book's, and where the book has none a figure.
 *
 * @param column the name of the column
 * @param known the numbers of the book, {@code NaN} where it has none
 * @param assumed the figure
 */
record Amount(String column, DoubleColumn known, double assumed) {

    /** The column that is called like the figure; a book may do without it. */
    static Amount of(ScoringInput input, String figure) {
        String column = figure.replace('-', '_');
        DoubleColumn known =
                input.columns().contains(column) ? input.column(column) : DoubleColumn.missing(input.accounts());
        return new Amount(column, known, input.figure(figure));
    }

    /** Whether it is money: growth and retention are not, and are part of every value. */
    boolean isMoney() {
        return !column.equals(LifetimeModel.GROWTH) && !column.equals(LifetimeModel.RETENTION);
    }

    double get(int account) {
        double number = known.get(account);
        return Double.isNaN(number) ? assumed : number;
    }

    boolean isAssumed(int account) {
        return Double.isNaN(known.get(account));
    }
}
