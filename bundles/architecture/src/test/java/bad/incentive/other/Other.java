package bad.incentive.other;

/** A provider. */
public record Other(bad.book.SeesScoring book) {}
