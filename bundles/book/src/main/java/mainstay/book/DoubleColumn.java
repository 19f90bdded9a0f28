package mainstay.book;

import java.util.Arrays;

/**
 * A column of numbers, one a row; {@code NaN} where a row has none.
 *
 * <p>Loops over {@link #get} are as fast as over an array where they meet no more than two kinds of column; what meets
 * more takes ranges by {@link #copy} into an array that fits the cache.
 */
public interface DoubleColumn {

    /** How many rows there are; 0 or more. */
    int size();

    /** The number in a row from 0 to {@code size() - 1}; {@code NaN} when missing. */
    double get(int row);

    /**
     * The rows of this column in another order, or some of them.
     *
     * @return a column of {@code order.length} rows, of which row {@code i} is row {@code order[i]} of this
     *     one
     */
    default DoubleColumn inOrder(int[] order) {
        double[] values = new double[order.length];
        for (int row = 0; row < order.length; row++) {
            values[row] = get(order[row]);
        }
        return of(values);
    }

    /** Copies the numbers of rows {@code from} to {@code to - 1} to {@code target} from {@code at} on. */
    default void copy(int from, int to, double[] target, int at) {
        for (int row = from; row < to; row++) {
            target[at + row - from] = get(row);
        }
    }

    /**
     * Copies the numbers of rows {@code rows[from]} to {@code rows[to - 1]} to {@code target} from its start on. Rows in no
     * order are far apart in memory; a loop with nothing else in it waits for many of them at a time.
     */
    default void gather(int[] rows, int from, int to, double[] target) {
        for (int at = from; at < to; at++) {
            target[at - from] = get(rows[at]);
        }
    }

    /** All numbers in a new array, which the caller may change; {@code NaN} where a row has none. */
    default double[] toArray() {
        double[] values = new double[size()];
        copy(0, values.length, values, 0);
        return values;
    }

    /** A column over an array, which the caller must not change afterwards. */
    static DoubleColumn of(double... values) {
        return new Values(values);
    }

    /** A column that holds the same number in every row. */
    static DoubleColumn constant(double value, int size) {
        return new Constant(value, size);
    }

    /** A column of so many rows, none of which has a number: all are {@code NaN}. */
    static DoubleColumn missing(int size) {
        return constant(Double.NaN, size);
    }

    /** A column with a number of its own in every row. */
    final class Values implements DoubleColumn {
        private final double[] values;

        private Values(double[] values) {
            this.values = values;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double get(int row) {
            return values[row];
        }

        @Override
        public void copy(int from, int to, double[] target, int at) {
            System.arraycopy(values, from, target, at, to - from);
        }

        @Override
        public void gather(int[] rows, int from, int to, double[] target) {
            for (int at = from; at < to; at++) {
                target[at - from] = values[rows[at]];
            }
        }

        @Override
        public double[] toArray() {
            return values.clone();
        }
    }

    /** A column that costs no memory a row. */
    final class Constant implements DoubleColumn {
        private final double value;
        private final int size;

        private Constant(double value, int size) {
            this.value = value;
            this.size = size;
        }

        /** The number of every row; may be {@code NaN}. */
        public double value() {
            return value;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public double get(int row) {
            return value;
        }

        @Override
        public void copy(int from, int to, double[] target, int at) {
            Arrays.fill(target, at, at + to - from, value);
        }

        @Override
        public DoubleColumn inOrder(int[] order) {
            return constant(value, order.length);
        }
    }
}
