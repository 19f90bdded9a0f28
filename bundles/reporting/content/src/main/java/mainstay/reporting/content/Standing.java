package mainstay.reporting.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import mainstay.review.rules.Review;
import mainstay.review.trend.ReviewTrend;

/**
 * What stands beside the result of a book when a report is made of it: what came before, and what waits for somebody to decide.
 * Each is looked up when it is asked for.
 */
public interface Standing {
    /** A result of which nothing else is known. */
    Standing ALONE = new Standing() {};

    /** The review that was closed last; empty before the first. */
    default Optional<Review> closed() {
        return Optional.empty();
    }

    /** The review that is open, as it would be if it were closed now. */
    default Optional<Review> open() {
        return Optional.empty();
    }

    /** The review that another is compared with; empty for the first, and where it is not there any more. */
    default Optional<Review> before(Review review) {
        return Optional.empty();
    }

    /** How the reviews of the book went; of none where there is none. */
    default ReviewTrend trend() {
        return ReviewTrend.NONE;
    }

    /** The profit a year of a coverage plan that was made for this result and is not adopted. */
    default OptionalDouble planned() {
        return OptionalDouble.empty();
    }

    /** The models that stand by, such as {@code dedicated 1.3.0}. */
    default List<String> models() {
        return List.of();
    }
}
