package mainstay.benchmarks.scale.handtuned;

import java.util.Arrays;
import java.util.Comparator;

/** The order of the records in one bucket: the greatest profit first, then the lowest id. For one thread. */
final class BucketOrder {
    private static final int NUMBER_BITS = Long.SIZE - 1 - Records.REST;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int FEW = 200;

    private final long[] records;
    private final int[] counts = new int[DIGITS];
    private long[] keys = new long[0];
    private long[] other = new long[0];
    private int numberBits;
    private int from;

    BucketOrder(long[] records) {
        this.records = records;
    }

    /** Finds the order. */
    void sort(int bucket, int start, int end) {
        from = start;
        int count = (end - start) / Records.WORDS;
        if (keys.length < count) {
            keys = new long[count + count / 2];
            other = new long[count + count / 2];
        }
        if (bucket == Records.NOTHING) {
            sortById(count);
        } else if (Records.isNarrow(bucket) && count <= 1 << NUMBER_BITS) {
            sortByRest(count);
        } else {
            sortByComparing(count);
        }
    }

    /** The place of the record that comes there in order. */
    int place(int rank) {
        return from + (int) (keys[rank] & ((1L << numberBits) - 1)) * Records.WORDS;
    }

    private void sortById(int count) {
        numberBits = 32;
        boolean ascending = true;
        int before = -1;
        for (int number = 0; number < count; number++) {
            int id = Records.id(records, from + number * Records.WORDS);
            keys[number] = (long) id << numberBits | number;
            ascending &= id > before;
            before = id;
        }
        if (!ascending) {
            sortKeys(count);
        }
    }

    private void sortByRest(int count) {
        numberBits = NUMBER_BITS;
        for (int number = 0; number < count; number++) {
            keys[number] = Records.rest(records, from + number * Records.WORDS) << NUMBER_BITS | number;
        }
        sortKeys(count);
        for (int rank = 1; rank < count; rank++) {
            sinkInTies(rank);
        }
    }

    private void sinkInTies(int rank) {
        int at = rank;
        while (at > 0
                && keys[at - 1] >>> numberBits == keys[at] >>> numberBits
                && Records.id(records, place(at - 1)) > Records.id(records, place(at))) {
            long swapped = keys[at];
            keys[at] = keys[at - 1];
            keys[--at] = swapped;
        }
    }

    /** For the rare buckets whose profits differ in more bits than a key has. */
    private void sortByComparing(int count) {
        numberBits = 32;
        Integer[] numbers = new Integer[count];
        Arrays.setAll(numbers, number -> number);
        Comparator<Integer> order =
                Comparator.comparingLong(number -> -Records.key(records, from + number * Records.WORDS));
        Arrays.sort(numbers, order.thenComparingInt(number -> Records.id(records, from + number * Records.WORDS)));
        for (int rank = 0; rank < count; rank++) {
            keys[rank] = numbers[rank];
        }
    }

    /** Orders the keys by the bits above the number, which are in the order of the numbers already where they are equal. */
    private void sortKeys(int count) {
        if (count < FEW) {
            Arrays.sort(keys, 0, count);
            return;
        }
        for (int shift = numberBits; shift < 64; shift += DIGIT_BITS) {
            pass(count, shift);
        }
    }

    private void pass(int count, int shift) {
        Arrays.fill(counts, 0);
        for (int at = 0; at < count; at++) {
            counts[(int) (keys[at] >>> shift) & (DIGITS - 1)]++;
        }
        int next = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int here = counts[digit];
            counts[digit] = next;
            next += here;
        }
        for (int at = 0; at < count; at++) {
            other[counts[(int) (keys[at] >>> shift) & (DIGITS - 1)]++] = keys[at];
        }
        long[] sorted = other;
        other = keys;
        keys = sorted;
    }
}
