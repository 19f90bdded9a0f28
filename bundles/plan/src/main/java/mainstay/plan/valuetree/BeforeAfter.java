package mainstay.plan.valuetree;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;

/**
 * A figure in two periods.
 *
 * @param before in the earlier one; {@code NaN} where it is not known
 * @param after in the later one; {@code NaN} where it is not known
 */
public record BeforeAfter(double before, double after) {
    /** Nothing in either period. */
    public static final BeforeAfter ZERO = new BeforeAfter(0, 0);
    /** Not known in either period. */
    public static final BeforeAfter UNKNOWN = new BeforeAfter(Double.NaN, Double.NaN);

    private static final double NOTHING = 1e-6;

    /** Whether an amount or a quantity is 0, or what is left of additions that come to 0. */
    static boolean isZero(double amount) {
        return Math.abs(amount) < NOTHING;
    }

    /** After − before. */
    public double change() {
        return after - before;
    }

    BeforeAfter plus(BeforeAfter other) {
        return with(other, Double::sum);
    }

    BeforeAfter minus(BeforeAfter other) {
        return with(other, (own, theirs) -> own - theirs);
    }

    BeforeAfter times(BeforeAfter other) {
        return with(other, (own, theirs) -> own * theirs);
    }

    /** This ÷ another in each period; {@code NaN} where that is 0. */
    BeforeAfter over(BeforeAfter other) {
        return with(other, (own, theirs) -> isZero(theirs) ? Double.NaN : own / theirs);
    }

    private BeforeAfter with(BeforeAfter other, DoubleBinaryOperator operator) {
        return new BeforeAfter(
                operator.applyAsDouble(before, other.before), operator.applyAsDouble(after, other.after));
    }

    /**
     * The same, where a period in which the figure is of no use takes that of the other.
     *
     * @param neither what it is where it is of no use in either
     */
    BeforeAfter elseOther(DoublePredicate isOfUse, double neither) {
        boolean first = isOfUse.test(before);
        boolean second = isOfUse.test(after);
        if (first && second) {
            return this;
        }
        double only = first ? before : second ? after : neither;
        return new BeforeAfter(only, only);
    }

    /** The same, where a period in which it is not known takes that of the other; 0 where neither is known. */
    BeforeAfter elseOther() {
        return elseOther(value -> !Double.isNaN(value), 0);
    }

    /** This in those periods in which another figure is 0, else 0. */
    BeforeAfter whereZero(BeforeAfter other) {
        return with(other, (own, theirs) -> isZero(theirs) ? own : 0);
    }
}
