package mainstay.coverage.plan;

import java.util.List;

/**
 * A limit on what all teams together may take of something: heads, heads of one role, money.
 *
 * @param name what is limited, such as {@code heads}, {@code heads in sales} or {@code budget}
 * @param use what one team of each kind takes of it, 0 or more, in the order of the kinds
 * @param limit how much there is; 0 or more
 */
public record ResourceLimit(String name, List<Double> use, double limit) {

    private static final double MOST_COUNTED = 1e15;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the limit or a use is negative, infinite or {@code NaN}
     */
    public ResourceLimit {
        use = List.copyOf(use);
        if (!(limit >= 0) || Double.isInfinite(limit)) {
            throw new IllegalArgumentException("a limit must be a number of 0 or more, not " + limit);
        }
        if (use.stream().anyMatch(each -> !(each >= 0) || Double.isInfinite(each))) {
            throw new IllegalArgumentException("a team must take 0 or more of " + name);
        }
    }

    /** What so many teams of each kind take. */
    double of(int[] teams) {
        double taken = 0;
        for (int kind = 0; kind < teams.length; kind++) {
            taken += teams[kind] * use.get(kind);
        }
        return taken;
    }

    /** The most that whole teams can take of it without exceeding the limit, as far as a common measure of all kinds tells. */
    double reachable() {
        long common = common();
        return common == 0 ? limit : Math.floor((limit + tolerance()) / common) * common;
    }

    /** How much must be added before whole teams can take more; 0 where no common measure of all kinds tells. */
    public double step() {
        return common() == 0 ? 0 : reachable() + common() - limit;
    }

    /** The greatest whole number of which all kinds take multiples; 0 where there is none. */
    private long common() {
        long common = 0;
        for (double each : use) {
            if (each != Math.rint(each) || each > MOST_COUNTED) {
                return 0;
            }
            common = greatestCommonDivisor(common, (long) each);
        }
        return common;
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }

    /** How much more than the limit counts as nothing: sums of fractions are not exact. */
    double tolerance() {
        return 1e-9 * Math.max(1, limit);
    }
}
