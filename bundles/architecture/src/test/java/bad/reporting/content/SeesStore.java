package bad.reporting.content;

/** Breaks rule 3. */
public record SeesStore(bad.store.SeesRun store) {}
