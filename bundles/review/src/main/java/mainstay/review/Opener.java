package mainstay.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Accounts;
import mainstay.book.ColumnTable;
import mainstay.book.NumberText;
import mainstay.coverage.Offer;
import mainstay.run.Result;
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
public final class Opener {
    private static final String DEPRIORITIZE = "deprioritize";
    private static final int RUNNING = 2;

    private final Result result;
    private final Opening opening;
    private final Optional<Sheet> before;
    private final Map<String, Integer> adopted = new HashMap<>();
    private final Optional<ColumnTable> plan;
    private final Draft draft;
    private final int[] was;

    private Opener(Result result, Opening opening, Optional<Sheet> before, Optional<ColumnTable> plan) {
        this.result = result;
        this.opening = opening;
        this.before = before;
        this.plan = plan;
        int accounts = result.book().accounts().size();
        this.draft = Draft.of(accounts, opening.offers());
        this.was = new int[accounts];
        for (int account = 0; account < accounts; account++) {
            String id = result.book().accounts().id(account);
            was[account] = before.map(sheet -> sheet.find(id).orElse(-1)).orElse(-1);
        }
        plan.ifPresent(table -> {
            for (int row = 0; row < table.rows(); row++) {
                adopted.put(table.text(Sheet.ID).get(row), row);
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
    public static Sheet open(Result result, Opening opening, Optional<Sheet> before, Optional<ColumnTable> plan) {
        Opener opener = new Opener(result, opening, before, plan);
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
                .ifPresent(account -> Closer.apply(draft, opening, account, override)));
        for (int account = 0; account < was.length; account++) {
            draft.put(Sheet.MOVE, account, move(account));
        }
    }

    private int tierBefore(int account) {
        return was[account] < 0 ? -1 : Tier.ofRun(textBefore(Sheet.TIER, account));
    }

    private String textBefore(String column, int account) {
        return before.orElseThrow().text(column, was[account]);
    }

    private double numberBefore(String column, int account) {
        return was[account] < 0 ? Double.NaN : before.orElseThrow().number(column, was[account]);
    }

    private void copy(int account, String tierOfRun, String contribution) {
        Accounts accounts = result.book().accounts();
        draft.put(Sheet.ID, account, accounts.id(account));
        draft.put(Sheet.NAME, account, accounts.name(account));
        draft.put(Sheet.TIER_OF_RUN, account, tierOfRun);
        draft.put(Sheet.COVERAGE_OF_RUN, account, result.coverage(account));
        draft.put(Sheet.CONTRIBUTION, account, contribution);
        draft.put(Sheet.REASON, account, "");
        draft.put(Sheet.PROPOSAL, account, "");
        draft.put(Sheet.RANK, account, result.ranking().rank(account));
        draft.put(Sheet.VALUE, account, result.valuation().value().get(account));
        draft.put(Sheet.REVENUE, account, result.valuation().revenue().get(account));
        draft.put(
                Sheet.EXPECTED_REVENUE,
                account,
                result.valuation().expectedRevenue().get(account));
        draft.put(Sheet.GROSS_PROFIT, account, result.valuation().grossProfit().get(account));
        draft.put(Sheet.EARNED, account, result.decision().earned().get(account));
        draft.put(Sheet.SCORE, account, result.scores().get(account));
        draft.put(Sheet.LARGE, account, result.decision().large(account));
    }

    private void tier(int account, Segmentation tiers) {
        String tier = tiers.of(account);
        String old = was[account] < 0 ? "" : textBefore(Sheet.TIER, account);
        draft.put(Sheet.TIER, account, tier);
        draft.put(Sheet.CLOCK, account, Double.NaN);
        draft.put(Sheet.AUTOMATED, account, 0);
        if (old.equals(Tier.REMOVED)) {
            removed(account);
            return;
        }
        if (!old.isEmpty() && !old.equals(tier)) {
            draft.because(account, "from " + old + " to " + tier + ": " + tiers.reason(account));
        } else if (!tier.equals(draft.get(Sheet.TIER_OF_RUN, account))) {
            draft.because(account, "stays " + tier + ": " + tiers.reason(account));
        }
        if (numberBefore(Sheet.AUTOMATED, account) == 1 && !tier.equals("A") && !tier.equals(Tier.B)) {
            automate(account, "stays with the automated channel until it reaches B");
        } else if (tier.equals(Tier.C_PLUS)) {
            wind(account);
        }
    }

    /** What was taken off the list comes back when it is worth something again. */
    private void removed(int account) {
        String contribution = draft.get(Sheet.CONTRIBUTION, account);
        if (contribution.equals(DEPRIORITIZE)) {
            draft.put(Sheet.TIER, account, Tier.REMOVED);
            draft.because(account, "was removed and is still in deprioritize");
        } else {
            draft.because(account, "was removed and returns: its contribution is " + contribution);
        }
    }

    /** The clock of a C+ account: it begins full, and each further review in C+ takes one off. */
    private void wind(int account) {
        double left = numberBefore(Sheet.CLOCK, account) - 1;
        if (Double.isNaN(left)) {
            draft.put(Sheet.CLOCK, account, opening.clock());
            draft.because(account, "C+ has " + reviews(opening.clock()) + " to reach B");
        } else if (left > 0) {
            draft.put(Sheet.CLOCK, account, left);
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
        draft.put(Sheet.TIER, account, Tier.C);
        draft.put(Sheet.AUTOMATED, account, 1);
        draft.because(account, why);
    }

    private void coverage(int account) {
        Integer row = adopted.get(draft.get(Sheet.ID, account));
        String coverage = row == null
                ? draft.get(Sheet.COVERAGE_OF_RUN, account)
                : plan.orElseThrow().text(Sheet.COVERAGE).get(row);
        boolean offered = Offered.find(opening.offers(), coverage).isPresent();
        String team = row == null ? "" : plan.orElseThrow().text(Sheet.TEAM).get(row);
        boolean removed = draft.get(Sheet.TIER, account).equals(Tier.REMOVED);
        if (removed || draft.number(Sheet.AUTOMATED, account) == 1) {
            draft.cover(account, Offer.NONE, Offer.NONE);
        } else if (offered) {
            draft.cover(account, coverage, team.isEmpty() ? coverage : team);
        } else {
            String recommended = draft.get(Sheet.COVERAGE_OF_RUN, account);
            draft.cover(account, recommended, recommended);
            draft.because(account, "the adopted coverage " + coverage + " is no longer offered");
        }
    }

    private void removal(int account) {
        boolean low = draft.get(Sheet.CONTRIBUTION, account).equals(DEPRIORITIZE);
        double before = numberBefore(Sheet.LOW, account);
        double running = low ? (Double.isNaN(before) ? 0 : before) + 1 : 0;
        draft.put(Sheet.LOW, account, running);
        if (running >= RUNNING && !draft.get(Sheet.TIER, account).equals(Tier.REMOVED)) {
            draft.put(Sheet.PROPOSAL, account, "in deprioritize in " + running + " consecutive reviews");
        }
    }

    private String move(int account) {
        if (before.isEmpty()) {
            return "";
        }
        return was[account] < 0
                ? "new"
                : Moves.between(textBefore(Sheet.TIER, account), draft.get(Sheet.TIER, account));
    }
}
