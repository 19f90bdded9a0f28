package mainstay.review.rules;

import static mainstay.review.words.ReviewWords.counted;
import static mainstay.review.words.ReviewWords.phrase;

import java.util.Optional;
import java.util.OptionalDouble;
import mainstay.book.Accounts;
import mainstay.coverage.CoverageOption;
import mainstay.review.AccountMove;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.review.ReviewedAccountsBuilder;
import mainstay.review.Tier;
import mainstay.run.LiveResult;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.inforce.AdoptedCoverage.Assignment;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/**
 * Opens a review: what the run says of each account, and what follows from the review before. The same result, basis and
 * review before give the same accounts, to the bit.
 *
 * <p>To move between tiers an account must pass the cut by a margin. A C+ account has a number of reviews to reach B; when
 * they are over it goes to the automated channel, and stays there until it reaches B. An account that is in
 * {@code deprioritize} twice running is proposed for removal, unless too much value is at stake with it. What somebody decided against these rules counts until it
 * expires.
 */
public final class ReviewOpening {
    private static final String DEPRIORITIZE = "deprioritize";
    private static final int CONSECUTIVE_FOR_REMOVAL = 2;

    private final LiveResult result;
    private final ReviewBasis basis;
    private final Optional<ReviewedAccounts> before;
    private final Optional<AdoptedCoverage> plan;
    private final ReviewedAccountsBuilder opened;
    /** The row of each account in the review before; -1 for none. */
    private final int[] rowBefore;

    private ReviewOpening(
            LiveResult result, ReviewBasis basis, Optional<ReviewedAccounts> before, Optional<AdoptedCoverage> plan) {
        this.result = result;
        this.basis = basis;
        this.before = before;
        this.plan = plan;
        Accounts accounts = result.book().accounts();
        this.opened = ReviewedAccountsBuilder.of(accounts.size(), basis.offers());
        this.rowBefore = new int[accounts.size()];
        for (int account = 0; account < rowBefore.length; account++) {
            String id = accounts.id(account);
            rowBefore[account] =
                    before.map(earlier -> earlier.find(id).orElse(-1)).orElse(-1);
        }
    }

    /**
     * What a review says of each account when it is opened.
     *
     * @param result computed on what the basis says; on the adopted plan, if there is one and its teams are paid whole
     * @param before what the review before said when it was closed; empty if this is the first
     * @param plan the coverage plan that was adopted
     */
    public static ReviewedAccounts open(
            LiveResult result, ReviewBasis basis, Optional<ReviewedAccounts> before, Optional<AdoptedCoverage> plan) {
        ReviewOpening opening = new ReviewOpening(result, basis, before, plan);
        opening.fill();
        return opening.opened.build();
    }

    private void fill() {
        opened.putCaptures(result.decision().captures().byCoverage());
        Segmentation tiers = result.segments().tiersAfter(this::tierBefore, basis.hysteresis());
        Segmentation ofRun = result.segments().named(Segments.TIER).orElseThrow();
        Segmentation contribution =
                result.segments().named(Segments.CONTRIBUTION).orElseThrow();
        for (int account = 0; account < rowBefore.length; account++) {
            putTexts(account, ofRun.of(account), contribution.of(account));
            putNumbers(account);
            putTier(account, tiers);
            putCoverage(account);
            putRemoval(account);
        }
        basis.overrides().forEach(override -> result.book()
                .accounts()
                .find(override.account())
                .ifPresent(account -> ReviewClosing.apply(opened, basis, account, override)));
        for (int account = 0; account < rowBefore.length; account++) {
            opened.put(
                    ReviewTextColumn.MOVE,
                    account,
                    move(account).map(AccountMove::word).orElse(""));
        }
    }

    private boolean wasThere(int account) {
        return rowBefore[account] >= 0;
    }

    private int tierBefore(int account) {
        return oldTier(account).map(Tier::indexInRun).orElse(-1);
    }

    private Optional<Tier> oldTier(int account) {
        return wasThere(account) ? before.map(earlier -> earlier.tier(rowBefore[account])) : Optional.empty();
    }

    private double numberBefore(ReviewNumberColumn column, int account) {
        return wasThere(account) ? before.orElseThrow().number(column, rowBefore[account]) : Double.NaN;
    }

    private void putTexts(int account, String tierOfRun, String contribution) {
        Accounts accounts = result.book().accounts();
        opened.put(ReviewTextColumn.ACCOUNT_ID, account, accounts.id(account));
        opened.put(ReviewTextColumn.NAME, account, accounts.name(account));
        opened.put(ReviewTextColumn.TIER_OF_RUN, account, tierOfRun);
        opened.put(ReviewTextColumn.COVERAGE_OF_RUN, account, result.recommended(account));
        opened.put(ReviewTextColumn.CONTRIBUTION, account, contribution);
        opened.put(ReviewTextColumn.REASON, account, "");
        opened.put(ReviewTextColumn.REMOVAL_PROPOSED, account, "");
    }

