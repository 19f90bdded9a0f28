package mainstay.store.format;

import java.util.Arrays;

/** Blocks of many different texts. */
final class Texts {
    private static final int PLAIN = 0;
    private static final int NUMBERED = 1;
    private static final int NARROW = 2;
    private static final int BYTES = 1 << Byte.SIZE;

    private Texts() {}

    /**
     * Writes texts.
     *
     * @param bytes their UTF-8, one after the other
     * @param lengths the length in bytes of each
     * @param size the length of all
     * @param working working memory of {@code count} numbers
     */
    static void write(byte[] bytes, int size, long[] lengths, int count, long[] working, ByteOutput out) {
        if (NumberedTexts.areNumbered(bytes, lengths, count, working)) {
            out.putByte(NUMBERED);
            NumberedTexts.write(bytes, lengths, count, working, out);
            return;
        }
        int[] places = places(bytes, size);
        int different = different(places);
        int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(different - 1));
        out.putByte(width < Byte.SIZE ? NARROW : PLAIN);
        WholeNumbers.write(lengths, count, out);
        if (width >= Byte.SIZE) {
            out.putBytes(bytes, 0, size);
            return;
        }
        out.putInt(different);
        for (int value = 0; value < BYTES; value++) {
            if (places[value] >= 0) {
                out.putByte(value);
            }
        }
        out.putByte(width);
        out.putPlaces(bytes, size, places, width);
    }

    /** For each byte its place among those that occur, or -1. */
    private static int[] places(byte[] bytes, int size) {
        int[] places = new int[BYTES];
        for (int at = 0; at < size; at++) {
            places[bytes[at] & 0xff] = 1;
        }
        int next = 0;
        for (int value = 0; value < BYTES; value++) {
            places[value] = places[value] == 0 ? -1 : next++;
        }
        return places;
    }

    private static int different(int[] places) {
        return (int) Arrays.stream(places).filter(place -> place >= 0).count();
    }

    /** Reads texts to where the target is. */
    static void read(ByteInput in, int count, long[] working, TextTarget target) throws DamagedFileException {
        int form = in.getByte();
        if (form == NUMBERED) {
            NumberedTexts.read(in, count, working, target);
            return;
        }
        WholeNumbers.read(in, working, count);
        target.setLengths(working, count);
        if (form == PLAIN) {
            in.getBytes(target.bytes(), target.from(), target.size());
        } else if (form == NARROW) {
            readNarrow(in, target);
        } else {
            throw new DamagedFileException("texts of form " + form);
        }
    }

    /** The most bytes of text that a block of so many bytes can hold. */
    static long mostBytes(int rows, int length) {
        return (long) rows * (length + NumberedTexts.MOST_DIGITS) + (long) length * Byte.SIZE;
    }

    private static void readNarrow(ByteInput in, TextTarget target) throws DamagedFileException {
        byte[] different = in.getBytes(in.getCount());
        int width = in.getByte();
        if (width < 1 || width >= Byte.SIZE || different.length > 1 << width) {
            throw new DamagedFileException(different.length + " bytes in " + width + " bits");
        }
        in.getPlaces(target.bytes(), target.from(), target.size(), different, width);
    }
}
