package mainstay.reporting.table;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * Where numbers lie between the least and the greatest of them.
 *
 * @param least the least
 * @param greatest the greatest
 * @param logarithmic whether a step to the right multiplies rather than adds
 */
record AxisScale(double least, double greatest, boolean logarithmic) {
    /** Beyond this ratio of greatest to least, even steps would put nearly all numbers in one place. */
    private static final double WIDE = 1_000;

    /** Even steps over the finite ones of these numbers. */
    static AxisScale of(DoubleStream numbers) {
        DoubleSummaryStatistics all = numbers.filter(Double::isFinite).summaryStatistics();
        return all.getCount() == 0 ? new AxisScale(0, 0, false) : new AxisScale(all.getMin(), all.getMax(), false);
    }

    /** The same with steps that multiply, if all numbers are positive and far apart. */
    AxisScale spread() {
        return new AxisScale(least, greatest, least > 0 && greatest / least > WIDE);
    }

    /** Whether a number lies on it. */
    boolean has(double value) {
        return value >= least && value <= greatest;
    }

    /** The place of a number that lies on it, of so many cells from 0. */
    int cell(double value, int cells) {
        return (int) Math.min(cells - 1, Math.floor(fraction(value) * cells));
    }

    private double fraction(double value) {
        if (least == greatest) {
            return 0.5;
        }
        return logarithmic
                ? between(StrictMath.log(least), StrictMath.log(value), StrictMath.log(greatest))
                : between(least, value, greatest);
    }

    /** Halves, because a difference of doubles may be no double. */
    private static double between(double least, double value, double greatest) {
        return Math.min(1, Math.max(0, (value / 2 - least / 2) / (greatest / 2 - least / 2)));
    }
}
