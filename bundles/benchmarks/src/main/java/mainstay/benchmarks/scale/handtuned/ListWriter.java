package mainstay.benchmarks.scale.handtuned;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the list: each processor sorts a few buckets, writes their rows as bytes, and puts them where the ones before end. */
final class ListWriter {
    private static final byte[] HEADER =
            "account_id,value,gross_profit,coverage,expected_profit\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE_ROWS = 1 << 13;
    private static final int LONGEST_ROW = 128;
    private static final byte[][] COVERAGES = {
        bytes(",dedicated,"), bytes(",shared,"), bytes(",channel,"), bytes(",none,")
    };

    private static final int[] LENGTHS = {11, 8, 9, 6};

    private final Buckets buckets;
    private final FileChannel out;
    /** The first bucket of each piece, and after the last piece the end. */
    private final List<Integer> pieces = new ArrayList<>();

    private int nextPiece;
    private long end;

    ListWriter(Buckets buckets, FileChannel out) {
        this.buckets = buckets;
        this.out = out;
        int start = 0;
        pieces.add(0);
        for (int bucket = 1; bucket <= Records.BUCKETS; bucket++) {
            if (buckets.start(bucket) - start > PIECE_ROWS * Records.WORDS || bucket == Records.BUCKETS) {
                pieces.add(bucket);
                start = buckets.start(bucket);
            }
        }
    }

    void write(Processors processors) throws IOException {
        put(HEADER, HEADER.length, 0);
        end = HEADER.length;
        processors.forEach(pieces.size() - 1, () -> new Worker()::piece);
    }

    private synchronized long placeFor(int piece, int length) throws IOException {
        try {
            while (piece != nextPiece) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        long place = end;
        end += length;
        nextPiece++;
        notifyAll();
        return place;
    }

    private void put(byte[] bytes, int length, long place) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            out.write(buffer, place + buffer.position());
        }
    }

    private static byte[] bytes(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 16);
    }

    /** What one processor does, with its scratch space. */
    private final class Worker {
        private final long[] records = buckets.records();
        private final BucketOrder order = new BucketOrder(records);
        private final ShortestDecimal decimal = new ShortestDecimal();
        private byte[] rows = new byte[0];
        private int at;

        void piece(int number) throws IOException {
            int first = pieces.get(number);
            int last = pieces.get(number + 1);
            int count = (buckets.start(last) - buckets.start(first)) / Records.WORDS;
            rows = rows.length < count * LONGEST_ROW ? new byte[count * LONGEST_ROW] : rows;
            at = 0;
            for (int bucket = first; bucket < last; bucket++) {
                bucket(bucket);
            }
            put(rows, at, placeFor(number, at));
        }

        private void bucket(int bucket) {
            int start = buckets.start(bucket);
            int end = buckets.start(bucket + 1);
            order.sort(bucket, start, end);
            int count = (end - start) / Records.WORDS;
            for (int rank = 0; rank < count; rank++) {
                row(order.place(rank));
            }
        }

        private void row(int place) {
            double gross = Records.gross(records, place);
            rows[at] = 'A';
            Words.put(rows, at + 1, Words.digits(Records.id(records, place)));
            rows[at + 9] = ',';
            at = decimal.write(Records.value(records, place), rows, at + 10);
            rows[at] = ',';
            at = decimal.write(gross, rows, at + 1);
            int coverage = Records.coverage(gross);
            byte[] word = COVERAGES[coverage];
            Words.put(rows, at, Words.get(word, 0));
            Words.put(rows, at + 8, Words.get(word, 8));
            at = decimal.write(Records.expected(gross), rows, at + LENGTHS[coverage]);
            rows[at++] = '\n';
        }
    }
}
