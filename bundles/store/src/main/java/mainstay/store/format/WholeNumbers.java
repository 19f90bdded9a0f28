package mainstay.store.format;

/** Blocks of whole numbers: what each is above the least, or above the least distance from the one before. */
final class WholeNumbers {
    /** More bits than this and those left over from the number before do not fit in a long. */
    static final int WIDEST_PACKED = 56;

    private static final int FRAME = 0;
    private static final int DISTANCES = 1;
    /** After so many numbers it is clear enough that distances do not pay. */
    private static final int LOOK = 256;

    private WholeNumbers() {}

    /** Writes the first {@code count} numbers, which may be others afterwards. */
    static void write(long[] values, int count, ByteOutput out) {
        if (count == 0) {
            return;
        }
        long least = values[0];
        long most = values[0];
        for (int row = 1; row < count; row++) {
            least = Math.min(least, values[row]);
            most = Math.max(most, values[row]);
        }
        int width = width(most - least);
        if (width == 0 || !writtenAsDistances(values, count, width, out)) {
            out.putByte(FRAME);
            out.putByte(width);
            out.putLong(least);
            putPacked(values, 0, count, least, width, out);
        }
    }

    private static boolean writtenAsDistances(long[] values, int count, int widthOtherwise, ByteOutput out) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int from = 1; from < count; from += LOOK) {
            int to = Math.min(count, from + LOOK);
            for (int row = from; row < to; row++) {
                long distance = values[row] - values[row - 1];
                least = Math.min(least, distance);
                most = Math.max(most, distance);
            }
            if (width(most - least) >= widthOtherwise) {
                return false;
            }
        }
        int width = width(most - least);
        out.putByte(DISTANCES);
        out.putByte(width);
        out.putLong(least);
        out.putLong(values[0]);
        for (int row = count - 1; row > 0; row--) {
            values[row] -= values[row - 1];
        }
        putPacked(values, 1, count, least, width, out);
        return true;
    }

    private static void putPacked(long[] values, int from, int to, long least, int width, ByteOutput out) {
        if (width <= WIDEST_PACKED) {
            out.putPacked(values, from, to, least, width);
            return;
        }
        for (int row = from; row < to; row++) {
            out.putLong(values[row] - least);
        }
    }

    /** Reads {@code count} numbers. */
    static void read(ByteInput in, long[] values, int count) throws DamagedFileException {
        if (count == 0) {
            return;
        }
        int form = form(in);
        int width = width(in);
        long least = in.getLong();
        if (form == FRAME) {
            in.getPacked(values, 0, count, least, width);
            return;
        }
        values[0] = in.getLong();
        in.getPacked(values, 1, count, least, width);
        for (int row = 1; row < count; row++) {
            values[row] += values[row - 1];
        }
    }

    private static int form(ByteInput in) throws DamagedFileException {
        int form = in.getByte();
        if (form > DISTANCES) {
            throw new DamagedFileException("whole numbers of form " + form);
        }
        return form;
    }

    private static int width(ByteInput in) throws DamagedFileException {
        int width = in.getByte();
        if (width > WIDEST_PACKED && width != Long.SIZE) {
            throw new DamagedFileException("whole numbers of " + width + " bits");
        }
        return width;
    }

    /** The bytes that so many numbers of so many bits take. */
    static int packedBytes(int count, int width) {
        return (int) (((long) count * width + Byte.SIZE - 1) >>> 3);
    }

    /** The bits that numbers up to this one take; 64 for those that are too wide to be packed. */
    private static int width(long most) {
        int width = Long.SIZE - Long.numberOfLeadingZeros(most);
        return width > WIDEST_PACKED ? Long.SIZE : width;
    }
}
