package mainstay.intake.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time. */
public final class EightBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long SPACES = EACH * ' ';
    private static final long ZEROS = EACH * '0';
    /** Added to a digit it stays below the top bit, added to what is more it does not. */
    private static final long TO_TOP_BIT = EACH * (0x80 - 10);

    private static final long TOP_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private EightBytes() {}

    /** The eight bytes from here on. */
    public static long at(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** How many of the bytes {@code from} to {@code to - 1} are this one. */
    static int count(byte[] bytes, int from, int to, byte wanted) {
        long pattern = EACH * (wanted & 0xFF);
        int count = 0;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            count += Long.bitCount(equal(at(bytes, at) ^ pattern));
        }
        for (; at < to; at++) {
            count += bytes[at] == wanted ? 1 : 0;
        }
        return count;
    }

    /** The top bit of every byte that is 0. */
    private static long equal(long difference) {
        return ~(((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS);
    }

    /** A word of eight times this byte. */
    public static long of(byte each) {
        return EACH * (each & 0xFF);
    }

    /**
     * How many bytes at the beginning of a word are ASCII, no control characters, and none of two others.
     *
     * @param first eight times the one
     * @param second eight times the other
     */
    public static int ordinary(long word, long first, long second) {
        long isFirst = word ^ first;
        long isSecond = word ^ second;
        // Each term has a top bit set wherever its byte is special, and first there; those behind may be wrong.
        long special =
                ((isFirst - EACH) & ~isFirst) | ((isSecond - EACH) & ~isSecond) | ((word - SPACES) & ~word) | word;
        return Long.numberOfTrailingZeros(special & TOP_BITS) >>> 3;
    }

    /** Whether all bytes of a word are ASCII. */
    static boolean isAscii(long word) {
        return (word & TOP_BITS) == 0;
    }

    /** How many digits a word begins with. */
    public static int digits(long word) {
        long values = word ^ ZEROS;
        return Long.numberOfTrailingZeros(((values + TO_TOP_BIT) | values) & TOP_BITS) >>> 3;
    }

    /** The number that the first {@code count} digits of a word make. */
    public static long number(long word, int count) {
        if (count == 0) {
            return 0;
        }
        // Digits, the last in the highest byte; then pairs, fours and all eight are added up side by side.
        long digits = (word ^ ZEROS) << (Long.SIZE - Byte.SIZE * count);
        long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
        return (fours * 10_000 + (fours >>> 32)) & 0xFFFFFFFFL;
    }

    /** Whether the {@code length} bytes from one place on are those from another place on. */
    public static boolean areSame(byte[] bytes, int at, byte[] others, int otherAt, int length) {
        int same = 0;
        for (; same + Long.BYTES <= length; same += Long.BYTES) {
            if (at(bytes, at + same) != at(others, otherAt + same)) {
                return false;
            }
        }
        for (; same < length; same++) {
            if (bytes[at + same] != others[otherAt + same]) {
                return false;
            }
        }
        return true;
    }

    /** A hash of the bytes {@code from} to {@code to - 1}. */
    public static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ at(bytes, at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ (bytes[at] & 0xFF)) * 0x9E3779B97F4A7C15L;
        }
        hash ^= hash >>> 29;
        return (int) (hash ^ (hash >>> 32));
    }
}
