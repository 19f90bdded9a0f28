package mainstay.book;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of texts, one a row; the empty string where a row has none. Columns with few different texts share them in a
 * dictionary, others share one pool of UTF-8 bytes, so that millions of rows do not mean millions of objects.
 */
public interface TextColumn {

    /** How many rows there are; 0 or more. */
    int size();

    /** The text in a row from 0 to {@code size() - 1}; empty when missing, never null. */
    String get(int row);

    /**
     * Copies the texts of rows {@code rows[from]} to {@code rows[to - 1]} as they are kept in UTF-8, one after the other, so
     * that they need not become strings.
     *
     * @param target where they are copied to from its start on
     * @param ends where each of them ends there
     * @return whether they are kept so and had room; if not, nothing is said of {@code target} and {@code ends}
     */
    default boolean gatherUtf8(int[] rows, int from, int to, byte[] target, int[] ends) {
        return false;
    }

    /**
     * The rows of this column in another order, or some of them.
     *
     * @return a column of {@code order.length} rows, of which row {@code i} is row {@code order[i]} of this
     *     one
     */
    TextColumn inOrder(int[] order);

    /**
     * Compares the texts of rows {@code a} and {@code b} by code point.
     *
     * @return less than 0, 0 or more than 0, as a comparator gives it
     */
    default int compare(int a, int b) {
        return TextOrder.BY_CODE_POINT.compare(get(a), get(b));
    }

    /** A column of these texts, in this order; a missing text is the empty string, never null. */
    static TextColumn of(List<String> texts) {
        Builder builder = new Builder();
        texts.forEach(builder::add);
        return builder.build();
    }

    /** A column of these texts, in this order. */
    static TextColumn of(String... texts) {
        return of(List.of(texts));
    }

    /** A column that holds the same text in every row. */
    static TextColumn constant(String text, int size) {
        return new Constant(text, size);
    }

    /**
     * A column of few different texts, each once. The arrays must not be changed afterwards.
     *
     * @param codes for each row, the index of its text
     */
    static TextColumn dictionary(String[] texts, int[] codes) {
        return new Dictionary(texts, codes);
    }

    /**
     * A column of many different texts. The arrays must not be changed afterwards.
     *
     * @param bytes all texts in UTF-8, one after the other
     * @param ends where the text of each row ends in {@code bytes}
     */
    static TextColumn pool(byte[] bytes, int[] ends) {
        return new Pool(bytes, ends);
    }

    /** Collects texts row by row and chooses the form of the column by what it has seen. */
    final class Builder {
        private static final int LARGEST_DICTIONARY = 1 << 16;

        private final Map<String, Integer> codes = new HashMap<>();
        private int[] rows = new int[16];
        private int size;
        private byte[] pool;
        private int[] ends;

        /** Adds a row; a missing text is the empty string, never null. */
        public Builder add(String text) {
            if (pool == null && codes.size() >= LARGEST_DICTIONARY) {
                turnIntoPool();
            }
            if (pool != null) {
                append(text);
                return this;
            }
            rows = size == rows.length ? Arrays.copyOf(rows, size * 2) : rows;
            rows[size++] = codes.computeIfAbsent(text, added -> codes.size());
            return this;
        }

        /** How many rows were added so far. */
        public int size() {
            return size;
        }

        /** The column; the builder must not be used again. */
        public TextColumn build() {
            if (pool != null) {
                return new Pool(Arrays.copyOf(pool, end(size)), Arrays.copyOf(ends, size));
            }
            return new Dictionary(dictionary(), Arrays.copyOf(rows, size));
        }

        private String[] dictionary() {
            String[] texts = new String[codes.size()];
            codes.forEach((text, code) -> texts[code] = text);
            return texts;
        }

        private void turnIntoPool() {
            String[] texts = dictionary();
            int[] seen = rows;
            int count = size;
            pool = new byte[count * 16];
            ends = new int[count * 2];
            size = 0;
            for (int row = 0; row < count; row++) {
                append(texts[seen[row]]);
            }
            codes.clear();
            rows = new int[0];
        }

