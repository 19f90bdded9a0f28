package mainstay.benchmarks.scale.handtuned;

/**
 * Accounts one after the other, three words each: gross profit, value, and the digits of the id. All that is listed of an
 * account is in these or follows from them, so that sorting moves each account once and writing reads in order.
 */
final class Records {
    static final int WORDS = 3;

    private static final double DEDICATED = 288_000;
    private static final double SHARED = 68_000;
    private static final double CHANNEL = 2_160;

    private static final int EXPONENT_SHIFT = 52;
    private static final int STEPS = 9;
    /** The bits of a profit that a bucket leaves open. */
    static final int REST = EXPONENT_SHIFT - STEPS;

    private static final int LEAST = 1023 << STEPS;
    private static final int GREATEST = (1023 + 34) << STEPS;

    /** The bucket of accounts that bring nothing. */
    static final int NOTHING = GREATEST - LEAST + 2;

    /** How many classes {@link #bucket} makes. */
    static final int BUCKETS = NOTHING + 1;

    private Records() {}

    static double gross(long[] records, int at) {
        return Double.longBitsToDouble(records[at]);
    }

    static double value(long[] records, int at) {
        return Double.longBitsToDouble(records[at + 1]);
    }

    static int id(long[] records, int at) {
        return (int) records[at + 2];
    }

    static double expected(double gross) {
        if (gross >= DEDICATED) {
            return gross - DEDICATED;
        }
        if (gross >= SHARED) {
            return gross - SHARED;
        }
        return gross >= CHANNEL ? gross - CHANNEL : 0;
    }

    /** Which coverage pays: 0 dedicated, 1 shared, 2 channel, 3 none. */
    static int coverage(double gross) {
        return gross >= SHARED ? gross >= DEDICATED ? 0 : 1 : gross >= CHANNEL ? 2 : 3;
    }

    /** The bits of the expected profit, which are in the order of the profit since none is negative. */
    static long key(long[] records, int at) {
        return Double.doubleToRawLongBits(expected(gross(records, at)));
    }

    /** A class of expected profits, the greatest first: one of what is enormous, many, one of what is below 1, one of 0. */
    static int bucket(double gross) {
        double expected = expected(gross);
        int step = (int) (Double.doubleToRawLongBits(expected) >>> REST);
        int bucket = Math.min(Math.max(GREATEST - step, 0), NOTHING - 1);
        return expected == 0 ? NOTHING : bucket;
    }

    /** Whether the profits of a bucket differ in no more than their lowest {@link #REST} bits. */
    static boolean isNarrow(int bucket) {
        return bucket > 0 && bucket < NOTHING - 1;
    }

    /** The lowest bits of a profit, turned round so that the greatest comes first. */
    static long rest(long[] records, int at) {
        return ~key(records, at) & ((1L << REST) - 1);
    }
}
