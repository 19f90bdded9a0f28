package mainstay.review.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Accounts;
import mainstay.book.ColumnTable;
import mainstay.book.NumberText;
import mainstay.coverage.CoverageOption;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewedAccounts;
import mainstay.review.ReviewedAccountsBuilder;
import mainstay.review.Tier;
import mainstay.run.RunResult;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/**
 * Opens a review: what the run says of each account, and what follows from the review before. The same result, opening and
 * review before give the same sheet, to the bit.
 *
 * <p>To move between tiers an account must pass the cut by a margin. A C+ account has a number of reviews to reach B; when
 * they are over it goes to the automated channel, and stays there until it reaches B. An account that is in
 * {@code deprioritize} twice running is proposed for removal. What somebody decided against these rules counts until it
 * expires.
 */
public final class ReviewOpening {
    private static final String DEPRIORITIZE = "deprioritize";
    private static final int RUNNING = 2;

    private final RunResult result;
    private final ReviewBasis opening;
    private final Optional<ReviewedAccounts> before;
    private final Map<String, Integer> adopted = new HashMap<>();
    private final Optional<ColumnTable> plan;
    private final ReviewedAccountsBuilder draft;
    private final int[] was;

    private ReviewOpening(
            RunResult result, ReviewBasis opening, Optional<ReviewedAccounts> before, Optional<ColumnTable> plan) {
        this.result = result;
        this.opening = opening;
        this.before = before;
        this.plan = plan;
        int accounts = result.book().accounts().size();
        this.draft = ReviewedAccountsBuilder.of(accounts, opening.offers());
        this.was = new int[accounts];
        for (int account = 0; account < accounts; account++) {
            String id = result.book().accounts().id(account);
            was[account] = before.map(sheet -> sheet.find(id).orElse(-1)).orElse(-1);
        }
        plan.ifPresent(table -> {
            for (int row = 0; row < table.rows(); row++) {
                adopted.put(table.text(ReviewedAccounts.ID).get(row), row);
            }
        });
    }

    /**
     * The sheet of a review.
     *
     * @param result computed on what the opening says
     * @param before the closed sheet of the review before
     * @param plan the coverage plan that was adopted: columns {@code account_id}, {@code coverage} and {@code team}
     */
    public static ReviewedAccounts open(
            RunResult result, ReviewBasis opening, Optional<ReviewedAccounts> before, Optional<ColumnTable> plan) {
        ReviewOpening opener = new ReviewOpening(result, opening, before, plan);
        opener.fill();
        return opener.draft.sheet();
    }

    private void fill() {
        Segmentation tiers = result.segments().tiersAfter(this::tierBefore, opening.hysteresis());
        Segmentation ofRun = result.segments().named(Segments.TIER).orElseThrow();
        Segmentation contribution =
                result.segments().named(Segments.CONTRIBUTION).orElseThrow();
        for (int account = 0; account < was.length; account++) {
            copy(account, ofRun.of(account), contribution.of(account));
            tier(account, tiers);
            coverage(account);
            removal(account);
        }
        opening.overrides().forEach(override -> result.book()
                .accounts()
                .find(override.account())
                .ifPresent(account -> ReviewClosing.apply(draft, opening, account, override)));
        for (int account = 0; account < was.length; account++) {
            draft.put(ReviewedAccounts.MOVE, account, move(account));
        }
    }

    private int tierBefore(int account) {
        return was[account] < 0 ? -1 : Tier.ofRun(textBefore(ReviewedAccounts.TIER, account));
    }

    private String textBefore(String column, int account) {
        return before.orElseThrow().text(column, was[account]);
    }

    private double numberBefore(String column, int account) {
        return was[account] < 0 ? Double.NaN : before.orElseThrow().number(column, was[account]);
    }

    private void copy(int account, String tierOfRun, String contribution) {
        Accounts accounts = result.book().accounts();
        draft.put(ReviewedAccounts.ID, account, accounts.id(account));
        draft.put(ReviewedAccounts.NAME, account, accounts.name(account));
        draft.put(ReviewedAccounts.TIER_OF_RUN, account, tierOfRun);
        draft.put(ReviewedAccounts.COVERAGE_OF_RUN, account, result.coverage(account));
        draft.put(ReviewedAccounts.CONTRIBUTION, account, contribution);
        draft.put(ReviewedAccounts.REASON, account, "");
        draft.put(ReviewedAccounts.PROPOSAL, account, "");
        draft.put(ReviewedAccounts.RANK, account, result.ranking().rank(account));
        draft.put(ReviewedAccounts.VALUE, account, result.valuation().value().get(account));
        draft.put(
                ReviewedAccounts.REVENUE, account, result.valuation().revenue().get(account));
        draft.put(
                ReviewedAccounts.EXPECTED_REVENUE,
                account,
                result.valuation().expectedRevenue().get(account));
        draft.put(
                ReviewedAccounts.GROSS_PROFIT,
                account,
                result.valuation().grossProfit().get(account));
        draft.put(ReviewedAccounts.EARNED, account, result.decision().earned().get(account));
        draft.put(ReviewedAccounts.SCORE, account, result.scores().get(account));
        draft.put(ReviewedAccounts.LARGE, account, result.decision().large(account));
    }

