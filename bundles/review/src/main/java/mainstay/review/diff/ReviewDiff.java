package mainstay.review.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewTextColumn;
import mainstay.review.Tier;
import mainstay.review.rules.Review;

/**
 * What changed from one review to another, and how much of each change comes from the data, the models and the parameters,
 * changed one at a time in that order. What is left comes from decisions. The parts add up to the whole.
 *
 * @param before the earlier review
 * @param after the later review
 * @param accounts the accounts that changed
 * @param teams what teams hold, and their targets
 * @param tiers who went from which tier to which
 * @param coverages who went from which coverage to which
 * @param bridge what the reviews come to
 */
public record ReviewDiff(
        Review before,
        Review after,
        AccountChanges accounts,
        TeamTargets teams,
        Migration tiers,
        Migration coverages,
        MeasureBridge bridge) {

    /**
     * Sets two reviews against each other. All is computed at once, so the models of the runs are not needed any more when
     * this returns.
     *
     * @param runs empty where a model is not there any more; then the parts of the changes are {@code NaN}
     */
    public static ReviewDiff of(Review before, Review after, Optional<AttributionRuns> runs) {
        ReviewMerge merge = ReviewMerge.of(before.accounts(), after.accounts());
        return new ReviewDiff(
                before,
                after,
                AccountChanges.of(merge, runs),
                TeamTargets.of(merge),
                Migration.of(merge, ReviewTextColumn.TIER, Tier.words()),
                Migration.of(merge, ReviewTextColumn.COVERAGE, coverages(before, after)),
                MeasureBridge.of(before.accounts(), after.accounts(), runs));
    }

    /** The coverages that either review has, the richest first. */
    private static List<String> coverages(Review before, Review after) {
        return Stream.of(after, before)
                .flatMap(review -> review.basis().offers().stream())
                .map(CoverageOffer::coverage)
                .distinct()
                .toList();
    }
}
