package mainstay.intake.read.rows;

import java.util.Arrays;

/** Numbers, one after the other. */
final class DoubleList {
    private double[] values = new double[1 << 10];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
        }
        values[size++] = value;
    }

    double get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
