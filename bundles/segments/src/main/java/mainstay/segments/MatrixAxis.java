package mainstay.segments;

import java.util.function.DoubleFunction;
import mainstay.book.DoubleColumn;
import mainstay.book.Statistics;

/**
 * One axis of a matrix, cut once. A number at the cut is high.
 *
 * @param name what it measures
 * @param values one number an account; {@code NaN} where it is undefined
 * @param cut from where a number is high, in the unit of the values; {@code NaN} when no account has a number
 * @param median whether the cut is the median of the book, which leaves out accounts without a number
 * @param shown how a number is shown
 */
public record MatrixAxis(String name, DoubleColumn values, double cut, boolean median, DoubleFunction<String> shown) {

    /** An axis that is cut at a number, or at the median when that is {@code NaN}. */
    static MatrixAxis of(String name, DoubleColumn values, double cut, DoubleFunction<String> shown) {
        boolean median = Double.isNaN(cut);
        return new MatrixAxis(name, values, median ? Statistics.median(values) : cut, median, shown);
    }

    /** Whether an account, by its row from 0, has no number on this axis; then it is in no quadrant. */
    public boolean undefined(int account) {
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
