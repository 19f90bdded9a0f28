package mainstay.workspace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import mainstay.reporting.content.Standing;
import mainstay.review.rules.Review;
import mainstay.review.trend.ReviewTrend;
import mainstay.run.LiveResult;

/** What stands beside the result of the current book: its reviews, its plan, and the models that are not active. */
record BookStanding(
        Reviews reviews,
        CoveragePlans plans,
        Workspace workspace,
        Supplier<LiveResult> now,
        Supplier<ReviewTrend> reviewed)
        implements Standing {

    @Override
    public Optional<Review> closed() {
        return reviews.lastClosed();
    }

    @Override
    public Optional<Review> open() {
        return reviews.open().map(reviews::review);
    }

    @Override
    public Optional<Review> before(Review review) {
        return Optional.of(review.basis().before())
                .filter(reviews.names()::contains)
                .map(reviews::review);
    }

    @Override
    public ReviewTrend trend() {
        return reviewed.get();
    }

    @Override
    public OptionalDouble planned() {
        return plans.waiting(now.get());
    }

    @Override
    public List<String> models() {
        return workspace.inventory().stream()
                .flatMap(models -> models.list().stream())
                .filter(model -> model.state().equals("standby"))
                .map(model -> model.id() + " " + model.version())
                .toList();
    }
}
