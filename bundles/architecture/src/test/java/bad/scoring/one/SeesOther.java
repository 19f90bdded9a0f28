package bad.scoring.one;

/** Breaks rule 2. */
public record SeesOther(bad.scoring.other.Other other) {}