        private void append(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int start = end(size);
            int end = Math.addExact(start, bytes.length);
            if (end > pool.length) {
                pool = Arrays.copyOf(pool, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, pool.length * 2L)));
            }
            System.arraycopy(bytes, 0, pool, start, bytes.length);
            ends = size == ends.length ? Arrays.copyOf(ends, size * 2) : ends;
            ends[size++] = end;
        }

        private int end(int count) {
            return count == 0 ? 0 : ends[count - 1];
        }
    }

    /** One text, which costs no memory a row. */
    final class Constant implements TextColumn {
        private final String text;
        private final int size;

        private Constant(String text, int size) {
            this.text = text;
            this.size = size;
        }

        /** The text of every row; may be empty. */
        public String text() {
            return text;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public String get(int row) {
            return text;
        }

        @Override
        public TextColumn inOrder(int[] order) {
            return constant(text, order.length);
        }
    }

    /** Few different texts: a code a row. */
    final class Dictionary implements TextColumn {
        private final String[] texts;
        private final int[] codes;

        private Dictionary(String[] texts, int[] codes) {
            this.texts = texts;
            this.codes = codes;
        }

        /** The different texts, each once, in no particular order; unmodifiable. */
        public List<String> texts() {
            return Collections.unmodifiableList(Arrays.asList(texts));
        }

        /** The index of a row's text in {@link #texts()}. */
        public int code(int row) {
            return codes[row];
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public String get(int row) {
            return texts[codes[row]];
        }

        @Override
        public int compare(int a, int b) {
            return codes[a] == codes[b] ? 0 : TextColumn.super.compare(a, b);
        }

        @Override
        public TextColumn inOrder(int[] order) {
            int[] moved = new int[order.length];
            for (int row = 0; row < order.length; row++) {
                moved[row] = codes[order[row]];
            }
            return new Dictionary(texts, moved);
        }
    }

    /** Many different texts: the bytes of all of them one after the other, and where each ends. */
    final class Pool implements TextColumn {
        private final byte[] bytes;
        private final int[] ends;

        private Pool(byte[] bytes, int[] ends) {
            this.bytes = bytes;
            this.ends = ends;
        }

        @Override
        public int compare(int a, int b) {
            return Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
        }

        /** The bytes of all texts up to one row's, that of the last row telling how many there are. */
        public int end(int row) {
            return ends[row];
        }

        /** The byte at a place among those of all texts. */
        public byte byteAt(int place) {
            return bytes[place];
        }

        /** Copies {@code length} of the bytes of all texts, from {@code place} on, to {@code target} from {@code at} on. */
        public void copy(int place, byte[] target, int at, int length) {
            System.arraycopy(bytes, place, target, at, length);
        }

        /** First how long they are and then what they are, so that the waits for memory are many at a time. */
        @Override
        public boolean gatherUtf8(int[] rows, int from, int to, byte[] target, int[] targetEnds) {
            int[] starts = new int[to - from];
            long end = 0;
            for (int at = from; at < to; at++) {
                int start = start(rows[at]);
                starts[at - from] = start;
                end += ends[rows[at]] - start;
                targetEnds[at - from] = (int) end;
            }
            if (end > target.length) {
                return false;
            }
            int next = 0;
            for (int text = 0; text < starts.length; text++) {
                System.arraycopy(bytes, starts[text], target, next, targetEnds[text] - next);
                next = targetEnds[text];
            }
            return true;
        }

        @Override
        public int size() {
            return ends.length;
        }

        @Override
        public String get(int row) {
            int start = start(row);
            return new String(bytes, start, ends[row] - start, StandardCharsets.UTF_8);
        }

        @Override
        public TextColumn inOrder(int[] order) {
            long total = 0;
            for (int row : order) {
                total += ends[row] - start(row);
            }
            byte[] movedBytes = new byte[Math.toIntExact(total)];
            int[] movedEnds = new int[order.length];
            int end = 0;
            for (int row = 0; row < order.length; row++) {
                int start = start(order[row]);
                int length = ends[order[row]] - start;
                System.arraycopy(bytes, start, movedBytes, end, length);
                end += length;
                movedEnds[row] = end;
            }
            return new Pool(movedBytes, movedEnds);
        }

        private int start(int row) {
            return row == 0 ? 0 : ends[row - 1];
        }
    }
}
