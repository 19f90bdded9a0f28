package mainstay.review.rules;

import java.util.Optional;
import mainstay.coverage.CoverageOption;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewedAccounts;
import mainstay.review.ReviewedAccountsBuilder;
import mainstay.review.Tier;
import mainstay.review.decision.AccountOverride;
import mainstay.review.decision.Decisions;
import mainstay.review.decision.Proposal;
import mainstay.review.decision.ReviewField;

/**
 * Closes a review: proposals on which a department agreed and that none contests take effect, then what was decided against
 * the rules. Needs no models, only what was frozen when the review was opened.
 */
public final class ReviewClosing {

    private ReviewClosing() {}

    /** The sheet of a closed review. */
    public static ReviewedAccounts close(
            ReviewedAccounts opened, ReviewBasis opening, Decisions docket, Optional<ReviewedAccounts> before) {
        ReviewedAccountsBuilder draft = ReviewedAccountsBuilder.of(opened, opening.offers());
        for (Proposal proposal : docket.proposals()) {
            int row = opened.find(proposal.account()).orElse(-1);
            if (row >= 0 && proposal.takesEffect()) {
                apply(draft, opening, row, proposal.field(), proposal.value(), told(proposal));
            }
        }
        for (AccountOverride override : docket.overrides()) {
            opened.find(override.account()).ifPresent(row -> apply(draft, opening, row, override));
        }
        before.ifPresent(sheet -> moves(draft, opened, sheet));
        return draft.sheet();
    }

    private static String told(Proposal proposal) {
        return proposal.field().word() + " " + proposal.value() + " proposed by " + proposal.by() + ": "
                + proposal.why() + " (" + proposal.told() + ")";
    }

    static void apply(ReviewedAccountsBuilder draft, ReviewBasis opening, int row, AccountOverride override) {
        apply(draft, opening, row, override.field(), override.value(), override.told());
    }

    private static void apply(
            ReviewedAccountsBuilder draft, ReviewBasis opening, int row, ReviewField field, String value, String why) {
        if (field == ReviewField.COVERAGE
                && CoverageOffer.find(opening.offers(), value).isEmpty()) {
            draft.because(row, value + " is no longer offered, so this has no effect: " + why);
            return;
        }
        draft.because(row, why);
        if (field == ReviewField.COVERAGE) {
            draft.cover(row, value, value);
            return;
        }
        boolean automated = draft.number(ReviewedAccounts.AUTOMATED, row) == 1;
        draft.put(ReviewedAccounts.TIER, row, value);
        draft.put(ReviewedAccounts.AUTOMATED, row, 0);
        double clock = draft.number(ReviewedAccounts.CLOCK, row);
        draft.put(
                ReviewedAccounts.CLOCK,
                row,
                !value.equals(Tier.C_PLUS) ? Double.NaN : Double.isNaN(clock) ? opening.clock() : clock);
        if (value.equals(Tier.REMOVED)) {
            draft.cover(row, CoverageOption.NONE, CoverageOption.NONE);
        } else if (automated) {
            String recommended = draft.get(ReviewedAccounts.COVERAGE_OF_RUN, row);
            draft.cover(row, recommended, recommended);
        }
    }

    private static void moves(ReviewedAccountsBuilder draft, ReviewedAccounts opened, ReviewedAccounts before) {
        for (int row = 0; row < opened.size(); row++) {
            int place = row;
            before.find(opened.id(row))
                    .ifPresent(was -> draft.put(
                            ReviewedAccounts.MOVE,
                            place,
                            TierMoves.between(
                                    before.text(ReviewedAccounts.TIER, was), draft.get(ReviewedAccounts.TIER, place))));
        }
    }
}
