package mainstay.plan.valuetree;

import java.util.List;
import java.util.function.Function;

/**
 * What an account bought and cost in two periods.
 *
 * @param contestable the wallet that we can win, in currency; {@code NaN} where it is not known
 * @param cost what serving it costs, in currency; {@code NaN} where that is not known
 * @param lines what it bought, each line once
 */
public record ValuedAccount(BeforeAfter contestable, BeforeAfter cost, List<ValuedLine> lines) {

    /** Copies the lines. */
    public ValuedAccount {
        lines = List.copyOf(lines);
    }

    BeforeAfter revenue() {
        return sum(ValuedLine::revenue);
    }

    BeforeAfter profit() {
        return sum(ValuedLine::profit);
    }

    private BeforeAfter sum(Function<ValuedLine, BeforeAfter> figure) {
        BeforeAfter sum = BeforeAfter.ZERO;
        for (ValuedLine line : lines) {
            sum = sum.plus(figure.apply(line));
        }
        return sum;
    }

    /** Whether it bought in the later period alone. */
    boolean isNew() {
        BeforeAfter revenue = revenue();
        return BeforeAfter.isZero(revenue.before()) && !BeforeAfter.isZero(revenue.after());
    }

    /** Whether it bought in the earlier period alone. */
    boolean isLost() {
        BeforeAfter revenue = revenue();
        return !BeforeAfter.isZero(revenue.before()) && BeforeAfter.isZero(revenue.after());
    }

    /** Whether it bought in neither period, or gave all back. */
    boolean isIdle() {
        BeforeAfter revenue = revenue();
        return BeforeAfter.isZero(revenue.before()) && BeforeAfter.isZero(revenue.after());
    }

    /** Whether what serving it costs is known. */
    boolean isCosted() {
        return !Double.isNaN(cost.before() + cost.after());
    }
}
