package mainstay.shell.review;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.Column;
import mainstay.reporting.text.CommandOutput;
import mainstay.review.trend.AccountPath;
import mainstay.review.trend.AccountPaths;
import mainstay.review.trend.ReviewTrend;
import mainstay.run.NamedColumns;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review trend}: how the reviews went, or what one account went through. */
@Needs(Role.LOOK)
final class TrendOfReviews implements Command {
    private static final String[] TREND_SHOWN = {
        "review",
        "state",
        "expected_profit",
        "cost_to_serve",
        "heads",
        "accounts",
        "tier_a",
        "tier_b",
        "tier_c_plus",
        "tier_c",
        "joined",
        "left",
        "changed_basis"
    };
    private static final String[] PATH_SHOWN = {
        "review", "state", "rank", "tier", "coverage", "team", "expected_profit", "profit_moved", "reason"
    };

    private final Reviews reviews;

    TrendOfReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "trend", "profit, heads, tiers and the list, review by review; or the path of one account")
                .addPositional(Options.operand("ACCOUNT", "0..1", "0", "the account's id, its name, or a part of one"));
    }

    @Override
    public List<String> examples() {
        return List.of("review trend", "review trend picc");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<String> notes = new ArrayList<>();
        ReviewTrend trend = reviews.requireTrend(notes::add);
        String typed = Options.operand(call, 0);
        if (typed.isEmpty()) {
            notes.add(0, trend.sentence());
            return rows(trend, trend.size()).showing(TREND_SHOWN).noting(notes);
        }
        AccountPaths accounts = trend.accounts();
        AccountPath path = trend.path(accounts.id(ReviewAccounts.find(accounts, typed, notes::add)));
        return rows(path, path.size()).showing(PATH_SHOWN).noting(notes);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty()
                ? reviews.usual()
                        .map(name ->
                                ReviewAccounts.candidates(reviews.review(name).accounts()))
                        .orElse(List.of())
                : List.of();
    }

    private static CommandOutput.Rows rows(NamedColumns columns, int size) {
        List<Column> all = columns.names().stream().map(columns::column).toList();
        return CommandOutput.Rows.of(all, size);
    }
}
