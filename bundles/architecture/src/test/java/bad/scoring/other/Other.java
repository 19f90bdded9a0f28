package bad.scoring.other;

/** A provider. */
public record Other(bad.book.SeesScoring book) {}
