package mainstay.intake.bulk;

/** Where the cells of one column go. */
public sealed interface ColumnSink permits NumberCells, TextCells, KeyCells {}
