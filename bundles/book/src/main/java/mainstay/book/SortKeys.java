package mainstay.book;

import java.util.Arrays;

/** A whole number a row by which rows are sorted, ascending; some rows may have none and are left out. */
interface SortKeys {
    /** Stands for no number in keys that are made of doubles; no double has it. */
    long MISSING = Long.MAX_VALUE;

    int size();

    /** The key of a row. */
    long key(int row);

    /** The number that a key stands for. */
    double number(long key);

    /** Copies the keys of rows {@code from} to {@code to - 1} to the begin of an array. */
    void copy(int from, int to, long[] target);

    /** Whether a key stands for no number. */
    boolean missing(long key);

    /** Numbers as they are. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Given(long[] keys) implements SortKeys {
        @Override
        public int size() {
            return keys.length;
        }

        @Override
        public long key(int row) {
            return keys[row];
        }

        @Override
        public double number(long key) {
            return key;
        }

        @Override
        public void copy(int from, int to, long[] target) {
            System.arraycopy(keys, from, target, 0, to - from);
        }

        @Override
        public boolean missing(long key) {
            return false;
        }
    }

    /** The bits of doubles, turned so that they are in the order of the doubles or in its reverse. */
    record OfDoubles(DoubleColumn column, boolean descending) implements SortKeys {
        private static final int AT_ONCE = 512;

        /** The key of a number in ascending order; -0 is 0. */
        static long ascending(double value) {
            if (Double.isNaN(value)) {
                return MISSING;
            }
            long bits = Double.doubleToRawLongBits(value + 0.0);
            return bits ^ (bits >> 63 & Long.MAX_VALUE);
        }

        /** The key of a number in descending order; -0 is 0. */
        static long descending(double value) {
            long key = ascending(value);
            return key == MISSING ? key : ~key;
        }

        @Override
        public double number(long key) {
            long ascending = descending ? ~key : key;
            return Double.longBitsToDouble(ascending ^ (ascending >> 63 & Long.MAX_VALUE));
        }

        @Override
        public int size() {
            return column.size();
        }

        @Override
        public long key(int row) {
            return turned(column.get(row));
        }

        @Override
        public void copy(int from, int to, long[] target) {
            double[] values = new double[Math.min(AT_ONCE, to - from)];
            for (int start = from; start < to; start += values.length) {
                int end = Math.min(to, start + values.length);
                column.copy(start, end, values, 0);
                turn(values, end - start, target, start - from);
            }
        }

        private void turn(double[] values, int count, long[] target, int at) {
            for (int which = 0; which < count; which++) {
                target[at + which] = turned(values[which]);
            }
        }

        private long turned(double value) {
            return descending ? descending(value) : ascending(value);
        }

        @Override
        public boolean missing(long key) {
            return key == MISSING;
        }
    }

    /** The keys of some rows. */
    default long[] of(int[] rows) {
        long[] some = new long[rows.length];
        Arrays.setAll(some, at -> key(rows[at]));
        return some;
    }
}
