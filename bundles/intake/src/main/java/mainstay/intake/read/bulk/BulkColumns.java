package mainstay.intake.read.bulk;

import mainstay.intake.bulk.ColumnSink;

/** For each column of a file, where its cells go; a column can serve one purpose only. */
final class BulkColumns {
    private final ColumnSink[] cells;
    private boolean plain = true;

    BulkColumns(int columns) {
        this.cells = new ColumnSink[columns];
    }

    /** Has the cells of a column go somewhere. */
    void put(int column, ColumnSink target) {
        plain &= cells[column] == null;
        cells[column] = target;
    }

    /** Whether no column was asked for twice. */
    boolean arePlain() {
        return plain;
    }

    ColumnSink[] cells() {
        return cells;
    }
}
