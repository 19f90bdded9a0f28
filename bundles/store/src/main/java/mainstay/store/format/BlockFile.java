package mainstay.store.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** What stands around the blocks of a file: the number of its format, its head, and how to find the head. */
final class BlockFile {
    /** The length in bytes of the number of a format. */
    static final int BEGIN = Long.BYTES;

    private static final int END = Long.BYTES + Integer.BYTES;

    private BlockFile() {}

    /** Writes a file: the number of the format, the blocks that the content writes, and the head that it fills. */
    static void write(byte[] format, OutputStream file, ByteOutput head, Content content) throws IOException {
        file.write(format);
        content.write();
        file.write(head.toByteArray());
        ByteOutput around = new ByteOutput();
        around.putLong(head.size());
        around.putInt(head.checksum());
        file.write(around.toByteArray());
    }

    /** Whether a file begins with the number of a format. */
    static boolean begins(FileChannel file, byte[] format) throws IOException {
        return Arrays.equals(bytes(file, 0, BEGIN), 0, BEGIN, format, 0, BEGIN);
    }

    private static byte[] bytes(FileChannel file, long position, int length) throws IOException {
        byte[] bytes = new byte[length + ByteInput.SLACK];
        BlockReader.readFully(file, position, bytes, length);
        return bytes;
    }

    /** Writes blocks and fills the head. */
    @FunctionalInterface
    interface Content {
        void write() throws IOException;
    }

    /**
     * Where the head stands.
     *
     * @param position its first byte
     * @param length its length in bytes
     * @param checksum its checksum
     */
    record Place(long position, int length, int checksum) {

        static Place of(FileChannel file) throws IOException {
            long end = file.size() - END;
            if (end < BEGIN) {
                throw new DamagedFileException("cut off");
            }
            ByteInput trailer = new ByteInput(bytes(file, end, END), END);
            long length = trailer.getLong();
            if (length < 0 || length > Math.min(end - BEGIN, Integer.MAX_VALUE - ByteInput.SLACK)) {
                throw new DamagedFileException("a head of " + length + " bytes");
            }
            return new Place(end - length, (int) length, trailer.getInt());
        }

        ByteInput head(FileChannel file) throws IOException {
            byte[] bytes = bytes(file, position, length);
            if (ByteInput.checksum(new CRC32C(), bytes, 0, length) != checksum) {
                throw new DamagedFileException("the head");
            }
            return new ByteInput(bytes, length);
        }
    }
}
