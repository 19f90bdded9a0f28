package mainstay.store.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Bytes that are put one after the other; numbers little-endian. */
final class ByteOutput {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_SIZE = 1 << 10;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    /** Forgets what was put. */
    ByteOutput clear() {
        size = 0;
        return this;
    }

    int size() {
        return size;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** The CRC32C of what was put. */
    int checksum() {
        return ByteInput.checksum(new CRC32C(), bytes, 0, size);
    }

    void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void putFlag(boolean value) {
        putByte(value ? 1 : 0);
    }

    void putInt(int value) {
        room(Integer.BYTES);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes[size++] = (byte) (value >> shift);
        }
    }

    void putLong(long value) {
        room(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    void putDouble(double value) {
        putLong(Double.doubleToRawLongBits(value));
    }

    void putText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        putInt(encoded.length);
        putBytes(encoded, 0, encoded.length);
    }

    void putBytes(byte[] from, int at, int length) {
        room(length);
        System.arraycopy(from, at, bytes, size, length);
        size += length;
    }

    /**
     * Puts the lowest {@code width} bits of what each number is above the least.
     *
     * @param width from 0 to {@link WholeNumbers#WIDEST_PACKED}, so that a number and what is left of the byte before fit in
     *     a long
     */
    void putPacked(long[] values, int from, int to, long least, int width) {
        int packed = WholeNumbers.packedBytes(to - from, width);
        room(packed + Long.BYTES);
        if (width >= Byte.SIZE) {
            putWide(values, from, to, least, width);
        } else if (width > 0) {
            putNarrow(values, from, to, least, width);
        }
        size += packed;
    }

    /** A byte holds bits of two numbers at most, so that each number can be put when only the one before is known. */
    private void putWide(long[] values, int from, int to, long least, int width) {
        byte[] target = bytes;
        long bit = (long) size << 3;
        long before = 0;
        for (int row = from; row < to; row++) {
            long value = values[row] - least;
            int used = (int) bit & 7;
            LONG.set(target, (int) (bit >>> 3), value << used | before >>> (width - used));
            before = value;
            bit += width;
        }
    }

    private void putNarrow(long[] values, int from, int to, long least, int width) {
        byte[] target = bytes;
        int at = size;
        long waiting = 0;
        int bits = 0;
        for (int row = from; row < to; row++) {
            waiting |= (values[row] - least) << bits;
            bits += width;
            LONG.set(target, at, waiting);
            int whole = bits >>> 3;
            at += whole;
            waiting >>>= whole << 3;
            bits &= 7;
        }
    }

    /** Puts a place of so many bits for each byte; eight of them take as many bytes as a place has bits. */
    void putPlaces(byte[] from, int length, int[] places, int width) {
        int packed = WholeNumbers.packedBytes(length, width);
        room(packed + Long.BYTES);
        int target = size;
        for (int at = 0; at < length; at += Byte.SIZE) {
            long group = 0;
            for (int one = Math.min(length - at, Byte.SIZE) - 1; one >= 0; one--) {
                group = group << width | places[from[at + one] & 0xff];
            }
            LONG.set(bytes, target, group);
            target += width;
        }
        size += packed;
    }

    private void room(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, length), bytes.length * 2));
        }
    }
}
