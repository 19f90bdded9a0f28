package mainstay.store.format;

import java.util.Arrays;

/** Texts that begin alike and end in a number, such as ids usually are: {@code A0000017}, {@code Account 17}. */
final class NumberedTexts {
    static final int MOST_DIGITS = 18;
    private static final int TEN = 10;

    private NumberedTexts() {}

    /** Whether all texts are such, given back as they are by the fewest digits of any; then {@code numbers} are theirs. */
    static boolean areNumbered(byte[] bytes, long[] lengths, int count, long[] numbers) {
        if (count == 0) {
            return false;
        }
        int begin = begin(bytes, (int) lengths[0]);
        int digits = fewestDigits(lengths, count, begin);
        if (digits < 1) {
            return false;
        }
        int at = 0;
        for (int row = 0; row < count; row++) {
            int end = at + (int) lengths[row];
            numbers[row] = number(bytes, at + begin, end, digits);
            if (numbers[row] < 0 || !Arrays.equals(bytes, 0, begin, bytes, at, at + begin)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    static void write(byte[] bytes, long[] lengths, int count, long[] numbers, ByteOutput out) {
        int begin = begin(bytes, (int) lengths[0]);
        out.putInt(begin);
        out.putBytes(bytes, 0, begin);
        out.putByte(fewestDigits(lengths, count, begin));
        WholeNumbers.write(numbers, count, out);
    }

    /** The length of the first text without the digits at its end. */
    private static int begin(byte[] bytes, int length) {
        int begin = length;
        while (begin > 0 && length - begin < MOST_DIGITS && isDigit(bytes[begin - 1])) {
            begin--;
        }
        return begin;
    }

    private static int fewestDigits(long[] lengths, int count, int begin) {
        long fewest = Long.MAX_VALUE;
        for (int row = 0; row < count; row++) {
            fewest = Math.min(fewest, lengths[row] - begin);
        }
        return (int) Math.min(fewest, MOST_DIGITS);
    }

    /** The number between two places; -1 when it is none, or would not be written like this with so many digits at least. */
    private static long number(byte[] bytes, int from, int to, int digits) {
        int length = to - from;
        if (length > MOST_DIGITS || (length > digits && bytes[from] == '0')) {
            return -1;
        }
        long number = 0;
        for (int at = from; at < to; at++) {
            if (!isDigit(bytes[at])) {
                return -1;
            }
            number = number * TEN + (bytes[at] - '0');
        }
        return number;
    }

    private static boolean isDigit(byte value) {
        return value >= '0' && value <= '9';
    }

    static void read(ByteInput in, int count, long[] numbers, TextTarget target) throws DamagedFileException {
        byte[] begin = in.getBytes(in.getCount());
        int digits = in.getByte();
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new DamagedFileException("numbers with " + digits + " digits");
        }
        WholeNumbers.read(in, numbers, count);
        for (int row = 0; row < count; row++) {
            boolean isNext = row > 0 && numbers[row] == numbers[row - 1] + 1;
            if (!isNext || !target.addNext(row, begin.length)) {
                target.add(row, begin, numbers[row], Math.max(digits, digitsOf(numbers[row])));
            }
        }
        target.requireFull();
    }

    private static int digitsOf(long number) throws DamagedFileException {
        if (number < 0) {
            throw new DamagedFileException("the number " + number + " in a text");
        }
        int digits = 1;
        for (long rest = number; rest >= TEN; rest /= TEN) {
            digits++;
        }
        return digits;
    }
}
