package mainstay.intake.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import mainstay.book.Batches;
import mainstay.book.ThreadShare;
import mainstay.intake.text.CellTrim;
import mainstay.intake.text.Dialect;
import mainstay.intake.text.FileBytes;
import mainstay.intake.text.FileScan;
import mainstay.intake.text.TextBlock;
import mainstay.intake.text.Utf8;

/** A CSV file in UTF-8 with a header, cut into blocks of rows that are read side by side. */
public final class BulkFile implements AutoCloseable {
    private static final char MOST_ASCII = 127;
    private static final int LONGEST_HEADER = 1 << 20;

    private final FileChannel file;
    private final Dialect dialect;
    private final Batches batches;
    private final List<TextBlock> blocks;

    private BulkFile(FileChannel file, Dialect dialect, Batches batches, List<TextBlock> blocks) {
        this.file = file;
        this.dialect = dialect;
        this.batches = batches;
        this.blocks = blocks;
    }

    /** Opens a file that was looked at; empty when it cannot be read in bulk. */
    public static Optional<BulkFile> open(FileScan survey, Dialect dialect) throws IOException {
        boolean fits = dialect.charset().equals(StandardCharsets.UTF_8)
                && survey.isUtf8()
                && dialect.delimiter() <= MOST_ASCII
                && dialect.quote() == survey.quote();
        Optional<List<TextBlock>> blocks = fits ? survey.blocks() : Optional.empty();
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        FileChannel file = FileChannel.open(survey.path());
        if (!headsItsRows(file, dialect)) {
            file.close();
            return Optional.empty();
        }
        Batches batches = new Batches(ThreadShare.threads(), 1);
        return Optional.of(new BulkFile(file, dialect, batches, blocks.get()));
    }

    /** Whether the first line has something in it: blank lines before a header are left to others. */
    private static boolean headsItsRows(FileChannel file, Dialect dialect) throws IOException {
        int size = (int) Math.min(LONGEST_HEADER, file.size());
        byte[] start = new FileBytes().read(file, 0, size);
        int end = 0;
        while (end < size && start[end] != '\n' && start[end] != '\r') {
            end++;
        }
        String line = Utf8.text(start, 0, end);
        return line != null
                && line.chars()
                        .anyMatch(c -> !CellTrim.is((char) c) && c != dialect.delimiter() && c != dialect.quote());
    }

    /** Number of rows under the header. */
    public int rows() {
        TextBlock last = blocks.get(blocks.size() - 1);
        return last.firstRow() + last.rows();
    }

    /** Number of bytes. */
    public long size() {
        return blocks.get(blocks.size() - 1).to();
    }

    /**
     * Reads all rows.
     *
     * @param cells for each column, where its cells go; null for one that is not wanted
     * @param progress is told how many bytes have been read so far
     * @return whether all was plain; if not, what was read must not be used
     */
    public boolean read(ColumnSink[] cells, LongConsumer progress) throws IOException {
        for (ColumnSink column : cells) {
            if (column instanceof TextCells texts) {
                texts.begin(blocks.size());
            }
        }
        ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();
        AtomicBoolean plain = new AtomicBoolean(true);
        AtomicLong done = new AtomicLong();
        try {
            batches.forRanges(blocks.size(), (from, to) -> {
                Worker worker = Optional.ofNullable(idle.poll()).orElseGet(() -> new Worker(cells));
                for (int at = from; at < to && plain.get(); at++) {
                    if (!worker.read(blocks.get(at))) {
                        plain.set(false);
                    }
                    progress.accept(done.addAndGet(blocks.get(at).size()));
                }
                idle.add(worker);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return plain.get();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** What one thread needs to read blocks. */
    private final class Worker {
        private final FileBytes bytes = new FileBytes();
        private final RowScanner rows;

        private Worker(ColumnSink[] cells) {
            this.rows = new RowScanner(cells, (byte) dialect.delimiter(), (byte) dialect.quote());
        }

        private boolean read(TextBlock block) {
            try {
                return rows.read(bytes.read(file, block.from(), block.to()), block);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
