package bad.teamcost.one;

/** Breaks rule 2. */
public record SeesOther(bad.teamcost.other.Other other) {}
