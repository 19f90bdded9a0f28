package bad.reporting.one;

/** Breaks rule 2. */
public record SeesContent(bad.reporting.content.SeesStore content) {}
