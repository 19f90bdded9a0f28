package bad.review;

/** What a renderer must not see. */
public record Review(String name) {}
