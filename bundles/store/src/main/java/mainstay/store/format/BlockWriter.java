package mainstay.store.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.FutureTask;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/** Writes the blocks of columns to a file and what they are to its head. */
final class BlockWriter {
    /** So many blocks are made ahead of the one that is written. */
    private static final int AHEAD = 16;

    private final OutputStream file;
    private final ByteOutput head;
    private final Workers workers;

    BlockWriter(OutputStream file, ByteOutput head, Workers workers) {
        this.file = file;
        this.head = head;
        this.workers = workers;
    }

    /** Writes whole numbers. */
    void wholeNumbers(int rows, WholeColumn column) throws IOException {
        blocks(rows, (from, to, scratch) -> {
            for (int row = from; row < to; row++) {
                scratch.whole[row - from] = column.get(row);
            }
            WholeNumbers.write(scratch.whole, to - from, scratch.out);
            return Block.of(scratch.out);
        });
    }

    /** Writes numbers. */
    void numbers(DoubleColumn column) throws IOException {
        blocks(column.size(), (from, to, scratch) -> {
            column.copy(from, to, scratch.numbers, 0);
            Doubles.write(scratch.numbers, to - from, scratch.whole, scratch.out);
            return Block.of(scratch.out);
        });
    }

    /** Writes texts. */
    void texts(TextColumn.Pool column) throws IOException {
        blocks(column.size(), (from, to, scratch) -> {
            int start = from == 0 ? 0 : column.end(from - 1);
            int size = column.end(to - 1) - start;
            byte[] bytes = scratch.bytes(size);
            column.copy(start, bytes, 0, size);
            long end = start;
            for (int row = from; row < to; row++) {
                scratch.whole[row - from] = column.end(row) - end;
                end = column.end(row);
            }
            Texts.write(bytes, size, scratch.whole, to - from, scratch.working, scratch.out);
            return Block.ofTexts(scratch.out, size);
        });
    }

    private void blocks(int rows, Encoding encoding) throws IOException {
        int blocks = Blocks.count(rows);
        Deque<FutureTask<Block>> ahead = new ArrayDeque<>();
        for (int next = 0; next < blocks || !ahead.isEmpty(); ) {
            if (next < blocks && ahead.size() < AHEAD) {
                int from = Blocks.from(next);
                int to = Blocks.to(next, rows);
                ahead.add(workers.begin(scratch -> {
                    scratch.out.clear();
                    return encoding.block(from, to, scratch);
                }));
                next++;
            } else {
                put(Workers.ended(ahead.remove()));
            }
        }
    }

    private void put(Block block) throws IOException {
        file.write(block.bytes);
        head.putInt(block.bytes.length);
        head.putInt(block.checksum);
        if (block.textBytes >= 0) {
            head.putInt(block.textBytes);
        }
    }

    /** A column of whole numbers. */
    @FunctionalInterface
    interface WholeColumn {
        long get(int row);
    }

    /** Makes the block of rows {@code from} to {@code to - 1}. */
    @FunctionalInterface
    private interface Encoding {
        Block block(int from, int to, Buffers scratch);
    }

    /** A block that is ready to be written. */
    private static final class Block {
        private final byte[] bytes;
        private final int checksum;
        private final int textBytes;

        private Block(ByteOutput out, int textBytes) {
            this.bytes = out.toByteArray();
            this.checksum = out.checksum();
            this.textBytes = textBytes;
        }

        static Block of(ByteOutput out) {
            return new Block(out, -1);
        }

        static Block ofTexts(ByteOutput out, int textBytes) {
            return new Block(out, textBytes);
        }
    }
}
