package mainstay.scoring.api;

import java.util.Set;
import mainstay.book.DoubleColumn;
import mainstay.book.Money;
import mainstay.book.Statistics;

/** How a raw input becomes a number from 0 to 100, so that inputs of any kind can be weighed against one another. */
public sealed interface Scale {

    /** The share of accounts below, as {@link Statistics#percentiles} counts it: for amounts of any size. */
    Scale PERCENTILE = new Percentile();

    /** A rating from 0 to 5, times 20. */
    Scale RATING = new Rating();

    /**
     * A straight line: 0 at {@code from} or before, 100 at {@code to} or beyond. Where less is better, {@code from} is
     * above {@code to}.
     *
     * @throws IllegalArgumentException if the two are equal, or are not finite
     */
    static Scale linear(double from, double to) {
        return new Linear(from, to);
    }

    /**
     * The normalised column: from 0 to 100 for each account, {@code NaN} where the input is missing.
     *
     * @param name what messages call the column
     * @return a column of as many rows; it may compute its numbers when they are read
     * @throws UnsuitableBook if the column holds a number that has no place on this scale
     */
    DoubleColumn normalised(String name, DoubleColumn column);

    /** Mid-rank percentiles; amounts that the run has computed are equal where {@link Money} has them equal. */
    record Percentile() implements Scale {
        private static final Set<String> AMOUNTS = Set.of(
                "value",
                "addressable_wallet",
                "revenue",
                "white_space",
                "expected_revenue",
                "gross_profit",
                "cost_to_serve",
                "expected_profit");

        @Override
        public DoubleColumn normalised(String name, DoubleColumn column) {
            return DoubleColumn.of(Statistics.percentiles(column, AMOUNTS.contains(name) ? Money.HALF_CENT : 0));
        }
    }

    /** Ratings. */
    record Rating() implements Scale {
        private static final double BEST = 5;
        private static final int AT_ONCE = 1024;

        @Override
        public DoubleColumn normalised(String name, DoubleColumn column) {
            double[] block = new double[AT_ONCE];
            for (int start = 0; start < column.size(); start += AT_ONCE) {
                int end = Math.min(column.size(), start + AT_ONCE);
                column.copy(start, end, block, 0);
                for (int at = 0; at < end - start; at++) {
                    check(name, block[at]);
                }
            }
            return new RatingColumn(column);
        }

        private static void check(String name, double value) {
            if (value < 0 || value > BEST) {
                throw new UnsuitableBook("column " + name + " holds " + value + ", which is not a rating from 0 to 5; "
                        + "normalise it by percentile, or by its own {from, to}");
            }
        }
    }

    /**
     * A straight line between two values.
     *
     * @param from the value that counts 0
     * @param to the value that counts 100
     */
    record Linear(double from, double to) implements Scale {

        /**
         * Refuses a line without length.
         *
         * @throws IllegalArgumentException if the two are equal, or are not finite
         */
        public Linear {
            if (from == to || !Double.isFinite(to - from)) {
                throw new IllegalArgumentException(
                        "a line must lead from one number to another, not from " + from + " to " + to);
            }
        }

        @Override
        public DoubleColumn normalised(String name, DoubleColumn column) {
            return new LinearColumn(column, from, to);
        }
    }
}
