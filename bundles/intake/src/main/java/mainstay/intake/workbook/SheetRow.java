package mainstay.intake.workbook;

import java.util.Arrays;

/** The cells of a row of a sheet that are not empty, by column ascending; the same object is filled again for each row. */
public final class SheetRow {
    private static final int LONGEST_ROW = 1 << 24;

    private long number;
    private boolean hidden;
    private int count;
    private int[] columns = new int[64];
    private int[] ends = new int[64];
    private boolean[] numbers = new boolean[64];
    private String[] faults = new String[64];
    private char[] chars = new char[1 << 10];

    /** Starts a row. */
    void begin(long newNumber, boolean isHidden) {
        number = newNumber;
        hidden = isHidden;
        count = 0;
    }

    /** Adds a text. */
    void addText(int column, CharSequence text) {
        add(column, text, false, null);
    }

    /** Adds a number, written plainly. */
    void addNumber(int column, CharSequence text) {
        add(column, text, true, null);
    }

    /** Adds a cell that cannot be used, and why. */
    void addFault(int column, CharSequence text, String fault) {
        add(column, text, false, fault);
    }

    /** Marks a cell that others cover; what it holds is not seen by any user. */
    void cover(int column, String fault) {
        int at = Arrays.binarySearch(columns, 0, count, column);
        if (at >= 0) {
            faults[at] = fault;
            return;
        }
        int place = -at - 1;
        addFault(column, "", fault);
        int end = end(place - 1);
        for (int moved = count - 1; moved > place; moved--) {
            columns[moved] = columns[moved - 1];
            ends[moved] = ends[moved - 1];
            numbers[moved] = numbers[moved - 1];
            faults[moved] = faults[moved - 1];
        }
        columns[place] = column;
        ends[place] = end;
        numbers[place] = false;
        faults[place] = fault;
    }

    /** The row as a spreadsheet counts it, from 1. */
    public long number() {
        return number;
    }

    /** Changes the number, for a row that is repeated. */
    void renumber(long newNumber) {
        number = newNumber;
    }

    /** Whether a user does not see it. */
    public boolean hidden() {
        return hidden;
    }

    /** Number of cells. */
    public int count() {
        return count;
    }

    /** The column of a cell, from 0. */
    public int column(int cell) {
        return columns[cell];
    }

    /** The characters of all cells; a cell's are those from {@link #from} to {@link #to}. */
    public char[] chars() {
        return chars;
    }

    /** Where a cell begins. */
    public int from(int cell) {
        return end(cell - 1);
    }

    /** Where a cell ends. */
    public int to(int cell) {
        return ends[cell];
    }

    /** The text of a cell. */
    public String text(int cell) {
        return new String(chars, from(cell), to(cell) - from(cell));
    }

    /** Whether a cell is a number, and so written plainly, whatever the mapping says of numbers in texts. */
    public boolean isNumber(int cell) {
        return numbers[cell];
    }

    /** Why a cell cannot be used, as a sentence that names it; null when it can. */
    public String fault(int cell) {
        return faults[cell];
    }

    private void add(int column, CharSequence text, boolean number, String fault) {
        if (count == columns.length) {
            grow();
        }
        int start = end(count - 1);
        if (start + text.length() > LONGEST_ROW) {
            throw new RowTooLong(LONGEST_ROW);
        }
        if (start + text.length() > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(start + text.length(), chars.length * 2));
        }
        for (int at = 0; at < text.length(); at++) {
            chars[start + at] = text.charAt(at);
        }
        columns[count] = column;
        ends[count] = start + text.length();
        numbers[count] = number;
        faults[count] = fault;
        count++;
    }

    private void grow() {
        columns = Arrays.copyOf(columns, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        numbers = Arrays.copyOf(numbers, count * 2);
        faults = Arrays.copyOf(faults, count * 2);
    }

    private int end(int cell) {
        return cell < 0 ? 0 : ends[cell];
    }

    /** More characters than a row may have. */
    static final class RowTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RowTooLong(int most) {
            super("has more than " + most + " characters");
        }
    }
}
