package mainstay.benchmarks.scale;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Writes one wide table of accounts with four product lines, the same for the same seed. Spend is spread over four powers
 * of ten, so that every coverage has its accounts; revenue never passes the contestable wallet.
 */
final class WideCsv {
    /** The share of spend that can be served at all; the mapping says it, the table does not. */
    static final double ADDRESSABLE = 0.8;

    private static final int BUFFER = 1 << 20;
    private static final int LONGEST_ROW = 512;
    private static final int LEAST_SPEND = 1_000;
    private static final int POWERS_OF_TEN = 4;
    private static final int TIED_STEPS = 96;
    private static final String[] REGIONS = {"north", "south", "east", "west", "overseas"};
    private static final String[] INDUSTRIES = {
        "banking", "insurance", "retail", "public sector", "manufacturing", "telecommunications", "health", "transport"
    };

    private final byte[] buffer = new byte[BUFFER + LONGEST_ROW];
    private final SplittableRandom random;
    private int at;

    private WideCsv(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * Writes the table.
     *
     * @param accounts how many rows, below 100 million
     * @param shuffled whether the ids come in no order, instead of counting up
     */
    static void write(Path file, int accounts, boolean shuffled, long seed) throws IOException {
        int[] ids = shuffled ? shuffledIds(accounts, seed) : null;
        WideCsv table = new WideCsv(seed);
        try (OutputStream out = Files.newOutputStream(file)) {
            table.text(header());
            for (int row = 0; row < accounts; row++) {
                table.row(ids == null ? row + 1 : ids[row]);
                if (table.at >= BUFFER) {
                    table.flush(out);
                }
            }
            table.flush(out);
        }
    }

    private static int[] shuffledIds(int accounts, long seed) {
        Random random = new Random(seed);
        int[] ids = new int[accounts];
        for (int row = 0; row < accounts; row++) {
            int other = random.nextInt(row + 1);
            ids[row] = ids[other];
            ids[other] = row + 1;
        }
        return ids;
    }

    private static String header() {
        StringBuilder header = new StringBuilder("account_id,name,region,industry");
        for (ProductLine line : ProductLine.values()) {
            header.append(',').append(line.word()).append(" spend");
            header.append(',').append(line.word()).append(" tied");
            header.append(',').append(line.word()).append(" revenue");
        }
        return header.append('\n').toString();
    }

    private void row(int id) {
        buffer[at++] = 'A';
        digits(id, 8);
        text(",Account ");
        digits(id, Integer.toString(id).length());
        text(",");
        text(REGIONS[random.nextInt(REGIONS.length)]);
        text(",");
        text(INDUSTRIES[random.nextInt(INDUSTRIES.length)]);
        for (int line = 0; line < ProductLine.values().length; line++) {
            wallet();
        }
        buffer[at++] = '\n';
    }

    private void wallet() {
        long spend = (long) (100 * LEAST_SPEND * Math.pow(10, POWERS_OF_TEN * random.nextDouble()));
        int tied = random.nextInt(TIED_STEPS);
        double contestable = spend * ADDRESSABLE * (100 - tied) / 100;
        hundredths(spend);
        hundredths(tied);
        hundredths((long) (contestable * random.nextDouble()));
    }

    private void hundredths(long value) {
        buffer[at++] = ',';
        long whole = value / 100;
        digits(whole, Long.toString(whole).length());
        buffer[at++] = '.';
        digits(value % 100, 2);
    }

    private void digits(long value, int count) {
        long rest = value;
        for (int digit = at + count - 1; digit >= at; digit--) {
            buffer[digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at += count;
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        at += bytes.length;
    }

    private void flush(OutputStream out) throws IOException {
        out.write(buffer, 0, at);
        at = 0;
    }
}
