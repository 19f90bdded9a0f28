package bad.incentive.one;

/** Breaks rule 2. */
public record SeesOther(bad.incentive.other.Other other) {}
