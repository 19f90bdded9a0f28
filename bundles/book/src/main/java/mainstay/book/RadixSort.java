package mainstay.book;

import java.util.Arrays;

/**
 * Sorts whole numbers from 0 up by some of their bits, in time that grows with their count: first into groups that fit the
 * cache, then each group by itself. Numbers that are equal in these bits must stand in the order of the bits below.
 */
final class RadixSort {
    private static final int FINE_BITS = 16;
    private static final int GROUP = 1 << 13;
    private static final int FEW = 512;
    private static final int MOST_DIGIT_BITS = 11;

    private final long[] from;
    private final long[] to;
    private final int count;
    private final int low;
    private final int fineShift;
    private final Batches batches;

    private RadixSort(long[] values, int count, int low, int high, Batches batches) {
        this.from = values;
        this.to = new long[count];
        this.count = count;
        this.low = low;
        this.fineShift = Math.max(low, high - FINE_BITS);
        this.batches = batches;
    }

    /**
     * The numbers sorted.
     *
     * @param values the numbers; used as working memory
     * @param count how many of them, from the first
     * @param low the lowest bit that counts
     * @param high one above the highest bit that is set in any
     */
    static long[] sorted(long[] values, int count, int low, int high, Batches batches) {
        if (count < FEW) {
            Arrays.sort(values, 0, count);
            return values;
        }
        return new RadixSort(values, count, low, high, batches).sorted();
    }

    private long[] sorted() {
        int parts = batches.threadsFor(count);
        int[][] fine = new int[parts][];
        batches.forParts(count, (part, first, end) -> fine[part] = counted(first, end));
        int[] groupOf = new int[1 << FINE_BITS];
        int[] starts = grouped(fine, groupOf);
        int[][] next = next(fine, groupOf, starts);
        batches.forParts(count, (part, first, end) -> scatter(first, end, groupOf, next[part]));
        batches.forPieces(starts.length - 1, count, group -> sortGroup(starts[group], starts[group + 1]));
        return to;
    }

    private int[] counted(int first, int end) {
        int[] counts = new int[1 << FINE_BITS];
        for (int at = first; at < end; at++) {
            counts[(int) (from[at] >>> fineShift)]++;
        }
        return counts;
    }

    /** Puts neighbouring digits together until there are enough numbers for a group; where each group starts. */
    private int[] grouped(int[][] fine, int[] groupOf) {
        int[] starts = new int[count / GROUP + 2];
        int group = 0;
        int sum = 0;
        for (int digit = 0; digit < groupOf.length; digit++) {
            if (sum - starts[group] >= GROUP) {
                starts[++group] = sum;
            }
            groupOf[digit] = group;
            for (int[] counts : fine) {
                sum += counts[digit];
            }
        }
        starts[group + 1] = sum;
        return Arrays.copyOf(starts, group + 2);
    }

    /** Where the first number of each group goes that each part has: those of the parts before it go first. */
    private static int[][] next(int[][] fine, int[] groupOf, int[] starts) {
        int[] free = starts.clone();
        int[][] next = new int[fine.length][];
        for (int part = 0; part < fine.length; part++) {
            next[part] = free.clone();
            for (int digit = 0; digit < groupOf.length; digit++) {
                free[groupOf[digit]] += fine[part][digit];
            }
        }
        return next;
    }

    private void scatter(int first, int end, int[] groupOf, int[] next) {
        for (int at = first; at < end; at++) {
            long value = from[at];
            to[next[groupOf[(int) (value >>> fineShift)]]++] = value;
        }
    }

    private void sortGroup(int start, int end) {
        if (end - start < FEW) {
            Arrays.sort(to, start, end);
            return;
        }
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int at = start; at < end; at++) {
            least = Math.min(least, to[at] >>> low);
            most = Math.max(most, to[at] >>> low);
        }
        int bits = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        int passes = (bits + MOST_DIGIT_BITS - 1) / MOST_DIGIT_BITS;
        int digitBits = passes == 0 ? 0 : (bits + passes - 1) / passes;
        long[] source = to;
        long[] target = from;
        for (int pass = 0; pass < passes; pass++) {
            moveByDigit(source, target, start, end, least, pass * digitBits, digitBits);
            long[] filled = target;
            target = source;
            source = filled;
        }
        if (source == from) {
            System.arraycopy(from, start, to, start, end - start);
        }
    }

    private void moveByDigit(long[] source, long[] target, int start, int end, long least, int shift, int digitBits) {
        int mask = (1 << digitBits) - 1;
        int[] next = new int[mask + 2];
        for (int at = start; at < end; at++) {
            next[((int) (((source[at] >>> low) - least) >>> shift) & mask) + 1]++;
        }
        next[0] = start;
        for (int digit = 0; digit <= mask; digit++) {
            next[digit + 1] += next[digit];
        }
        for (int at = start; at < end; at++) {
            long value = source[at];
            target[next[(int) (((value >>> low) - least) >>> shift) & mask]++] = value;
        }
    }
}
