package mainstay.store.format;

import java.util.Arrays;

/** Blocks of numbers: as decimals where that gives back every bit, else by their bits. */
final class Doubles {
    private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    private static final int WITH_GAPS = 16;
    private static final int FEW = 32;
    private static final int BITS = 33;
    private static final int LARGEST_DICTIONARY = 256;
    /** Up to here every whole number is a double. */
    private static final long LARGEST_WHOLE = 1L << 53;

    private static final long GAP = Double.doubleToRawLongBits(Double.NaN);

    private Doubles() {}

    /** Writes the first {@code count} numbers; {@code whole} is working memory of as many. */
    static void write(double[] values, int count, long[] whole, ByteOutput out) {
        int gaps = gaps(values, count);
        if (gaps < count) {
            for (int power = 0; power < POWERS_OF_TEN.length; power++) {
                if (areDecimals(values, count, POWERS_OF_TEN[power], whole)) {
                    writeDecimals(values, count, gaps > 0, power, whole, out);
                    return;
                }
            }
        }
        if (writtenAsFew(values, count, whole, out)) {
            return;
        }
        out.putByte(BITS);
        for (int row = 0; row < count; row++) {
            whole[row] = Double.doubleToRawLongBits(values[row]);
        }
        WholeNumbers.write(whole, count, out);
    }

    private static int gaps(double[] values, int count) {
        int gaps = 0;
        for (int row = 0; row < count; row++) {
            gaps += Double.doubleToRawLongBits(values[row]) == GAP ? 1 : 0;
        }
        return gaps;
    }

    /**
     * Whether each number, gaps apart, is the nearest to some whole number divided by this power of ten, bit by bit, which
     * -0.0, for one, is not.
     */
    private static boolean areDecimals(double[] values, int count, double power, long[] whole) {
        for (int row = 0; row < count; row++) {
            double value = values[row];
            long nearest = (long) Math.rint(value * power);
            whole[row] = nearest;
            long bits = Double.doubleToRawLongBits(value);
            boolean exact = Double.doubleToRawLongBits(nearest / power) == bits
                    && nearest <= LARGEST_WHOLE
                    && nearest >= -LARGEST_WHOLE;
            if (!exact && bits != GAP) {
                return false;
            }
        }
        return true;
    }

    private static void writeDecimals(
            double[] values, int count, boolean withGaps, int power, long[] whole, ByteOutput out) {
        out.putByte(withGaps ? WITH_GAPS + power : power);
        if (withGaps) {
            long gap = belowTheLeast(values, count, whole);
            out.putLong(gap);
            for (int row = 0; row < count; row++) {
                whole[row] = Double.isNaN(values[row]) ? gap : whole[row];
            }
        }
        WholeNumbers.write(whole, count, out);
    }

    private static long belowTheLeast(double[] values, int count, long[] whole) {
        long least = Long.MAX_VALUE;
        for (int row = 0; row < count; row++) {
            least = Double.isNaN(values[row]) ? least : Math.min(least, whole[row]);
        }
        return least - 1;
    }

    private static boolean writtenAsFew(double[] values, int count, long[] places, ByteOutput out) {
        FewLongs few = new FewLongs(LARGEST_DICTIONARY);
        for (int row = 0; row < count; row++) {
            places[row] = few.place(Double.doubleToRawLongBits(values[row]));
            if (places[row] < 0) {
                return false;
            }
        }
        out.putByte(FEW);
        out.putInt(few.size());
        for (int place = 0; place < few.size(); place++) {
            out.putLong(few.get(place));
        }
        WholeNumbers.write(places, count, out);
        return true;
    }

    /** Reads {@code count} numbers to {@code target} from {@code at} on; {@code whole} is working memory of as many. */
    static void read(ByteInput in, int count, long[] whole, double[] target, int at) throws DamagedFileException {
        int form = in.getByte();
        if (form == FEW) {
            readFew(in, count, whole, target, at);
        } else if (form == BITS) {
            WholeNumbers.read(in, whole, count);
            for (int row = 0; row < count; row++) {
                target[at + row] = Double.longBitsToDouble(whole[row]);
            }
        } else if (form < POWERS_OF_TEN.length) {
            WholeNumbers.read(in, whole, count);
            divide(whole, count, POWERS_OF_TEN[form], target, at);
        } else if (form >= WITH_GAPS && form - WITH_GAPS < POWERS_OF_TEN.length) {
            long gap = in.getLong();
            WholeNumbers.read(in, whole, count);
            double power = POWERS_OF_TEN[form - WITH_GAPS];
            for (int row = 0; row < count; row++) {
                target[at + row] = whole[row] == gap ? Double.NaN : whole[row] / power;
            }
        } else {
            throw new DamagedFileException("numbers of form " + form);
        }
    }

    private static void divide(long[] whole, int count, double power, double[] target, int at) {
        for (int row = 0; row < count; row++) {
            target[at + row] = whole[row];
        }
        if (power == 1) {
            return;
        }
        for (int row = at; row < at + count; row++) {
            target[row] /= power; // in a loop of its own, as processors then divide several at a time
        }
    }

    private static void readFew(ByteInput in, int count, long[] places, double[] target, int at)
            throws DamagedFileException {
        double[] few = new double[in.getCount()];
        for (int place = 0; place < few.length; place++) {
            few[place] = in.getDouble();
        }
        WholeNumbers.read(in, places, count);
        for (int row = 0; row < count; row++) {
            target[at + row] = few[Offsets.checked(places[row], few.length)];
        }
    }

    /** Different longs, each with a place in the order in which they came. */
    private static final class FewLongs {
        private final long[] values;
        private final int[] table;
        private int size;

        FewLongs(int most) {
            values = new long[most];
            table = new int[most * 4];
            Arrays.fill(table, -1);
        }

        /** The place of a number; less than 0 when it is one too many. */
        int place(long value) {
            int slot = (int) ((value * 0x9e3779b97f4a7c15L) >>> 32) & (table.length - 1);
            while (table[slot] >= 0) {
                if (values[table[slot]] == value) {
                    return table[slot];
                }
                slot = (slot + 1) & (table.length - 1);
            }
            if (size == values.length) {
                return -1;
            }
            values[size] = value;
            table[slot] = size;
            return size++;
        }

        int size() {
            return size;
        }

        long get(int place) {
            return values[place];
        }
    }
}
