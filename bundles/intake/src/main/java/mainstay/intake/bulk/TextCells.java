package mainstay.intake.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mainstay.book.Batches;
import mainstay.book.TextColumn;
import mainstay.intake.text.EightBytes;
import mainstay.intake.text.TextBlock;

/**
 * A column of texts. While there are few different ones each is kept once, and a row keeps a code; a column with more
 * turns into one of bytes.
 */
public final class TextCells implements ColumnSink {
    private static final int MOST_CODES = 1 << 16;

    private final int rows;
    private final boolean trimmed;
    private final boolean isId;
    private final Dictionary dictionary = new Dictionary();
    private volatile boolean coded;
    private volatile int[] codes = new int[0];
    private Part[] parts = new Part[0];
    private TextColumn column;

    private TextCells(int rows, boolean trimmed, boolean isId) {
        this.rows = rows;
        this.trimmed = trimmed;
        this.isId = isId;
        this.coded = !isId;
    }

    /** Texts; without the whitespace around them when {@code trimmed}. */
    public static TextCells texts(int rows, boolean trimmed) {
        return new TextCells(rows, trimmed, false);
    }

    /** Texts that are all different, never empty and without control characters. */
    public static TextCells ids(int rows) {
        return new TextCells(rows, true, true);
    }

    boolean isTrimmed() {
        return trimmed;
    }

    boolean isId() {
        return isId;
    }

    /** Makes room for what the blocks will hold. */
    void begin(int blocks) {
        parts = new Part[blocks];
    }

    /** Where the texts of one block go; for one thread. */
    Part open(TextBlock block) {
        Part part = new Part(block.firstRow(), block.rows(), coded);
        parts[block.number()] = part;
        return part;
    }

    /** The code of a text, which is new if no thread has seen it. */
    private synchronized int code(byte[] text, int from, int to, int hash) {
        int code = dictionary.find(text, from, to, hash);
        if (code < 0) {
            code = dictionary.size();
            dictionary.add(text, from, to, hash, code);
            coded = code + 1 < MOST_CODES;
        }
        return code;
    }

    /** For each row, the place of its text among the {@link #different} ones. */
    public int[] codes() {
        int[] made = codes;
        return made.length == rows ? made : makeCodes();
    }

    private synchronized int[] makeCodes() {
        if (codes.length != rows) {
            codes = new int[rows];
        }
        return codes;
    }

    /** The different texts, where there are few: each once. */
    public Optional<List<String>> different() {
        return coded || Arrays.stream(parts).allMatch(part -> part.isCoded)
                ? Optional.of(Arrays.asList(texts()))
                : Optional.empty();
    }

    /** The column, when all cells have been read; for one thread. */
    public TextColumn column(Batches batches) {
        if (column == null) {
            column = made(batches);
        }
        return column;
    }

    private TextColumn made(Batches batches) {
        if (different().isEmpty()) {
            Pool pool = pool(batches);
            return TextColumn.pool(pool.bytes(), pool.ends());
        }
        String[] texts = texts();
        return texts.length == 1 ? TextColumn.constant(texts[0], rows) : TextColumn.dictionary(texts, codes());
    }

    /** The column, each text replaced by the one at its place; only where there are few different ones. */
    public TextColumn column(String[] replaced) {
        return TextColumn.dictionary(replaced, codes());
    }

    private String[] texts() {
        String[] texts = new String[dictionary.size()];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = new String(dictionary.text(at), StandardCharsets.UTF_8);
        }
        return texts;
    }

    /** All texts, one after the other; asked for once, as what they were read into goes with it. */
    public Pool pool(Batches batches) {
        long[] starts = new long[parts.length + 1];
        for (int at = 0; at < parts.length; at++) {
            starts[at + 1] = starts[at] + parts[at].bytes(this);
        }
        byte[] bytes = new byte[Math.toIntExact(starts[parts.length])];
        int[] ends = new int[rows];
        batches.forRanges(parts.length, (from, to) -> {
            for (int at = from; at < to; at++) {
                parts[at].copy(this, bytes, (int) starts[at], ends);
                parts[at] = null;
            }
        });
        return new Pool(bytes, ends);
    }

    /**
     * Texts one after the other.
     *
     * @param bytes all of them, in UTF-8
     * @param ends where each ends
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Pool(byte[] bytes, int[] ends) {}

    /** The codes a thread has seen, so that it need not ask the others. */
    static final class Seen {
        private final Dictionary known = new Dictionary();

        private int code(TextCells cells, byte[] text, int from, int to) {
            int hash = EightBytes.hash(text, from, to);
            int code = known.find(text, from, to, hash);
            if (code < 0) {
                code = cells.code(text, from, to, hash);
                known.add(text, from, to, hash, code);
            }
            return code;
        }
    }

    /** The texts of one block. */
    static final class Part {
        private final int firstRow;
        private final int rows;
        private final boolean isCoded;
        private byte[] pool = new byte[0];
        private int[] ends = new int[0];
        private int size;

        private Part(int firstRow, int rows, boolean isCoded) {
            this.firstRow = firstRow;
            this.rows = rows;
            this.isCoded = isCoded;
            if (!isCoded) {
                this.pool = new byte[rows * 16];
                this.ends = new int[rows];
            }
        }

        boolean isCoded() {
            return isCoded;
        }

        void add(TextCells cells, Seen seen, byte[] text, int from, int to) {
            if (isCoded) {
                cells.codes()[firstRow + size++] = seen.code(cells, text, from, to);
                return;
            }
            int start = size == 0 ? 0 : ends[size - 1];
            int end = start + to - from;
            if (end > pool.length) {
                pool = Arrays.copyOf(pool, Math.max(end, pool.length * 2));
            }
            System.arraycopy(text, from, pool, start, to - from);
            ends[size++] = end;
        }

        private long bytes(TextCells cells) {
            if (!isCoded) {
                return rows == 0 ? 0 : ends[rows - 1];
            }
            long bytes = 0;
            for (int row = firstRow; row < firstRow + rows; row++) {
                bytes += cells.dictionary.length(cells.codes()[row]);
            }
            return bytes;
        }

        private void copy(TextCells cells, byte[] target, int start, int[] targetEnds) {
            if (!isCoded) {
                System.arraycopy(pool, 0, target, start, rows == 0 ? 0 : ends[rows - 1]);
                for (int row = 0; row < rows; row++) {
                    targetEnds[firstRow + row] = start + ends[row];
                }
                return;
            }
            int at = start;
            for (int row = firstRow; row < firstRow + rows; row++) {
                at = cells.dictionary.copy(cells.codes()[row], target, at);
                targetEnds[row] = at;
            }
        }
    }
}
