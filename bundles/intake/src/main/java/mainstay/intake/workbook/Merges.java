package mainstay.intake.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The merged cells of a sheet, applied to its rows in ascending order. */
final class Merges {
    private static final int MOST = 1 << 16;

    private final String file;
    private final List<Range> ranges = new ArrayList<>();
    private final List<Range> open = new ArrayList<>();
    private int next;

    Merges(String file) {
        this.file = file;
    }

    /**
     * Merged cells.
     *
     * @param top the first row, from 1
     * @param bottom the last row
     * @param left the first column, from 0
     * @param right the last column
     */
    record Range(long top, long bottom, int left, int right) {

        @Override
        public String toString() {
            return CellName.of(left, top) + ":" + CellName.of(right, bottom);
        }
    }

    /** Adds merged cells by their name, {@code B2:C3}. */
    void add(String name) {
        int colon = name.indexOf(':');
        String from = colon < 0 ? name : name.substring(0, colon);
        String to = name.substring(colon + 1);
        Range range =
                new Range(CellName.rowIn(from), CellName.rowIn(to), CellName.columnIn(from), CellName.columnIn(to));
        if (range.top < 1 || range.bottom < range.top || range.left < 0 || range.right < range.left) {
            throw WorkbookFaults.damaged(file, "merged cells are named \"" + WorkbookFaults.cut(name) + "\"");
        }
        add(range);
    }

    void add(Range range) {
        if (ranges.size() == MOST) {
            throw WorkbookFaults.damaged(file, "a sheet has more than " + MOST + " merged ranges");
        }
        ranges.add(range);
    }

    /** Starts again at the first row. */
    void rewind() {
        ranges.sort(Comparator.comparingLong(Range::top));
        open.clear();
        next = 0;
    }

    /** Marks the cells of a row that merged ones cover, up to a column. */
    void apply(SheetRow row, int width) {
        if (ranges.isEmpty()) {
            return;
        }
        open.removeIf(range -> range.bottom < row.number());
        while (next < ranges.size() && ranges.get(next).top <= row.number()) {
            Range range = ranges.get(next++);
            if (range.bottom >= row.number() && range.left < width) {
                open.add(range);
            }
        }
        if (open.stream().mapToLong(range -> range.right - range.left + 1L).sum() > Workbook.MOST_COLUMNS) {
            throw WorkbookFaults.damaged(file, "merged cells overlap in row " + row.number());
        }
        open.forEach(range -> cover(row, range, width));
    }

    private static void cover(SheetRow row, Range range, int width) {
        for (int column = range.left; column <= Math.min(range.right, width - 1); column++) {
            if (column > range.left || row.number() > range.top) {
                row.cover(column, WorkbookFaults.covered(column, row.number(), range.toString()));
            }
        }
    }
}
