package mainstay.intake.bulk;

/** A column of ids that stand in another table: for each row, the row of that table. */
public final class KeyCells implements ColumnSink {
    final RowOfId ids;
    final int[] rows;

    /** The cell of row {@code r} is looked up in {@code ids}, and its row goes to {@code rows[r]}. */
    public KeyCells(RowOfId ids, int[] rows) {
        this.ids = ids;
        this.rows = rows;
    }
}