    private void putNumbers(int account) {
        opened.put(ReviewNumberColumn.RANK, account, result.ranking().rank(account));
        opened.put(ReviewNumberColumn.VALUE, account, result.valuation().value().get(account));
        opened.put(
                ReviewNumberColumn.REVENUE,
                account,
                result.valuation().revenue().get(account));
        opened.put(
                ReviewNumberColumn.EXPECTED_REVENUE,
                account,
                result.valuation().expectedRevenue().get(account));
        opened.put(
                ReviewNumberColumn.GROSS_PROFIT,
                account,
                result.valuation().grossProfit().get(account));
        opened.put(
                ReviewNumberColumn.EARNED, account, result.decision().earned().get(account));
        opened.put(ReviewNumberColumn.SCORE, account, result.scores().get(account));
        opened.put(ReviewNumberColumn.LARGE, account, result.decision().large(account));
    }

    private void putTier(int account, Segmentation tiers) {
        Tier tier = Tier.of(tiers.of(account));
        opened.put(account, tier);
        opened.put(ReviewNumberColumn.CLOCK, account, Double.NaN);
        opened.put(ReviewNumberColumn.AUTOMATED, account, 0);
        Tier old = oldTier(account).orElse(tier);
        if (old == Tier.REMOVED) {
            putRemoved(account);
            return;
        }
        if (old != tier) {
            opened.addReason(account, phrase("reason.moved", old.word(), tier.word(), tiers.reason(account)));
        } else if (!tier.word().equals(opened.text(ReviewTextColumn.TIER_OF_RUN, account))) {
            opened.addReason(account, phrase("reason.stays", tier.word(), tiers.reason(account)));
        }
        if (numberBefore(ReviewNumberColumn.AUTOMATED, account) == 1 && !tier.isAtLeastB()) {
            automate(account, phrase("reason.automated"));
        } else if (tier == Tier.C_PLUS) {
            runClock(account);
        }
    }

    /** What was taken off the list comes back when it is worth something again. */
    private void putRemoved(int account) {
        String contribution = opened.text(ReviewTextColumn.CONTRIBUTION, account);
        if (contribution.equals(DEPRIORITIZE)) {
            opened.put(account, Tier.REMOVED);
            opened.addReason(account, phrase("reason.still-removed"));
        } else {
            opened.addReason(account, phrase("reason.returns", contribution));
        }
    }

    /** The clock of a C+ account: it begins full, and each further review in C+ takes one off. */
    private void runClock(int account) {
        double left = numberBefore(ReviewNumberColumn.CLOCK, account) - 1;
        if (Double.isNaN(left)) {
            opened.put(ReviewNumberColumn.CLOCK, account, basis.clock());
            opened.addReason(account, counted("reason.clock", basis.clock()));
        } else if (left > 0) {
            opened.put(ReviewNumberColumn.CLOCK, account, left);
            opened.addReason(account, counted("reason.clock-left", left));
        } else {
            automate(account, counted("reason.clock-out", basis.clock()));
        }
    }

    private void automate(int account, String why) {
        opened.put(account, Tier.C);
        opened.put(ReviewNumberColumn.AUTOMATED, account, 1);
        opened.addReason(account, why);
    }

    private void putCoverage(int account) {
        if (opened.tier(account) == Tier.REMOVED || opened.isAutomated(account)) {
            opened.cover(account, CoverageOption.NONE, CoverageOption.NONE);
            return;
        }
        String recommended = opened.text(ReviewTextColumn.COVERAGE_OF_RUN, account);
        Assignment assignment = plan.flatMap(adopted -> adopted.of(opened.text(ReviewTextColumn.ACCOUNT_ID, account)))
                .orElse(new Assignment(recommended, "", OptionalDouble.empty()));
        if (CoverageOffer.find(basis.offers(), assignment.coverage()).isPresent()) {
            String team = assignment.team().isEmpty() ? assignment.coverage() : assignment.team();
            opened.cover(account, assignment.coverage(), team, assignment.capture());
        } else {
            opened.cover(account, recommended, recommended);
            opened.addReason(account, phrase("reason.not-offered", assignment.coverage()));
        }
    }

    private void putRemoval(int account) {
        double running = 0;
        if (opened.text(ReviewTextColumn.CONTRIBUTION, account).equals(DEPRIORITIZE)) {
            double before = numberBefore(ReviewNumberColumn.REVIEWS_IN_DEPRIORITIZE, account);
            running = (Double.isNaN(before) ? 0 : before) + 1;
        }
        opened.put(ReviewNumberColumn.REVIEWS_IN_DEPRIORITIZE, account, running);
        boolean atStake = opened.number(ReviewNumberColumn.VALUE, account)
                >= result.assumptions().removalBelow();
        if (running >= CONSECUTIVE_FOR_REMOVAL && !atStake && opened.tier(account) != Tier.REMOVED) {
            opened.put(
                    ReviewTextColumn.REMOVAL_PROPOSED,
                    account,
                    phrase("removal.deprioritize", Double.toString(running)));
        }
    }

    private Optional<AccountMove> move(int account) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        return wasThere(account)
                ? oldTier(account).flatMap(old -> AccountMove.between(old, opened.tier(account)))
                : Optional.of(AccountMove.NEW);
    }
}
