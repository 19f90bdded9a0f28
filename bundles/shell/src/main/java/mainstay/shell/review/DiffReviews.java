package mainstay.shell.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mainstay.book.Column;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.reporting.text.CommandOutput;
import mainstay.review.AccountMove;
import mainstay.review.ReviewTotals;
import mainstay.review.diff.ChangeParts;
import mainstay.review.diff.ChangeSource;
import mainstay.review.diff.PlanMoves;
import mainstay.review.diff.ReviewDiff;
import mainstay.run.listing.PlanListing;
import mainstay.run.people.PayChange;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.shell.list.PlanList;
import mainstay.workspace.ReviewComparison;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review diff}: what changed from one review to another, and what it comes from. */
@Needs(Role.LOOK)
final class DiffReviews implements Command {
    private static final String BY = "--by";
    private static final String TOP = "--top";
    private static final String BY_ACCOUNT = "account";
    private static final String BY_PLAN = "plan";
    private static final String BY_PAY = "pay";
    private static final List<String> VIEWS = List.of(BY_ACCOUNT, "measure", "team", "tier", BY_PLAN, BY_PAY);

    private static final String[] MEASURE_SHOWN = {
        "measure",
        "before",
        "after",
        "change",
        "from_data",
        "from_parameters",
        "from_decisions",
        "from_teams",
        "from_model"
    };
    private static final String[] ACCOUNT_SHOWN = {
        "account_id",
        "change",
        "profit_before",
        "profit",
        "profit_moved",
        "tier_before",
        "tier",
        "coverage_before",
        "coverage",
        "name",
        "reason"
    };

    private static final String[] PLAN_SHOWN = {
        "account_id", "row", "change", "column", "before", "after", "of", "line", "moved"
    };

    private final Reviews reviews;
    private final ReviewComparison comparison;

    DiffReviews(Reviews reviews, ReviewComparison comparison) {
        this.reviews = reviews;
        this.comparison = comparison;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "diff",
                        "changes from review A to B and their causes, by account, measure, team or tier, in the plan or in pay (--by)")
                .addPositional(Options.operand("A", "1", "0", "the earlier review"))
                .addPositional(Options.operand("B", "1", "1", "the later review"))
                .addOption(Options.text(BY, "VIEW", "account (default), measure, team, tier, plan or pay"))
                .addOption(Options.text(TOP, "N", "only the first N rows"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "review diff 2026-Q3 2026-Q4 --by measure",
                "review diff 2026-Q3 2026-Q4 --by plan",
                "review diff 2026-Q3 2026-Q4 --by pay");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String by = call.matchedOptionValue(BY, BY_ACCOUNT);
        if (!VIEWS.contains(by)) {
            throw MainstayException.unknown(Code.WRONG_CALL, "view of a diff", by, VIEWS);
        }
        if (by.equals(BY_PLAN)) {
            return plan(call);
        }
        if (by.equals(BY_PAY)) {
            return pay(call);
        }
        List<String> notes = new ArrayList<>();
        ReviewDiff diff = comparison.diff(Options.operand(call, 0), Options.operand(call, 1), notes::add);
        notes.add(counts(diff));
        notes.add(profit(diff));
        if (by.equals(BY_ACCOUNT) && diff.accounts().size() == 0) {
            notes.add("no account moved, so none is listed; what changed all the same: " + BY + " measure");
        }
        OptionalInt top = Options.count(call, TOP);
        CommandOutput.Rows rows =
                switch (by) {
                    case "measure" ->
                        rows(diff.bridge().columns(), diff.bridge().size(), top).showing(MEASURE_SHOWN);
                    case "team" -> rows(diff.teams().columns(), diff.teams().size(), top);
                    case "tier" -> rows(diff.tiers().columns(), diff.tiers().size(), top);
                    default ->
                        rows(diff.accounts().columns(), diff.accounts().size(), top)
                                .showing(ACCOUNT_SHOWN);
                };
        return rows.noting(notes).concluding(concluded(diff));
    }

    /** What changed in the plan tables; of those whose rows are not listed, how many rows there are. */
    private CommandOutput plan(ParseResult call) {
        List<String> notes = new ArrayList<>();
        PlanMoves moves = comparison.planMoves(Options.operand(call, 0), Options.operand(call, 1), notes::add);
        notes.addAll(moves.sentences());
        return rows(moves.columns(), moves.size(), Options.count(call, TOP))
                .showing(PLAN_SHOWN)
                .noting(notes);
    }

    /** What people were paid at the time of each, as it was frozen with it. */
    private CommandOutput pay(ParseResult call) {
        PlanListing pay = PayChange.of(reviews.pay(Options.operand(call, 0)), reviews.pay(Options.operand(call, 1)));
        return PlanList.of("people", pay)
                .view(ListQuery.first(Options.count(call, TOP)), pay.notes(), pay.conclusions());
    }

    /** What people earn is not for everybody. */
    @Override
    public Role role(ParseResult call) {
        return call.matchedOptionValue(BY, BY_ACCOUNT).equals(BY_PAY) ? Role.DECIDE : role();
    }

    private static CommandOutput.Rows rows(List<Column> columns, int size, OptionalInt top) {
        return CommandOutput.Rows.of(columns, Math.min(top.orElse(size), size));
    }

    /** On what terms profit was computed, and what tells further why it changed. */
    private static List<String> concluded(ReviewDiff diff) {
        List<String> concluded = new ArrayList<>(terms(diff));
        concluded.add("the tree of its profit, by wallet, share, mix, rate and cost: sell tree "
                + diff.before().name() + " " + diff.after().name());
        return concluded;
    }

    /** On what terms profit was computed: once where both reviews stand on the same. */
    private static List<String> terms(ReviewDiff diff) {
        String before = diff.before().profitTerms().sentence();
        String after = diff.after().profitTerms().sentence();
        return before.equals(after)
                ? List.of(after)
                : List.of(diff.before().name() + ": " + before, diff.after().name() + ": " + after);
    }

    private static String counts(ReviewDiff diff) {
        List<String> counts = new ArrayList<>();
        for (AccountMove move : AccountMove.values()) {
            counts.add(NumberText.number((double) diff.accounts().count(move)) + " " + move.word());
        }
        return String.join(", ", counts) + " (to another team)";
    }

    private static String profit(ReviewDiff diff) {
        ChangeParts profit = diff.bridge().change(ReviewTotals.PROFIT);
        List<String> parts = new ArrayList<>();
        for (ChangeSource source : ChangeSource.values()) {
            parts.add(source.word() + " " + NumberText.money(profit.part(source)));
        }
        return "expected profit " + NumberText.money(profit.before()) + " → " + NumberText.money(profit.after()) + ": "
                + String.join(", ", parts);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (option.equals(BY)) {
            return VIEWS.stream().map(view -> new Candidate(view, "")).toList();
        }
        return option.isEmpty() ? ReviewNames.candidates(reviews) : List.of();
    }
}
