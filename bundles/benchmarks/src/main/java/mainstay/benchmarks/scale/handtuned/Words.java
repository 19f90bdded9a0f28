package mainstay.benchmarks.scale.handtuned;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time. */
final class Words {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private Words() {}

    static long get(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    static void put(byte[] bytes, int at, long word) {
        LONGS.set(bytes, at, word);
    }

    /** A bit in the first byte that is equal to {@code sought}, and none in those before it. */
    static long firstEqual(long word, byte sought) {
        long different = word ^ (ONES * sought);
        return (different - ONES) & ~different & HIGHS;
    }

    /** The number that eight digits make, the first in the lowest byte; of each byte only the lower half counts. */
    static long number(long word) {
        long pairs = ((word & 0x0F0F0F0F0F0F0F0FL) * 2561) >>> 8;
        long fours = ((pairs & 0x00FF00FF00FF00FFL) * 6553601) >>> 16;
        return ((fours & 0x0000FFFF0000FFFFL) * 42949672960001L) >>> 32;
    }

    /** The eight digits of a number below 100,000,000, the first in the lowest byte. */
    static long digits(int value) {
        long fours = value / 10_000 | ((long) (value % 10_000) << 32);
        long hundreds = ((fours * 10486) >>> 20) & 0x0000007F0000007FL;
        long pairs = hundreds | ((fours - hundreds * 100) << 16);
        long tens = ((pairs * 103) >>> 10) & 0x000F000F000F000FL;
        return (tens | ((pairs - tens * 10) << 8)) | ONES * '0';
    }
}
