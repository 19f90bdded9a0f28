package mainstay.intake.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed of deals, as columns: for each change its deal, the second, the field, the new value and the one before as the
 * number of a text, and the row where it stands. A million changes take some 40 MB.
 */
final class DealChanges {
    private static final int FEW = 64;

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int[] deals = new int[1 << 10];
    private long[] seconds = new long[1 << 10];
    private byte[] fields = new byte[1 << 10];
    private int[] values = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private int[] rows = new int[1 << 10];
    private int size;
    private int[] order;
    private int[] starts;

    /** Adds a change; {@code old} is null when it is not told. */
    void add(int deal, long second, int field, String value, String old, long row) {
        if (size == deals.length) {
            grow();
        }
        deals[size] = deal;
        seconds[size] = second;
        fields[size] = (byte) field;
        values[size] = code(value);
        before[size] = old == null ? -1 : code(old);
        rows[size] = Math.toIntExact(row);
        size++;
    }

    private void grow() {
        int larger = size * 2;
        deals = Arrays.copyOf(deals, larger);
        seconds = Arrays.copyOf(seconds, larger);
        fields = Arrays.copyOf(fields, larger);
        values = Arrays.copyOf(values, larger);
        before = Arrays.copyOf(before, larger);
        rows = Arrays.copyOf(rows, larger);
    }

    private int code(String text) {
        Integer code = codes.putIfAbsent(text, texts.size());
        if (code != null) {
            return code;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** Puts the changes of each deal in the order in which they happened; those of one second stay as they stand. */
    void sort(int dealCount) {
        starts = new int[dealCount + 1];
        for (int at = 0; at < size; at++) {
            starts[deals[at] + 1]++;
        }
        for (int deal = 0; deal < dealCount; deal++) {
            starts[deal + 1] += starts[deal];
        }
        int[] next = Arrays.copyOf(starts, dealCount);
        order = new int[size];
        for (int at = 0; at < size; at++) {
            order[next[deals[at]]++] = at;
        }
        for (int deal = 0; deal < dealCount; deal++) {
            sort(starts[deal], starts[deal + 1]);
        }
    }

    /** Inserts each change behind those before it, which is fast as most histories are written as they happen. */
    private void sort(int from, int to) {
        if (isReversed(from, to)) {
            reverse(from, to);
        } else if (to - from > FEW) {
            Integer[] changes = Arrays.stream(order, from, to).boxed().toArray(Integer[]::new);
            Arrays.sort(changes, Comparator.comparingLong(change -> seconds[change]));
            for (int at = from; at < to; at++) {
                order[at] = changes[at - from];
            }
        }
        for (int at = from + 1; at < to; at++) {
            int change = order[at];
            int place = at;
            while (place > from && seconds[order[place - 1]] > seconds[change]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = change;
        }
    }

    /** Whether the newest stands first, as in many exports. */
    private boolean isReversed(int from, int to) {
        boolean falls = false;
        for (int at = from + 1; at < to; at++) {
            if (seconds[order[at]] > seconds[order[at - 1]]) {
                return false;
            }
            falls |= seconds[order[at]] < seconds[order[at - 1]];
        }
        return falls;
    }

    private void reverse(int from, int to) {
        for (int low = from, high = to - 1; low < high; low++, high--) {
            int change = order[low];
            order[low] = order[high];
            order[high] = change;
        }
    }

    /** The first change of a deal; those of it end before {@code start(deal + 1)}. */
    int start(int deal) {
        return starts[deal];
    }

    /** The second of a change, by its place in the order. */
    long second(int place) {
        return seconds[order[place]];
    }

    /** What changed. */
    int field(int place) {
        return fields[order[place]];
    }

    /** The new value. */
    String value(int place) {
        return texts.get(values[order[place]]);
    }

    /** The value before; null when it is not told. */
    String before(int place) {
        int code = before[order[place]];
        return code < 0 ? null : texts.get(code);
    }

    /** The row where it stands. */
    long row(int place) {
        return rows[order[place]];
    }

    /** How many changes there are. */
    int size() {
        return size;
    }
}
