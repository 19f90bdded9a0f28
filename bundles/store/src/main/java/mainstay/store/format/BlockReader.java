package mainstay.store.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import mainstay.book.DoubleColumn;
import mainstay.book.Interruption;
import mainstay.book.TextColumn;

/**
 * Reads the blocks of columns, on all processors: a column that is handed out is complete only after {@link #finish()}, and one that
 * is made later can be made only then. Nothing in a block is believed before its checksum is right.
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
        return places(rows, size, blocks(rows, false), this::begin);
    }

    /** The same, taken apart when they are first asked for. */
    Supplier<int[]> placesLater(int rows, int size) throws IOException {
        return later(blocks(rows, false), (blocks, taking) -> places(rows, size, blocks, taking));
    }

    private static int[] places(int rows, int size, List<Block> blocks, Taking taking) throws IOException {
        int[] places = new int[rows];
        for (Block block : blocks) {
            taking.take(block, (in, scratch) -> {
                WholeNumbers.read(in, scratch.whole, block.rows());
                for (int row = 0; row < block.rows(); row++) {
                    places[block.from() + row] = Offsets.checked(scratch.whole[row], size);
                }
            });
        }
        return places;
    }

    DoubleColumn numbers(int rows) throws IOException {
        return numbers(rows, blocks(rows, false), this::begin);
    }

    /** The same, taken apart when they are first asked for. */
    Supplier<DoubleColumn> numbersLater(int rows) throws IOException {
        return later(blocks(rows, false), (blocks, taking) -> numbers(rows, blocks, taking));
    }

    private static DoubleColumn numbers(int rows, List<Block> blocks, Taking taking) throws IOException {
        double[] values = new double[rows];
        for (Block block : blocks) {
            taking.take(block, (in, scratch) -> Doubles.read(in, block.rows(), scratch.whole, values, block.from()));
        }
        return DoubleColumn.of(values);
    }

    TextColumn texts(int rows) throws IOException {
        return texts(rows, blocks(rows, true), this::begin);
    }

    /** The same, taken apart when they are first asked for. */
    Supplier<TextColumn> textsLater(int rows) throws IOException {
        return later(blocks(rows, true), (blocks, taking) -> texts(rows, blocks, taking));
    }

    private static TextColumn texts(int rows, List<Block> blocks, Taking taking) throws IOException {
        long size = 0;
        for (Block block : blocks) {
            size += block.textBytes();
        }
        byte[] bytes = new byte[size(size)];
        int[] ends = new int[rows];
        int from = 0;
        for (Block block : blocks) {
            TextTarget target = new TextTarget(bytes, from, from + block.textBytes(), ends, block.from());
            taking.take(block, (in, scratch) -> Texts.read(in, block.rows(), scratch.working, target));
            from += block.textBytes();
        }
        return TextColumn.pool(bytes, ends);
    }

    /** Reads blocks and compares their checksums now, and makes a column of them when it is first asked for. */
    private <T> Supplier<T> later(List<Block> blocks, Making<T> making) {
        KeptBlocks kept = new KeptBlocks(blocks.size());
        for (int number = 0; number < blocks.size(); number++) {
            int at = number;
            Block block = blocks.get(at);
            begun.add(workers.begin(scratch -> {
                byte[] bytes = new byte[block.length() + ByteInput.SLACK];
                fill(bytes, block);
                kept.keep(at, bytes);
                return null;
            }));
        }
        return KeptBlocks.later(() -> making.of(blocks, (block, decoding) -> {
            ByteInput in = kept.block(block.from() / Blocks.ROWS);
            decoding.read(in, kept.scratch());
            in.requireEnd();
        }));
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

    /** Has a block read, now or on another thread. */
    @FunctionalInterface
    private interface Taking {
        void take(Block block, Decoding decoding) throws IOException;
    }

    /** Makes a column of its blocks. */
    @FunctionalInterface
    private interface Making<T> {
        T of(List<Block> blocks, Taking taking) throws IOException;
    }

    /** Reads a block whose checksum is right. */
    @FunctionalInterface
    private interface Decoding {
        void read(ByteInput in, Buffers scratch) throws IOException;
    }
}
