package mainstay.intake.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import mainstay.intake.text.CellTrim;
import mainstay.intake.text.EightBytes;
import mainstay.intake.text.FileBytes;
import mainstay.intake.text.TextBlock;
import mainstay.intake.text.Utf8;

/** Takes the rows of one block apart and puts their cells where they go; for one thread, block after block. */
final class RowScanner {
    private static final int LONGEST_CELL = 1 << 20;

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};
    private static final byte NOT_ASCII = 1;
    private static final byte STOP = 2;

    private final ColumnSink[] cells;
    private final byte delimiter;
    private final byte quote;
    private final long delimiters;
    private final long quotes;
    private final byte[] kinds = new byte[256];
    private final TextCells.Seen[] seen;
    private final TextCells.Part[] parts;
    private final int[] lastFound;

    private byte[] bytes = new byte[0];
    private int end;
    private int at;
    /** The cell that was taken apart last; in {@link #text}, which is {@link #bytes} unless quotes were doubled in it. */
    private byte[] text = bytes;

    private int from;
    private int to;
    private boolean ascii;

    RowScanner(ColumnSink[] cells, byte delimiter, byte quote) {
        this.cells = cells;
        this.delimiter = delimiter;
        this.quote = quote;
        this.delimiters = EightBytes.of(delimiter);
        this.quotes = EightBytes.of(quote);
        this.seen = new TextCells.Seen[cells.length];
        this.parts = new TextCells.Part[cells.length];
        this.lastFound = new int[cells.length];
        Arrays.fill(kinds, 128, 256, NOT_ASCII);
        for (int stop : new int[] {0, '\n', '\r', delimiter, quote}) {
            kinds[stop] = STOP;
        }
        Arrays.setAll(seen, column -> new TextCells.Seen());
    }

    /**
     * Reads a block.
     *
     * @param block the bytes of the block, with room for {@link FileBytes#SPARE} more
     * @return whether all of it was plain
     */
    boolean read(byte[] content, TextBlock block) {
        bytes = content;
        at = 0;
        end = block.size();
        bytes[end] = '\n';
        open(block);
        for (int row = block.firstRow(); row < block.firstRow() + block.rows(); row++) {
            if (at >= end || !readRow(row)) {
                return false;
            }
        }
        return at == end || at == end + 1;
    }

    private void open(TextBlock block) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof TextCells texts) {
                parts[column] = texts.open(block);
            }
        }
    }

    private boolean readRow(int row) {
        int last = cells.length - 1;
        for (int column = 0; column <= last; column++) {
            if (!readCell(column, row)) {
                return false;
            }
            if (column < last && bytes[at++] != delimiter) {
                return false;
            }
        }
        if (bytes[at] == '\r') {
            at++;
        }
        return bytes[at++] == '\n';
    }

    private boolean readCell(int column, int row) {
        ColumnSink target = cells[column];
        if (target instanceof NumberCells numbers) {
            return readNumber(numbers, row);
        }
        if (!find()) {
            return false;
        }
        if (target instanceof TextCells texts) {
            return readText(texts, column);
        }
        return target == null || readKey((KeyCells) target, column, row);
    }

    /**
     * A number of at most eight digits, a point and at most seven more goes the short way; its double is exact, as the one
     * division is of two numbers that are.
     */
    private boolean readNumber(NumberCells numbers, int row) {
        byte[] content = bytes;
        boolean negative = content[at] == '-';
        int position = negative ? at + 1 : at;
        long word = EightBytes.at(content, position);
        int count = EightBytes.digits(word);
        double value = EightBytes.number(word, count);
        position += count;
        if (content[position] == '.' && count > 0) {
            word = EightBytes.at(content, ++position);
            int decimals = EightBytes.digits(word);
            value = (value * POWERS[decimals] + EightBytes.number(word, decimals)) / POWERS[decimals];
            position += decimals;
            count = decimals == 0 || decimals == Long.BYTES ? 0 : count;
        }
        boolean ends = content[position] == delimiter || content[position] == '\n' || content[position] == '\r';
        if (!ends || count == 0 || !numbers.plain) {
            return find() && parse(numbers, row);
        }
        at = position;
        numbers.values[row * numbers.stride + numbers.offset] = (negative ? -value : value) * numbers.times;
        return true;
    }

    /** Every other number goes the way that numbers of other files go. */
    private boolean parse(NumberCells numbers, int row) {
        int place = row * numbers.stride + numbers.offset;
        if (from == to) {
            numbers.values[place] = Double.NaN;
            return true;
        }
        String whole = Utf8.text(text, from, to);
        if (whole == null) {
            return false;
        }
        String stripped = CellTrim.strip(whole);
        if (stripped.isEmpty()) {
            numbers.values[place] = Double.NaN;
            return true;
        }
        try {
            double value = numbers.format.parse(stripped.toCharArray(), 0, stripped.length());
            numbers.values[place] = value * numbers.times;
            return !Double.isInfinite(value);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean readText(TextCells texts, int column) {
        if (texts.isTrimmed()) {
            trim();
        }
        if (texts.isId() && (from == to || hasControl())) {
            return false;
        }
        parts[column].add(texts, seen[column], text, from, to);
        return true;
    }

    private boolean readKey(KeyCells keys, int column, int row) {
        trim();
        int found = keys.ids.find(text, from, to, lastFound[column]);
        if (found < 0) {
            return false;
        }
        lastFound[column] = found;
        keys.rows[row] = found;
        return true;
    }

    /** Finds the ends of the cell that begins here, and goes to what stands behind it. */
    private boolean find() {
        text = bytes;
        from = at;
        while (true) {
            int ordinary = EightBytes.ordinary(EightBytes.at(bytes, at), delimiters, quotes);
            at += ordinary;
            if (ordinary < Long.BYTES) {
                break;
            }
        }
        if (kinds[bytes[at] & 0xFF] != STOP) {
            return findBytewise();
        }
        to = at;
        ascii = true;
        if (bytes[at] == quote) {
            return at == from && findQuoted();
        }
        return bytes[at] != 0 && to - from <= LONGEST_CELL;
    }

    /** The same for a cell that holds more than letters, digits and signs. */
    private boolean findBytewise() {
        int kind = kinds[bytes[at] & 0xFF];
        int any = kind;
        while (kind != STOP) {
            kind = kinds[bytes[++at] & 0xFF];
            any |= kind;
        }
        to = at;
        ascii = (any & NOT_ASCII) == 0;
        return bytes[at] != 0 && bytes[at] != quote && isSound();
    }

    private boolean findQuoted() {
        from = ++at;
        int doubled = 0;
        int any = 0;
        while (true) {
            while (at >= end || bytes[at] != quote) {
                if (at >= end || bytes[at] == 0) {
                    return false;
                }
                any |= kinds[bytes[at++] & 0xFF];
            }
            if (bytes[at + 1] != quote || at + 1 >= end) {
                break;
            }
            doubled++;
            at += 2;
        }
        to = at++;
        ascii = (any & NOT_ASCII) == 0;
        if (doubled > 0) {
            undouble(doubled);
        }
        return isSound();
    }

    /** Takes one of each pair of quotes out. */
    private void undouble(int pairs) {
        byte[] single = new byte[to - from - pairs];
        int next = 0;
        for (int place = from; place < to; place++) {
            single[next++] = bytes[place];
            if (bytes[place] == quote) {
                place++;
            }
        }
        text = single;
        from = 0;
        to = single.length;
    }

    private boolean isSound() {
        return to - from <= LONGEST_CELL && (ascii || Utf8.isValid(text, from, to));
    }

    /** Leaves out the whitespace around the cell. */
    private void trim() {
        if (!ascii && mayHoldWideBlank()) {
            text = CellTrim.strip(Utf8.text(text, from, to)).getBytes(StandardCharsets.UTF_8);
            from = 0;
            to = text.length;
            return;
        }
        while (from < to && text[from] >= 0 && CellTrim.is((char) text[from])) {
            from++;
        }
        while (to > from && text[to - 1] >= 0 && CellTrim.is((char) text[to - 1])) {
            to--;
        }
    }

    private boolean mayHoldWideBlank() {
        for (int place = from; place < to; place++) {
            if (Utf8.mayBeSpace(text[place])) {
                return true;
            }
        }
        return false;
    }

    private boolean hasControl() {
        for (int place = from; place < to; place++) {
            byte b = text[place];
            boolean c1 = b == (byte) 0xC2 && text[place + 1] < (byte) 0xA0;
            if ((b >= 0 && b < ' ') || b == 0x7F || c1) {
                return true;
            }
        }
        return false;
    }
}
