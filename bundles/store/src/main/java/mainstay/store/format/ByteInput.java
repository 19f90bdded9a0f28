package mainstay.store.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Checksum;

/** Reads what a {@link ByteOutput} put; what asks for more than there is, is damaged. */
final class ByteInput {
    /** How many bytes an array must have behind the last one that is read. */
    static final int SLACK = Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Reads the first {@code length} bytes of an array that is longer by {@link #SLACK} at least. */
    ByteInput(byte[] bytes, int length) {
        this.bytes = bytes;
        this.end = length;
    }

    static int checksum(Checksum empty, byte[] bytes, int from, int length) {
        empty.update(bytes, from, length);
        return (int) empty.getValue();
    }

    int getByte() throws DamagedFileException {
        return bytes[advance(1)] & 0xff;
    }

    boolean getFlag() throws DamagedFileException {
        int flag = getByte();
        if (flag > 1) {
            throw new DamagedFileException("a flag of " + flag);
        }
        return flag == 1;
    }

    int getInt() throws DamagedFileException {
        return (int) (long) LONG.get(bytes, advance(Integer.BYTES));
    }

    /** A number of things that take at least a byte each, and so are no more than there are bytes left. */
    int getCount() throws DamagedFileException {
        int count = getInt();
        if (count < 0 || count > end - at) {
            throw new DamagedFileException("a count of " + count);
        }
        return count;
    }

    /** A number of rows, which may take no bytes at all. */
    int getRows() throws DamagedFileException {
        int rows = getInt();
        if (rows < 0) {
            throw new DamagedFileException(rows + " rows");
        }
        return rows;
    }

    long getLong() throws DamagedFileException {
        return (long) LONG.get(bytes, advance(Long.BYTES));
    }

    double getDouble() throws DamagedFileException {
        return Double.longBitsToDouble(getLong());
    }

    String getText() throws DamagedFileException {
        int length = getCount();
        return new String(bytes, advance(length), length, StandardCharsets.UTF_8);
    }

    void skipText() throws DamagedFileException {
        advance(getCount());
    }

    /** Reads the same from here on once more. */
    ByteInput fromHere() {
        ByteInput again = new ByteInput(bytes, end);
        again.at = at;
        return again;
    }

    byte[] getBytes(int length) throws DamagedFileException {
        int from = advance(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    void getBytes(byte[] target, int from, int length) throws DamagedFileException {
        System.arraycopy(bytes, advance(length), target, from, length);
    }

    /** Fills {@code values} from {@code from} to {@code to - 1} with numbers of {@code width} bits above the least. */
    void getPacked(long[] values, int from, int to, long least, int width) throws DamagedFileException {
        long bit = (long) advance(WholeNumbers.packedBytes(to - from, width)) << 3;
        if (width == 0) {
            Arrays.fill(values, from, to, least);
            return;
        }
        byte[] source = bytes;
        long mask = -1L >>> (Long.SIZE - width);
        for (int row = from; row < to; row++) {
            values[row] = least + ((long) LONG.get(source, (int) (bit >>> 3)) >>> (bit & 7) & mask);
            bit += width;
        }
    }

    /** Fills {@code target} with the byte at each place, a place having so many bits; a place past the last byte gives 0. */
    void getPlaces(byte[] target, int from, int length, byte[] byPlace, int width) throws DamagedFileException {
        int source = advance(WholeNumbers.packedBytes(length, width));
        byte[] all = Arrays.copyOf(byPlace, 1 << width);
        int mask = all.length - 1;
        for (int done = 0; done < length; done += Byte.SIZE) {
            long group = (long) LONG.get(bytes, source);
            int ones = Math.min(length - done, Byte.SIZE);
            for (int one = 0; one < ones; one++) {
                target[from + done + one] = all[(int) group & mask];
                group >>>= width;
            }
            source += width;
        }
    }

    /** Checks that nothing is left. */
    void requireEnd() throws DamagedFileException {
        if (at != end) {
            throw new DamagedFileException((end - at) + " bytes too many");
        }
    }

    private int advance(int length) throws DamagedFileException {
        if (length < 0 || length > end - at) {
            throw new DamagedFileException("cut off");
        }
        int from = at;
        at += length;
        return from;
    }
}
