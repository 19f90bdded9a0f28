package mainstay.segments;

import java.util.List;
import java.util.function.DoubleFunction;
import mainstay.book.DoubleColumn;
import mainstay.book.Statistics;

/** Two axes, each cut once: the four classes of a portfolio matrix. A number at the cut is high. */
final class Quadrants {

    private Quadrants() {}

    /**
     * Classifies by two axes.
     *
     * @param classes the classes for (high, high), (high, low), (low, high), (low, low)
     */
    static Segmentation of(String name, List<String> classes, Axis first, Axis second) {
        return Segmentation.of(
                name,
                classes,
                first.values().size(),
                account -> first.undefined(account) || second.undefined(account)
                        ? -1
                        : (first.high(account) ? 0 : 2) + (second.high(account) ? 0 : 1),
                account -> first.reason(account) + "; " + second.reason(account));
    }

    /**
     * One axis of a matrix.
     *
     * @param name what it measures
     * @param values a number an account
     * @param cut from where a number is high
     * @param median whether the cut is the median of the book
     * @param shown how a number is shown
     */
    record Axis(String name, DoubleColumn values, double cut, boolean median, DoubleFunction<String> shown) {

        /** An axis that is cut at a number, or at the median when that is {@code NaN}. */
        static Axis of(String name, DoubleColumn values, double cut, DoubleFunction<String> shown) {
            boolean median = Double.isNaN(cut);
            return new Axis(name, values, median ? Statistics.median(values) : cut, median, shown);
        }

        boolean undefined(int account) {
            return Double.isNaN(values.get(account));
        }

        boolean high(int account) {
            return values.get(account) >= cut;
        }

        String reason(int account) {
            if (undefined(account)) {
                return name + " is undefined";
            }
            return name + " " + shown.apply(values.get(account)) + (high(account) ? " ≥ " : " < ")
                    + (median ? "median " : "cut ") + shown.apply(cut);
        }
    }
}
