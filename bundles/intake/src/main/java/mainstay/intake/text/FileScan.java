package mainstay.intake.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import mainstay.book.Batches;
import mainstay.book.ThreadShare;

/**
 * A first look at all bytes of a file: whether they are UTF-8, and where rows may end. A line break between quotes ends no
 * row; whether a piece of the file begins between quotes follows from the number of quotes before it.
 */
public final class FileScan {
    private static final int SIZE = 1 << 20;
    private static final int LARGEST = 8 * SIZE;
    /** The bytes of a character that may stand in the next piece. */
    private static final int REST = 3;

    private final Path path;
    private final byte quote;
    private final long size;
    private final long end;
    private final Piece[] pieces;

    private FileScan(Path path, byte quote, long size, long end) {
        this.path = path;
        this.quote = quote;
        this.size = size;
        this.end = end;
        this.pieces = new Piece[(int) ((size + SIZE - 1) / SIZE)];
    }

    /**
     * Looks at a file.
     *
     * @param quote what stands around cells that hold a line break; ASCII
     */
    public static FileScan of(Path path, char quote) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            FileScan survey = new FileScan(path, (byte) quote, file.size(), endOfContent(file));
            ConcurrentLinkedQueue<FileBytes> idle = new ConcurrentLinkedQueue<>();
            new Batches(ThreadShare.threads(), 1).forRanges(survey.pieces.length, (from, to) -> {
                FileBytes bytes = Optional.ofNullable(idle.poll()).orElseGet(FileBytes::new);
                for (int piece = from; piece < to; piece++) {
                    survey.look(file, piece, bytes);
                }
                idle.add(bytes);
            });
            return survey;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Where the last row ends, line breaks at the end of the file left out. */
    private static long endOfContent(FileChannel file) throws IOException {
        long end = file.size();
        long from = Math.max(0, end - SIZE);
        byte[] tail = new FileBytes().read(file, from, end);
        int at = (int) (end - from);
        while (at > 0 && (tail[at - 1] == '\n' || tail[at - 1] == '\r')) {
            at--;
        }
        return at == 0 ? 0 : from + at;
    }

    private void look(FileChannel file, int piece, FileBytes bytes) {
        try {
            long from = (long) piece * SIZE;
            long to = Math.min(size, from + SIZE);
            long read = Math.min(size, to + REST);
            byte[] content = bytes.read(file, from, read);
            int counted = (int) (Math.max(from, Math.min(end, to)) - from);
            boolean utf8 = Utf8.isValid(content, from == 0, (int) (to - from), (int) (read - from));
            pieces[piece] = Piece.of(content, counted, quote, utf8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the file lies. */
    public Path path() {
        return path;
    }

    /** What was taken for a quote. */
    public char quote() {
        return (char) quote;
    }

    /** Whether the file is UTF-8. */
    public boolean isUtf8() {
        for (Piece piece : pieces) {
            if (!piece.utf8()) {
                return false;
            }
        }
        return true;
    }

    /** The blocks of rows under the header, which is the first row; empty when there is a row too long to be cut. */
    public Optional<List<TextBlock>> blocks() {
        List<TextBlock> blocks = new ArrayList<>();
        boolean quoted = false;
        long from = -1;
        long rows = 0;
        int rowsOfBlock = 0;
        for (int at = 0; at < pieces.length; at++) {
            Piece piece = pieces[at];
            int first = piece.firstBreak(quoted);
            if (first >= 0) {
                long start = (long) at * SIZE + first + 1;
                if (from < 0 && at > 0) {
                    return Optional.empty();
                }
                if (from >= 0) {
                    blocks.add(new TextBlock(blocks.size(), from, start, (int) rows, rowsOfBlock));
                    rows += rowsOfBlock;
                }
                from = start;
                rowsOfBlock = piece.breaks(quoted);
            }
            quoted ^= piece.quotes() % 2 == 1;
        }
        if (from < 0 || quoted || rows + rowsOfBlock > Integer.MAX_VALUE / 2) {
            return Optional.empty();
        }
        blocks.add(new TextBlock(blocks.size(), from, end, (int) rows, rowsOfBlock));
        return blocks.stream().allMatch(block -> block.to() - block.from() <= LARGEST)
                ? Optional.of(blocks)
                : Optional.empty();
    }

    /**
     * What one piece of the file holds. Each count of line breaks comes twice: for a piece that begins outside of quotes,
     * and for one that begins between them.
     */
    private record Piece(
            boolean utf8, int quotes, int breaksOutside, int firstOutside, int breaksInside, int firstInside) {

        static Piece of(byte[] bytes, int size, byte quote, boolean utf8) {
            if (EightBytes.count(bytes, 0, size, quote) > 0) {
                return withQuotes(bytes, size, quote, utf8);
            }
            int first = 0;
            while (first < size && bytes[first] != '\n') {
                first++;
            }
            int breaks = EightBytes.count(bytes, first, size, (byte) '\n');
            return new Piece(utf8, 0, breaks, breaks == 0 ? -1 : first, 0, -1);
        }

        private static Piece withQuotes(byte[] bytes, int size, byte quote, boolean utf8) {
            int quotes = 0;
            int[] breaks = new int[2];
            int[] first = {-1, -1};
            for (int at = 0; at < size; at++) {
                if (bytes[at] == quote) {
                    quotes++;
                } else if (bytes[at] == '\n') {
                    int side = quotes % 2;
                    first[side] = breaks[side] == 0 ? at : first[side];
                    breaks[side]++;
                }
            }
            return new Piece(utf8, quotes, breaks[0], first[0], breaks[1], first[1]);
        }

        int breaks(boolean quoted) {
            return quoted ? breaksInside : breaksOutside;
        }

        int firstBreak(boolean quoted) {
            return quoted ? firstInside : firstOutside;
        }
    }
}
