package bad.book;

/** Breaks rule 1. */
public record SeesScoring(bad.scoring.one.SeesOther scoring) {}
