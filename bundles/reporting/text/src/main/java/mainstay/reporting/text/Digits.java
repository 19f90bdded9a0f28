package mainstay.reporting.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Writes digits eight at a time. */
final class Digits {
    /** How many digits are written at once. */
    static final int AT_ONCE = 8;

    private static final long LIMIT = 100_000_000;
    private static final long ZEROS = 0x3030303030303030L;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Digits() {}

    /**
     * Writes a number without zeros before it; eight bytes more than it takes may be overwritten.
     *
     * @param value 0 or more
     * @return where it ends
     */
    static int whole(long value, byte[] out, int at) {
        if (value >= LIMIT) {
            int next = whole(value / LIMIT, out, at);
            WORDS.set(out, next, word((int) (value % LIMIT)));
            return next + AT_ONCE;
        }
        long word = word((int) value);
        int zeros = Math.min(AT_ONCE - 1, Long.numberOfTrailingZeros(word ^ ZEROS) / Byte.SIZE);
        WORDS.set(out, at, word >>> (zeros * Byte.SIZE));
        return at + AT_ONCE - zeros;
    }

    /**
     * Writes sixteen digits, of which zeros at the end do not count.
     *
     * @param value from 0 to 1e16 - 1
     * @return where the last other digit ends; {@code at} if there is none
     */
    static int fraction(long value, byte[] out, int at) {
        long first = word((int) (value / LIMIT));
        long second = word((int) (value % LIMIT));
        WORDS.set(out, at, first);
        WORDS.set(out, at + AT_ONCE, second);
        return second == ZEROS ? at + counting(first) : at + AT_ONCE + counting(second);
    }

    private static int counting(long word) {
        return AT_ONCE - Long.numberOfLeadingZeros(word ^ ZEROS) / Byte.SIZE;
    }

    /** Eight digits, the first in the lowest byte: halved three times over, all parts of a step at once. */
    private static long word(int value) {
        long fours = value / 10_000 | ((long) (value % 10_000) << 32);
        long hundreds = ((fours * 10_486) >>> 20) & 0x0000007F0000007FL;
        long pairs = hundreds | ((fours - hundreds * 100) << 16);
        long tens = ((pairs * 103) >>> 10) & 0x000F000F000F000FL;
        return tens | ((pairs - tens * 10) << 8) | ZEROS;
    }
}
