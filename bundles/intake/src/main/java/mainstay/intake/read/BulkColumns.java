package mainstay.intake.read;

import mainstay.intake.bulk.Cells;

/** For each column of a file, where its cells go; a column can serve one purpose only. */
final class BulkColumns {
    private final Cells[] cells;
    private boolean plain = true;

    BulkColumns(int columns) {
        this.cells = new Cells[columns];
    }

    /** Has the cells of a column go somewhere. */
    void put(int column, Cells target) {
        plain &= cells[column] == null;
        cells[column] = target;
    }

    /** Whether no column was asked for twice. */
    boolean arePlain() {
        return plain;
    }

    Cells[] cells() {
        return cells;
    }
}
