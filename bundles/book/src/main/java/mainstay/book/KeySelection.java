package mainstay.book;

import java.util.Arrays;

/** Finds keys by their place in ascending order without sorting them all: by counting their first bits. */
final class KeySelection {
    private static final int AT_ONCE = 2048;
    private static final int BITS = 16;

    private final SortKeys keys;
    private final Batches batches;
    private final int[] counts = new int[1 << BITS];
    private final int size;

    private KeySelection(SortKeys keys, Batches batches) {
        this.keys = keys;
        this.batches = batches;
        int[][] parts = new int[batches.threadsFor(keys.size())][];
        batches.forParts(keys.size(), (part, from, to) -> parts[part] = counted(from, to));
        for (int[] part : parts) {
            Arrays.setAll(counts, digit -> counts[digit] + part[digit]);
        }
        size = Arrays.stream(counts).sum();
    }

    static KeySelection of(SortKeys keys, Batches batches) {
        return new KeySelection(keys, batches);
    }

    /** How many rows have a key. */
    int size() {
        return size;
    }

    /** The key at a place, and before it the one at the place before, or the same one where there is none. */
    long[] atAndBefore(int place) {
        int earlier = Math.max(0, place - 1);
        int lower = digitAt(earlier);
        int upper = digitAt(place);
        long[] lowers = sorted(lower, lower);
        long[] uppers = lower == upper ? lowers : sorted(upper, upper);
        return new long[] {lowers[earlier - before(lower)], uppers[place - before(upper)]};
    }

    private int digitAt(int place) {
        int digit = 0;
        int sum = counts[0];
        while (sum <= place) {
            sum += counts[++digit];
        }
        return digit;
    }

    /** How many keys have lesser first bits. */
    private int before(int digit) {
        int sum = 0;
        for (int lesser = 0; lesser < digit; lesser++) {
            sum += counts[lesser];
        }
        return sum;
    }

    /** How many keys have these first bits. */
    int count(int digit) {
        return counts[digit];
    }

    /** The keys with these first bits, or others between the two, ascending. */
    long[] sorted(int least, int most) {
        int[] rows = rows(least, most);
        long[] sorted = keys.of(rows);
        Arrays.parallelSort(sorted);
        return sorted;
    }

    /** All rows whose keys may be this one or less, in the order of the rows. */
    int[] rowsWith(long key) {
        return rows(0, digit(key));
    }

    private int[] rows(int least, int most) {
        int parts = batches.threadsFor(keys.size());
        int[][] found = new int[parts][];
        batches.forParts(keys.size(), (part, from, to) -> found[part] = rows(from, to, least, most));
        int[] rows = new int[Arrays.stream(found).mapToInt(part -> part.length).sum()];
        int count = 0;
        for (int[] part : found) {
            System.arraycopy(part, 0, rows, count, part.length);
            count += part.length;
        }
        return rows;
    }

    private int[] rows(int from, int to, int least, int most) {
        long[] block = new long[AT_ONCE];
        int[] rows = new int[AT_ONCE];
        int count = 0;
        for (int start = from; start < to; start += AT_ONCE) {
            int end = Math.min(to, start + AT_ONCE);
            keys.copy(start, end, block);
            if (count + AT_ONCE > rows.length) {
                rows = Arrays.copyOf(rows, (int) Math.min(2L * rows.length, (long) to - from + AT_ONCE));
            }
            for (int at = 0; at < end - start; at++) {
                int digit = digit(block[at]);
                if (digit >= least && digit <= most && !keys.missing(block[at])) {
                    rows[count++] = start + at;
                }
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private int[] counted(int from, int to) {
        long[] block = new long[AT_ONCE];
        int[] counted = new int[1 << BITS];
        for (int start = from; start < to; start += AT_ONCE) {
            int end = Math.min(to, start + AT_ONCE);
            keys.copy(start, end, block);
            for (int at = 0; at < end - start; at++) {
                if (!keys.missing(block[at])) {
                    counted[digit(block[at])]++;
                }
            }
        }
        return counted;
    }

    private static int digit(long key) {
        return (int) ((key ^ Long.MIN_VALUE) >>> (Long.SIZE - BITS));
    }
}
