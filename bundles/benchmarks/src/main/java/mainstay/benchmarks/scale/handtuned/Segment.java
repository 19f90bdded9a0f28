package mainstay.benchmarks.scale.handtuned;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Arrays;

/** The accounts of one stretch of the file, and how many of them are in each class of profits. */
final class Segment {
    private static final int BLOCK = 1 << 17;
    private static final int LONGEST_ROW = 1 << 10;
    private static final int USUAL_ROW = 96;
    private static final double ADDRESSABLE = 0.8;
    private static final double[] MARGINS = {0.12, 0.27, 0.38, 0.21};

    private final byte[] block = new byte[BLOCK + LONGEST_ROW];
    private final int[] inBucket = new int[Records.BUCKETS];
    private long[] records;
    private int end;
    private int at;

    private Segment(int bytes) {
        records = new long[bytes / USUAL_ROW * Records.WORDS];
    }

    /** Reads the rows that begin in {@code from} to {@code to - 1}; the header is none. */
    static Segment read(FileChannel file, long from, long to) throws IOException {
        Segment segment = new Segment((int) (to - from));
        // From the byte before, so that it shows whether a row begins at the first.
        long mappedFrom = Math.max(0, from - 1);
        long mappedTo = Math.min(file.size(), to + LONGEST_ROW);
        MappedByteBuffer mapped = file.map(MapMode.READ_ONLY, mappedFrom, mappedTo - mappedFrom);
        segment.rows(mapped, (int) (to - mappedFrom));
        return segment;
    }

    long[] records() {
        return records;
    }

    /** Where the records end. */
    int end() {
        return end;
    }

    int inBucket(int bucket) {
        return inBucket[bucket];
    }

    private void rows(MappedByteBuffer mapped, int to) {
        int next = afterLineBreak(mapped, 0);
        while (next < to) {
            int length = Math.min(BLOCK, mapped.limit() - next);
            mapped.get(next, block, 0, length);
            next += rows(length, to - next);
        }
    }

    private static int afterLineBreak(MappedByteBuffer mapped, int from) {
        int place = from;
        while (place < mapped.limit() && mapped.get(place) != '\n') {
            place++;
        }
        return place + 1;
    }

    /** Reads whole rows of the block as long as they begin before {@code to}; where the first that was not read begins. */
    private int rows(int length, int to) {
        int last = length;
        while (block[last - 1] != '\n') {
            last--;
        }
        int stop = Math.min(last, to);
        at = 0;
        while (at < stop) {
            row();
        }
        return at;
    }

    private void row() {
        if (end + Records.WORDS > records.length) {
            records = Arrays.copyOf(records, records.length + records.length / 2 + Records.WORDS);
        }
        long id = Words.number(Words.get(block, at + 1));
        if (block[at] != 'A' || block[at + 9] != ',') {
            throw new IllegalArgumentException("an id of another form than A00000001");
        }
        at += 10;
        skip();
        skip();
        skip();
        double value = 0;
        double gross = 0;
        for (double margin : MARGINS) {
            double spend = number();
            double tied = number();
            value += spend * ADDRESSABLE * (1 - tied);
            gross += number() * margin;
        }
        inBucket[Records.bucket(gross)]++;
        records[end] = Double.doubleToRawLongBits(gross);
        records[end + 1] = Double.doubleToRawLongBits(value);
        records[end + 2] = id;
        end += Records.WORDS;
    }

    private void skip() {
        long found = Words.firstEqual(Words.get(block, at), (byte) ',');
        while (found == 0) {
            at += 8;
            found = Words.firstEqual(Words.get(block, at), (byte) ',');
        }
        at += (Long.numberOfTrailingZeros(found) >>> 3) + 1;
    }

    /** A number with two decimals and at most eight digits before them, and what ends it. */
    private double number() {
        long word = Words.get(block, at);
        long found = Words.firstEqual(word, (byte) '.');
        int whole = found == 0 ? 8 : Long.numberOfTrailingZeros(found) >>> 3;
        int point = at + whole;
        if (block[point] != '.' || (block[point + 3] != ',' && block[point + 3] != '\n')) {
            throw new IllegalArgumentException("a number of another form than 123.45");
        }
        long hundredths =
                Words.number(word << (64 - 8 * whole)) * 100 + block[point + 1] * 10 + block[point + 2] - '0' * 11;
        at = point + 4;
        return hundredths / 100.0;
    }
}
