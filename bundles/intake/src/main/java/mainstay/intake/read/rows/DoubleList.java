package mainstay.intake.read.rows;

import java.util.Arrays;

/** Numbers, one after the other. */
public final class DoubleList {
    private double[] values = new double[1 << 10];
    private int size;

    /** Adds one. */
    public void add(double value) {
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

    /** All of them. */
    public double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
