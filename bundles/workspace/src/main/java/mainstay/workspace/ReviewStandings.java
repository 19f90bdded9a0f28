package mainstay.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mainstay.plan.process.ReviewStanding;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.review.decision.ReviewField;
import mainstay.review.rules.Review;

/** What the last closed review says of accounts, as the key process takes it. */
public final class ReviewStandings {
    private final Optional<Review> review;

    /** The accounts of a closed review; of none where there is none. */
    public ReviewStandings(Optional<Review> review) {
        this.review = review;
    }

    /** An account, by its id; empty when no review is closed. */
    public Optional<ReviewStanding> of(String id) {
        return review.map(closed -> new ReviewStanding(
                closed.name(),
                closed.basis().day(),
                closed.accounts().listed(id).isPresent(),
                revision(closed, id)));
    }

    /**
     * What took effect there, as users write it, such as {@code tier=A}; else, where there was a review before, with which this
     * one compared it, tier and coverage; else nothing.
     */
    private static String revision(Review closed, String id) {
        List<String> decided = new ArrayList<>();
        closed.decisions().proposals().stream()
                .filter(proposal -> proposal.account().equals(id) && proposal.takesEffect())
                .forEach(proposal -> decided.add(written(proposal.field(), proposal.value())));
        closed.decisions().overrides().stream()
                .filter(override -> override.account().equals(id))
                .forEach(override -> decided.add(written(override.field(), override.value())));
        OptionalInt row = closed.accounts().listed(id);
        if (decided.isEmpty() && row.isPresent() && !closed.basis().before().isEmpty()) {
            ReviewedAccounts accounts = closed.accounts();
            decided.add(written(ReviewField.TIER, accounts.text(ReviewTextColumn.TIER, row.getAsInt())));
            decided.add(written(ReviewField.COVERAGE, accounts.text(ReviewTextColumn.COVERAGE, row.getAsInt())));
        }
        return String.join(" ", decided);
    }

    private static String written(ReviewField field, String value) {
        return field.word() + "=" + value;
    }
}
