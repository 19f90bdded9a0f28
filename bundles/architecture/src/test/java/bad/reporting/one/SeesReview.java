package bad.reporting.one;

/** Breaks rules 2 and 3. */
public record SeesReview(bad.review.Review review) {}
