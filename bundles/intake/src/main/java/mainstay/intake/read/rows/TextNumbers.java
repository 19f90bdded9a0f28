package mainstay.intake.read.rows;

import java.util.Arrays;

/**
 * Numbers texts in the order in which they were first added. Texts are kept as characters in one array, so that looking
 * up the cell of a row makes no object.
 */
public final class TextNumbers {
    private char[] pool = new char[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] hashes = new int[1 << 8];
    private int[] slots = new int[1 << 10];
    private int size;

    /** Number of texts. */
    public int size() {
        return size;
    }

    /** The number of this text; -1 when it was never added. */
    public int find(char[] chars, int from, int to) {
        return slots[slot(chars, from, to, hash(chars, from, to))] - 1;
    }

    /** The number of this text; -1 when it was never added. */
    public int find(String text) {
        return find(text.toCharArray(), 0, text.length());
    }

    /** The number of this text, which is {@link #size()} before the call when it is new. */
    public int add(char[] chars, int from, int to) {
        int hash = hash(chars, from, to);
        int slot = slot(chars, from, to, hash);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        append(chars, from, to, hash);
        slots[slot] = size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The text with this number. */
    public String get(int number) {
        int start = start(number);
        return new String(pool, start, ends[number] - start);
    }

    private void append(char[] chars, int from, int to, int hash) {
        int start = start(size);
        int end = Math.addExact(start, to - from);
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, pool.length * 2L)));
        }
        System.arraycopy(chars, from, pool, start, to - from);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        ends[size] = end;
        hashes[size++] = hash;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    private int slot(char[] chars, int from, int to, int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, chars, from, to, hash)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isAt(int number, char[] chars, int from, int to, int hash) {
        return hashes[number] == hash && Arrays.equals(pool, start(number), ends[number], chars, from, to);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = 1;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + chars[at];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
