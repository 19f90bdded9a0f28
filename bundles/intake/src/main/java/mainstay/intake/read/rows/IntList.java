package mainstay.intake.read.rows;

import java.util.Arrays;

/** Whole numbers, one after the other. */
public final class IntList {
    private int[] values = new int[1 << 10];
    private int size;

    /** Adds one. */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L));
        }
        values[size++] = value;
    }

    /** The one at a place. */
    public int get(int at) {
        return values[at];
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** All of them. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