    private void tier(int account, Segmentation tiers) {
        String tier = tiers.of(account);
        String old = was[account] < 0 ? "" : textBefore(ReviewedAccounts.TIER, account);
        draft.put(ReviewedAccounts.TIER, account, tier);
        draft.put(ReviewedAccounts.CLOCK, account, Double.NaN);
        draft.put(ReviewedAccounts.AUTOMATED, account, 0);
        if (old.equals(Tier.REMOVED)) {
            removed(account);
            return;
        }
        if (!old.isEmpty() && !old.equals(tier)) {
            draft.because(account, "from " + old + " to " + tier + ": " + tiers.reason(account));
        } else if (!tier.equals(draft.get(ReviewedAccounts.TIER_OF_RUN, account))) {
            draft.because(account, "stays " + tier + ": " + tiers.reason(account));
        }
        if (numberBefore(ReviewedAccounts.AUTOMATED, account) == 1 && !tier.equals("A") && !tier.equals(Tier.B)) {
            automate(account, "stays with the automated channel until it reaches B");
        } else if (tier.equals(Tier.C_PLUS)) {
            wind(account);
        }
    }

    /** What was taken off the list comes back when it is worth something again. */
    private void removed(int account) {
        String contribution = draft.get(ReviewedAccounts.CONTRIBUTION, account);
        if (contribution.equals(DEPRIORITIZE)) {
            draft.put(ReviewedAccounts.TIER, account, Tier.REMOVED);
            draft.because(account, "was removed and is still in deprioritize");
        } else {
            draft.because(account, "was removed and returns: its contribution is " + contribution);
        }
    }

    /** The clock of a C+ account: it begins full, and each further review in C+ takes one off. */
    private void wind(int account) {
        double left = numberBefore(ReviewedAccounts.CLOCK, account) - 1;
        if (Double.isNaN(left)) {
            draft.put(ReviewedAccounts.CLOCK, account, opening.clock());
            draft.because(account, "C+ has " + reviews(opening.clock()) + " to reach B");
        } else if (left > 0) {
            draft.put(ReviewedAccounts.CLOCK, account, left);
            draft.because(account, "C+ has " + reviews(left) + " left to reach B");
        } else {
            automate(
                    account,
                    "did not reach B in " + reviews(opening.clock())
                            + ", so it moves from C+ to the automated channel");
        }
    }

    private static String reviews(double count) {
        return NumberText.number(count) + (count == 1 ? " review" : " reviews");
    }

    private void automate(int account, String why) {
        draft.put(ReviewedAccounts.TIER, account, Tier.C);
        draft.put(ReviewedAccounts.AUTOMATED, account, 1);
        draft.because(account, why);
    }

    private void coverage(int account) {
        Integer row = adopted.get(draft.get(ReviewedAccounts.ID, account));
        String coverage = row == null
                ? draft.get(ReviewedAccounts.COVERAGE_OF_RUN, account)
                : plan.orElseThrow().text(ReviewedAccounts.COVERAGE).get(row);
        boolean offered = CoverageOffer.find(opening.offers(), coverage).isPresent();
        String team = row == null
                ? ""
                : plan.orElseThrow().text(ReviewedAccounts.TEAM).get(row);
        boolean removed = draft.get(ReviewedAccounts.TIER, account).equals(Tier.REMOVED);
        if (removed || draft.number(ReviewedAccounts.AUTOMATED, account) == 1) {
            draft.cover(account, CoverageOption.NONE, CoverageOption.NONE);
        } else if (offered) {
            draft.cover(account, coverage, team.isEmpty() ? coverage : team);
        } else {
            String recommended = draft.get(ReviewedAccounts.COVERAGE_OF_RUN, account);
            draft.cover(account, recommended, recommended);
            draft.because(account, "the adopted coverage " + coverage + " is no longer offered");
        }
    }

    private void removal(int account) {
        boolean low = draft.get(ReviewedAccounts.CONTRIBUTION, account).equals(DEPRIORITIZE);
        double before = numberBefore(ReviewedAccounts.LOW, account);
        double running = low ? (Double.isNaN(before) ? 0 : before) + 1 : 0;
        draft.put(ReviewedAccounts.LOW, account, running);
        if (running >= RUNNING && !draft.get(ReviewedAccounts.TIER, account).equals(Tier.REMOVED)) {
            draft.put(ReviewedAccounts.PROPOSAL, account, "in deprioritize in " + running + " consecutive reviews");
        }
    }

    private String move(int account) {
        if (before.isEmpty()) {
            return "";
        }
        return was[account] < 0
                ? "new"
                : TierMoves.between(
                        textBefore(ReviewedAccounts.TIER, account), draft.get(ReviewedAccounts.TIER, account));
    }
}
