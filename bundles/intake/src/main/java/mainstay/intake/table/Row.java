package mainstay.intake.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import mainstay.intake.text.CellTrim;

/** One row of a table, as characters; the same object is filled again for each row. */
public final class Row {
    private char[] chars = new char[1 << 10];
    private int[] ends = new int[64];
    private int cells;
    private long number;
    private long ordinal;
    private final BitSet plainNumbers = new BitSet();
    private final Map<Integer, String> faults = new HashMap<>();

    /** Starts a row with this number, under a header that is row 1. */
    void begin(long newNumber) {
        begin(newNumber, newNumber - 1);
    }

    /** Starts a row with this number, and with its place under the header, from 1. */
    public void begin(long newNumber, long newOrdinal) {
        number = newNumber;
        ordinal = newOrdinal;
        cells = 0;
        if (!plainNumbers.isEmpty()) {
            plainNumbers.clear();
        }
        if (!faults.isEmpty()) {
            faults.clear();
        }
    }

    /** Becomes the same as another row. */
    public void copy(Row other) {
        begin(other.number, other.ordinal);
        for (int cell = 0; cell < other.cells; cell++) {
            add(other.raw(cell));
            if (other.isNumber(cell)) {
                markNumber();
            }
            if (other.fault(cell) != null) {
                markFault(other.fault(cell));
            }
        }
    }

    /** The cell added last is a number, written plainly. */
    public void markNumber() {
        plainNumbers.set(cells - 1);
    }

    /** The cell added last cannot be used, and why. */
    public void markFault(String fault) {
        faults.put(cells - 1, fault);
    }

    /** Adds a cell. */
    void add(char[] source, int offset, int length) {
        int start = end(cells - 1);
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(start + length, chars.length * 2));
        }
        System.arraycopy(source, offset, chars, start, length);
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        ends[cells++] = start + length;
    }

    /** Adds a cell. */
    public void add(String text) {
        add(text.toCharArray(), 0, text.length());
    }

    /** The row as a spreadsheet counts it, the header being row 1. */
    public long number() {
        return number;
    }

    /** Its place among the rows under the header, blank ones counted, the first being 1. */
    public long ordinal() {
        return ordinal;
    }

    /** Whether a cell is known to be a number, written plainly; texts may be numbers too. */
    public boolean isNumber(int cell) {
        return plainNumbers.get(cell);
    }

    /** Why a cell cannot be used, as a sentence that names it; null when it can. */
    public String fault(int cell) {
        return faults.isEmpty() ? null : faults.get(cell);
    }

    /** Number of cells. */
    public int cells() {
        return cells;
    }

    /** The characters of all cells; a cell's are those from {@link #from} to {@link #to}. */
    public char[] chars() {
        return chars;
    }

    /** Where a cell begins, whitespace around it left out. */
    public int from(int cell) {
        int from = end(cell - 1);
        int to = ends[cell];
        while (from < to && CellTrim.is(chars[from])) {
            from++;
        }
        return from;
    }

    /** Where a cell ends, whitespace around it left out; not less than {@link #from}. */
    public int to(int cell) {
        int start = end(cell - 1);
        int to = ends[cell];
        while (to > start && CellTrim.is(chars[to - 1])) {
            to--;
        }
        return Math.max(to, from(cell));
    }

    /** Whether a cell has nothing in it but whitespace. */
    public boolean isEmpty(int cell) {
        return from(cell) == to(cell);
    }

    /** The text of a cell without the whitespace around it. */
    public String text(int cell) {
        int from = from(cell);
        return new String(chars, from, to(cell) - from);
    }

    /** The text of a cell as it stands. */
    public String raw(int cell) {
        int start = end(cell - 1);
        return new String(chars, start, ends[cell] - start);
    }

    /** Whether all cells are empty; one that cannot be used, such as a formula without a value, may be. */
    public boolean isBlank() {
        for (int at = 0; at < end(cells - 1); at++) {
            if (!CellTrim.is(chars[at])) {
                return false;
            }
        }
        return true;
    }

    /** Number of characters in all cells. */
    int length() {
        return end(cells - 1);
    }

    private int end(int cell) {
        return cell < 0 ? 0 : ends[cell];
    }
}
