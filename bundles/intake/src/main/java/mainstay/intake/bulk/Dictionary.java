package mainstay.intake.bulk;

import java.util.Arrays;
import mainstay.intake.text.EightBytes;

/** Different texts, numbered in the order in which they came. */
final class Dictionary {
    private byte[] pool = new byte[1 << 10];
    private int[] ends = new int[64];
    private int[] codes = new int[64];
    private int[] slots = new int[256];
    private int size;

    /** The code of a text; -1 when it is not known. */
    int find(byte[] text, int from, int to, int hash) {
        for (int slot = hash & (slots.length - 1); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int entry = slots[slot] - 1;
            int start = start(entry);
            if (ends[entry] - start == to - from && EightBytes.areSame(pool, start, text, from, to - from)) {
                return codes[entry];
            }
        }
        return -1;
    }

    /** Adds a text that is not known. */
    void add(byte[] text, int from, int to, int hash, int code) {
        int start = start(size);
        int end = start + to - from;
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(end, pool.length * 2));
        }
        System.arraycopy(text, from, pool, start, to - from);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            codes = Arrays.copyOf(codes, size * 2);
        }
        ends[size] = end;
        codes[size] = code;
        size++;
        place(size, hash);
        if (size * 2 > slots.length) {
            grow();
        }
    }

    int size() {
        return size;
    }

    /** The text at a place, from 0. */
    byte[] text(int entry) {
        return Arrays.copyOfRange(pool, start(entry), ends[entry]);
    }

    /** How many bytes the text at a place has. */
    int length(int entry) {
        return ends[entry] - start(entry);
    }

    /** Copies the text at a place to {@code target} from {@code at} on; one past its end. */
    int copy(int entry, byte[] target, int at) {
        int length = length(entry);
        System.arraycopy(pool, start(entry), target, at, length);
        return at + length;
    }

    private void place(int number, int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int entry = 0; entry < size; entry++) {
            place(entry + 1, EightBytes.hash(pool, start(entry), ends[entry]));
        }
    }

    private int start(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }
}
