package bad.reporting.api;

/** Breaks rules 1, 2 and 3. */
public record SeesRun(bad.run.SeesGogo run) {}
