package mainstay.book;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows sorted by a key, equals in the order of the rows. A key and its row are packed into one number, so that sorting
 * moves nothing else; where the key is too long for that its last bits are cut off, and what is alike then is put in order
 * by whole keys.
 */
final class SortedRows {
    private static final int AT_ONCE = 2048;
    private static final int PACKED_BITS = 63;
    private static final int SHORT_RUN = 32;

    private final SortKeys keys;
    private final Batches batches;
    private final int rowBits;
    private final int cutBits;
    private final Extent extent;
    private final long[] packed;

    private SortedRows(SortKeys keys, Batches batches) {
        this.keys = keys;
        this.batches = batches;
        this.rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, keys.size() - 1));
        Extent[] parts = new Extent[batches.threadsFor(keys.size())];
        batches.forParts(keys.size(), (part, from, to) -> parts[part] = extent(from, to));
        this.extent = Arrays.stream(parts).reduce(Extent.NONE, Extent::and);
        this.cutBits = Math.max(0, extent.bits() + rowBits - PACKED_BITS);
        this.packed = sorted(pack(parts));
        if (cutBits > 0) {
            batches.forRanges(size(), this::sortAlike);
        }
    }

    static SortedRows of(SortKeys keys, Batches batches) {
        return new SortedRows(keys, batches);
    }

    /** How many rows have a key. */
    int size() {
        return extent.count;
    }

    /** The row at a place. */
    int row(int place) {
        return (int) (packed[place] & ((1L << rowBits) - 1));
    }

    /** The rows in order. */
    int[] rows() {
        return rows(0);
    }

    /** The rows in order, where numbers that differ by less than this from the first of their run are equals. */
    int[] rows(double within) {
        int[] rows = new int[size()];
        batches.forRanges(rows.length, (from, to) -> {
            for (int place = from; place < to; place++) {
                rows[place] = row(place);
            }
        });
        if (within > 0) {
            batches.forRanges(
                    rows.length,
                    (from, to) -> forRuns(from, to, within, (start, end) -> {
                        if (end - start > 1) {
                            Arrays.sort(rows, start, end);
                        }
                    }));
        }
        return rows;
    }

    /** Whether the row at a place has another key than the row before it. */
    boolean differs(int place) {
        return !alike(place) || (cutBits > 0 && keys.key(row(place)) != keys.key(row(place - 1)));
    }

    /** Takes a run of equals, from its first place to the place after its last. */
    @FunctionalInterface
    interface TakesRun {
        void take(int start, int end);
    }

    /**
     * All runs of equals, where what begins in a range of places is linked to nothing before it: numbers that differ by less
     * than {@code within} from the first of their run; the same numbers for 0.
     */
    void forRuns(int from, int to, double within, TakesRun taker) {
        int start = from;
        while (start < to && !isApart(start, within)) {
            start++;
        }
        while (start < to) {
            int end = start + 1;
            while (end < size() && !isApart(end, within)) {
                end++;
            }
            takeLinked(start, end, within, taker);
            start = end;
        }
    }

    /** Each differs by little from the one before it, but not all do from the first. */
    private void takeLinked(int start, int end, double within, TakesRun taker) {
        if (end - start == 1 || Math.abs(least(start) - most(end - 1)) < within) {
            taker.take(start, end);
            return;
        }
        int first = start;
        for (int place = start + 1; within > 0 && place < end; place++) {
            if (Math.abs(number(first) - number(place)) >= within) {
                taker.take(first, place);
                first = place;
            }
        }
        taker.take(first, end);
    }

    private boolean isApart(int place, double within) {
        if (place == 0 || within == 0) {
            return differs(place);
        }
        if (Math.abs(least(place) - most(place - 1)) >= within) {
            return !alike(place) || exactlyApart(place, within);
        }
        return cutBits > 0 && Math.abs(most(place) - least(place - 1)) >= within && exactlyApart(place, within);
    }

    private boolean exactlyApart(int place, double within) {
        return Math.abs(number(place) - number(place - 1)) >= within;
    }

    /** The number that comes first of those that a place may have, as far as its packed key tells. */
    private double least(int place) {
        return keys.number(extent.least + (packed[place] >>> rowBits << cutBits));
    }

    /** The number that comes last of those that a place may have. */
    private double most(int place) {
        return keys.number(extent.least + (packed[place] >>> rowBits << cutBits) + (1L << cutBits) - 1);
    }

    private double number(int place) {
        return keys.number(cutBits == 0 ? extent.least + (packed[place] >>> rowBits) : keys.key(row(place)));
    }

    private boolean alike(int place) {
        return place > 0 && packed[place] >>> rowBits == packed[place - 1] >>> rowBits;
    }

    /** How many rows have a key, and the least and the greatest of these. */
    private record Extent(int count, long least, long most) {
        private static final Extent NONE = new Extent(0, Long.MAX_VALUE, Long.MIN_VALUE);

        Extent and(Extent other) {
            return new Extent(count + other.count, Math.min(least, other.least), Math.max(most, other.most));
        }

        int bits() {
            return count == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(most - least);
        }
    }

    private Extent extent(int from, int to) {
        long[] block = new long[AT_ONCE];
        int count = 0;
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int start = from; start < to; start += AT_ONCE) {
            int end = Math.min(to, start + AT_ONCE);
            keys.copy(start, end, block);
            for (int at = 0; at < end - start; at++) {
                if (!keys.missing(block[at])) {
                    least = Math.min(least, block[at]);
                    most = Math.max(most, block[at]);
                    count++;
                }
            }
        }
        return new Extent(count, least, most);
    }

    private long[] pack(Extent[] parts) {
        long[] all = new long[size()];
        int[] starts = new int[parts.length];
        for (int part = 1; part < parts.length; part++) {
            starts[part] = starts[part - 1] + parts[part - 1].count;
        }
        batches.forParts(keys.size(), (part, from, to) -> pack(from, to, all, starts[part]));
        return all;
    }

    private void pack(int from, int to, long[] all, int first) {
        long[] block = new long[AT_ONCE];
        int next = first;
        for (int start = from; start < to; start += AT_ONCE) {
            int end = Math.min(to, start + AT_ONCE);
            keys.copy(start, end, block);
            for (int at = 0; at < end - start; at++) {
                if (!keys.missing(block[at])) {
                    all[next++] = (block[at] - extent.least) >>> cutBits << rowBits | (start + at);
                }
            }
        }
    }

    private long[] sorted(long[] all) {
        return RadixSort.sorted(all, all.length, rowBits, rowBits + extent.bits() - cutBits, batches);
    }

    /** Sorts those runs of rows alike that begin in a range of places by their whole keys. */
    private void sortAlike(int from, int to) {
        int start = from;
        while (start < to && alike(start)) {
            start++;
        }
        while (start < to) {
            int end = start + 1;
            while (end < size() && alike(end)) {
                end++;
            }
            if (end - start > 1) {
                sortRun(start, end);
            }
            start = end;
        }
    }

    private void sortRun(int start, int end) {
        if (end - start <= SHORT_RUN) {
            insertInOrder(start, end);
            return;
        }
        if (IntStream.range(start + 1, end).noneMatch(this::differs)) {
            return;
        }
        int[] rows = new int[end - start];
        Arrays.setAll(rows, at -> row(start + at));
        long alike = packed[start] >>> rowBits << rowBits;
        int[] order = SortedRows.of(new SortKeys.Given(keys.of(rows)), new Batches(1, rows.length))
                .rows();
        for (int at = 0; at < order.length; at++) {
            packed[start + at] = alike | rows[order[at]];
        }
    }

    /** Nearly all runs are two or three rows: they are not worth an array. */
    private void insertInOrder(int start, int end) {
        for (int at = start + 1; at < end; at++) {
            long moving = packed[at];
            long key = keys.key(row(at));
            int place = at;
            while (place > start && keys.key(row(place - 1)) > key) {
                packed[place] = packed[place - 1];
                place--;
            }
            packed[place] = moving;
        }
    }
}
