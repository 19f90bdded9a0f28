package mainstay.workspace;

import java.util.Optional;
import java.util.function.Consumer;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.review.diff.AttributionRuns;
import mainstay.review.diff.ReviewDiff;
import mainstay.review.rules.Review;
import mainstay.review.rules.ReviewBasis;
import mainstay.run.LiveResult;
import mainstay.run.generation.Models;
import mainstay.store.ReviewStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sets reviews against each other. */
@Component(service = ReviewComparison.class)
public final class ReviewComparison {
    private final StoredReviews reviews;
    private final ReviewModels models;

    /** Started by the framework. */
    @Activate
    public ReviewComparison(@Reference Workspace workspace, @Reference ReviewStore store) {
        this.reviews = new StoredReviews(store);
        this.models = new ReviewModels(workspace);
    }

    /**
     * Sets two reviews against each other.
     *
     * @param note takes why the parts of the changes are not known, if so
     */
    public ReviewDiff diff(String before, String after, Consumer<String> note) {
        ReviewHeading first = reviews.heading(before);
        ReviewHeading second = reviews.heading(after);
        Review old = reviews.review(first);
        Review now = reviews.review(second);
        try {
            return models.with(
                    first,
                    modelsBefore -> models.with(
                            second,
                            modelsAfter -> ReviewDiff.of(
                                    old, now, Optional.of(runs(first, second, modelsBefore, modelsAfter)))));
        } catch (MainstayException e) {
            if (e.code() != Code.MODEL) {
                throw e;
            }
            note.accept("the causes of the changes are not known: " + e.getMessage());
            return ReviewDiff.of(old, now, Optional.empty());
        }
    }

    /** One thing changed at a time; what is the same in both reviews is not computed twice. */
    private AttributionRuns runs(ReviewHeading before, ReviewHeading after, Models modelsBefore, Models modelsAfter) {
        ReviewBasis first = before.basis();
        ReviewBasis second = after.basis();
        Book bookBefore = reviews.book(before);
        boolean sameBook = first.digest().equals(second.digest());
        Book book = sameBook ? bookBefore : reviews.book(after);
        boolean sameModels = ReviewModels.identities(modelsBefore).equals(ReviewModels.identities(modelsAfter));
        boolean sameParameters = first.parameters().equals(second.parameters());
        LiveResult start = ReviewReplay.run(before.name(), bookBefore, modelsBefore, first.parameters());
        LiveResult data = sameBook ? start : ReviewReplay.run(before.name(), book, modelsBefore, first.changes());
        LiveResult changed = sameModels ? data : ReviewReplay.run(before.name(), book, modelsAfter, first.changes());
        LiveResult end =
                sameParameters ? changed : ReviewReplay.run(after.name(), book, modelsAfter, second.parameters());
        return new AttributionRuns(start, data, changed, end);
    }
}
