package mainstay.store.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32C;
import mainstay.book.DoubleColumn;
import mainstay.book.Interruption;
import mainstay.book.TextColumn;

/**
 * Reads the blocks of columns, on all processors: a column that is handed out is complete only after {@link #finish()}.
 * Nothing in a block is believed before its checksum is right.
 */
final class BlockReader {
    private final FileChannel file;
    private final ByteInput head;
    private final Workers workers;
    private final long end;
    private long next;
    private final List<FutureTask<Void>> begun = new ArrayList<>();

    /** Reads blocks that stand in a file from {@code start} to {@code end - 1} and are named in a head. */
    BlockReader(FileChannel file, long start, long end, ByteInput head, Workers workers) {
        this.file = file;
        this.next = start;
        this.end = end;
        this.head = head;
        this.workers = workers;
    }

    int[] ints() throws IOException {
        return ints(head.getRows());
    }

    int[] ints(int rows) throws IOException {
        List<Block> blocks = blocks(rows, false);
        int[] values = new int[rows];
        for (Block block : blocks) {
            begin(block, (in, scratch) -> {
                WholeNumbers.read(in, scratch.whole, block.rows());
                copyInts(scratch.whole, block, values);
            });
        }
        return values;
    }

    private static void copyInts(long[] whole, Block block, int[] values) throws DamagedFileException {
        for (int row = 0; row < block.rows(); row++) {
            values[block.from() + row] = (int) whole[row];
            if (values[block.from() + row] != whole[row]) {
                throw new DamagedFileException("the number " + whole[row] + " among ints");
            }
        }
    }

    /** Reads places in a list of this size. */
    int[] places(int rows, int size) throws IOException {
        List<Block> blocks = blocks(rows, false);
        int[] places = new int[rows];
        for (Block block : blocks) {
            begin(block, (in, scratch) -> {
                WholeNumbers.read(in, scratch.whole, block.rows());
                for (int row = 0; row < block.rows(); row++) {
                    places[block.from() + row] = Offsets.checked(scratch.whole[row], size);
                }
            });
        }
        return places;
    }

    DoubleColumn numbers(int rows) throws IOException {
        List<Block> blocks = blocks(rows, false);
        double[] values = new double[rows];
        for (Block block : blocks) {
            begin(block, (in, scratch) -> Doubles.read(in, block.rows(), scratch.whole, values, block.from()));
        }
        return DoubleColumn.of(values);
    }

    TextColumn texts(int rows) throws IOException {
        List<Block> blocks = blocks(rows, true);
        long size = 0;
        for (Block block : blocks) {
            size += block.textBytes();
        }
        byte[] bytes = new byte[size(size)];
        int[] ends = new int[rows];
        int from = 0;
        for (Block block : blocks) {
            TextTarget target = new TextTarget(bytes, from, from + block.textBytes(), ends, block.from());
            begin(block, (in, scratch) -> Texts.read(in, block.rows(), scratch.working, target));
            from += block.textBytes();
        }
        return TextColumn.pool(bytes, ends);
    }

    private static int size(long size) throws DamagedFileException {
        if (size > Integer.MAX_VALUE) {
            throw new DamagedFileException(size + " bytes of text");
        }
        return (int) size;
    }

    /** What the head says of the blocks of so many rows; each takes bytes there, so that no wrong number asks for much. */
    private List<Block> blocks(int rows, boolean ofTexts) throws DamagedFileException {
        List<Block> blocks = new ArrayList<>();
        for (int number = 0; number < Blocks.count(rows); number++) {
            int length = head.getInt();
            int checksum = head.getInt();
            int textBytes = ofTexts ? head.getInt() : 0;
            Block block = new Block(next, length, checksum, Blocks.from(number), Blocks.to(number, rows), textBytes);
            requirePossible(block);
            blocks.add(block);
            next += length;
        }
        return blocks;
    }

    private void requirePossible(Block block) throws DamagedFileException {
        boolean isInFile = block.length() >= 0 && block.length() <= end - block.position();
        if (!isInFile || block.textBytes() < 0 || block.textBytes() > Texts.mostBytes(block.rows(), block.length())) {
            throw new DamagedFileException(
                    "a block of " + block.length() + " bytes, " + block.textBytes() + " of text");
        }
    }

    private void begin(Block block, Decoding decoding) {
        begun.add(workers.begin(scratch -> {
            byte[] bytes = scratch.bytes(block.length() + ByteInput.SLACK);
            fill(bytes, block);
            ByteInput in = new ByteInput(bytes, block.length());
            decoding.read(in, scratch);
            in.requireEnd();
            return null;
        }));
    }

    private void fill(byte[] bytes, Block block) throws IOException {
        readFully(file, block.position(), bytes, block.length());
        if (ByteInput.checksum(new CRC32C(), bytes, 0, block.length()) != block.checksum()) {
            throw new DamagedFileException("the block at " + block.position());
        }
    }

    /** Reads {@code length} bytes that stand at a place in a file. */
    static void readFully(FileChannel file, long position, byte[] bytes, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new DamagedFileException("cut off");
            }
        }
    }

    /** Waits until all columns are complete. */
    void finish() throws IOException {
        for (FutureTask<Void> task : begun) {
            Interruption.check();
            Workers.ended(task);
        }
        if (next != end) {
            throw new DamagedFileException((end - next) + " bytes that belong to no block");
        }
    }

    /**
     * A block of a column.
     *
     * @param position where it stands in the file
     * @param from its first row
     * @param to the row behind its last
     * @param textBytes the bytes of its texts when it is one of texts
     */
    private record Block(long position, int length, int checksum, int from, int to, int textBytes) {
        int rows() {
            return to - from;
        }
    }

    /** Reads a block whose checksum is right. */
    @FunctionalInterface
    private interface Decoding {
        void read(ByteInput in, Buffers scratch) throws IOException;
    }
}
