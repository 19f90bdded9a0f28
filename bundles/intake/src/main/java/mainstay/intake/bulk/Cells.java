package mainstay.intake.bulk;

/** Where the cells of one column go. */
public sealed interface Cells permits NumberCells, TextCells, KeyCells {}
