package mainstay.reporting.text;

import java.util.Arrays;

/** Bytes that rows are written to one after the other, used again for the next rows. */
final class RowBytes {
    private static final int FIRST_SIZE = 1 << 16;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    /** What was written, up to {@link #length()}; another array once there was no more room in it. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Where to write what {@link #wrote} then tells the end of; so many bytes have room there. */
    byte[] room(int size) {
        if (bytes.length - length < size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, size)));
        }
        return bytes;
    }

    /** Something was written up to here. */
    void wrote(int end) {
        length = end;
    }

    void add(char ascii) {
        room(1)[length++] = (byte) ascii;
    }

    void add(byte[] text) {
        add(text, text.length);
    }

    void add(byte[] text, int count) {
        System.arraycopy(text, 0, room(count), length, count);
        length += count;
    }

    /** Forgets everything. */
    void clear() {
        length = 0;
    }
}
