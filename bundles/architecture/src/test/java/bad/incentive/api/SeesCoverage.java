package bad.incentive.api;

/** Breaks rules 1 and 2. */
public record SeesCoverage(bad.coverage.Impure coverage) {}
