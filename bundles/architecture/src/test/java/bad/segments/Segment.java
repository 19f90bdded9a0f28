package bad.segments;

/** A stage. */
public record Segment(String name) {}
