package mainstay.intake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The bytes of a zip entry, refused when they expand beyond measure or are not those that were packed. */
public final class GuardedStream extends FilterInputStream {
    private static final long FREE = 1L << 20;
    private static final long MOST_TIMES = 100;
    private static final long MOST_BYTES = 1L << 34;

    private final ZipEntry entry;
    private final String label;
    private final String nextStep;
    private final CRC32 checksum = new CRC32();
    private long expanded;

    /**
     * Guards an entry.
     *
     * @param label what it is called in messages
     * @param nextStep what the user can do when it is refused
     */
    public GuardedStream(InputStream in, ZipEntry entry, String label, String nextStep) {
        super(in);
        this.entry = entry;
        this.label = label;
        this.nextStep = nextStep;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count < 0) {
            requireChecksum();
            return count;
        }
        checksum.update(bytes, offset, count);
        expanded += count;
        long packed = Math.max(1, entry.getCompressedSize());
        if (expanded > MOST_BYTES || (expanded > FREE && expanded / packed > MOST_TIMES)) {
            throw Source.bad(label + " expands more than " + MOST_TIMES + " times; " + nextStep);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    private void requireChecksum() {
        if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
            throw Source.bad(label + " is damaged (its checksum differs); make or copy the file again");
        }
    }
}
