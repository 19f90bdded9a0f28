package mainstay.review.rules;

import static mainstay.review.words.ReviewWords.phrase;

import java.util.Optional;
import mainstay.coverage.CoverageOption;
import mainstay.review.AccountMove;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
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

    /**
     * What a closed review says of each account.
     *
     * @param opened what it said when it was opened
     * @param before what the review before said when it was closed; empty if this is the first
     */
    public static ReviewedAccounts close(
            ReviewedAccounts opened, ReviewBasis basis, Decisions decisions, Optional<ReviewedAccounts> before) {
        ReviewedAccountsBuilder closing = ReviewedAccountsBuilder.of(opened, basis.offers());
        for (Proposal proposal : decisions.proposals()) {
            int row = opened.find(proposal.account()).orElse(-1);
            if (row >= 0 && proposal.takesEffect()) {
                apply(closing, basis, row, proposal.field(), proposal.value(), reason(proposal));
            }
        }
        for (AccountOverride override : decisions.overrides()) {
            opened.find(override.account()).ifPresent(row -> apply(closing, basis, row, override));
        }
        before.ifPresent(earlier -> putMoves(closing, opened, earlier));
        return closing.build();
    }

    private static String reason(Proposal proposal) {
        return phrase(
                "reason.proposal",
                proposal.field().word(),
                proposal.value(),
                proposal.by(),
                proposal.why(),
                proposal.responseText());
    }

    static void apply(ReviewedAccountsBuilder accounts, ReviewBasis basis, int row, AccountOverride override) {
        apply(accounts, basis, row, override.field(), override.value(), override.reason());
    }

    private static void apply(
            ReviewedAccountsBuilder accounts, ReviewBasis basis, int row, ReviewField field, String value, String why) {
        if (field == ReviewField.TIER) {
            accounts.addReason(row, why);
            applyTier(accounts, basis, row, Tier.of(value));
        } else if (CoverageOffer.find(basis.offers(), value).isEmpty()) {
            accounts.addReason(row, phrase("reason.no-effect", value, why));
        } else {
            accounts.addReason(row, why);
            accounts.cover(row, value, value);
        }
    }

    private static void applyTier(ReviewedAccountsBuilder accounts, ReviewBasis basis, int row, Tier tier) {
        boolean wasAutomated = accounts.isAutomated(row);
        accounts.put(row, tier);
        accounts.put(ReviewNumberColumn.AUTOMATED, row, 0);
        accounts.put(ReviewNumberColumn.CLOCK, row, clock(accounts, basis, row, tier));
        if (tier == Tier.REMOVED) {
            accounts.cover(row, CoverageOption.NONE, CoverageOption.NONE);
        } else if (wasAutomated) {
            String recommended = accounts.text(ReviewTextColumn.COVERAGE_OF_RUN, row);
            accounts.cover(row, recommended, recommended);
        }
    }

    /** A clock that runs goes on; one that does not begins full. */
    private static double clock(ReviewedAccountsBuilder accounts, ReviewBasis basis, int row, Tier tier) {
        if (tier != Tier.C_PLUS) {
            return Double.NaN;
        }
        double left = accounts.number(ReviewNumberColumn.CLOCK, row);
        return Double.isNaN(left) ? basis.clock() : left;
    }

    private static void putMoves(ReviewedAccountsBuilder closing, ReviewedAccounts opened, ReviewedAccounts before) {
        for (int row = 0; row < opened.size(); row++) {
            int place = row;
            before.find(opened.id(row))
                    .ifPresent(was -> closing.put(
                            ReviewTextColumn.MOVE,
                            place,
                            AccountMove.between(before.tier(was), closing.tier(place))
                                    .map(AccountMove::word)
                                    .orElse("")));
        }
    }
}
