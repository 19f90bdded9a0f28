package mainstay.shell.review;

import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.review.rules.Review;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review show}: what moved in a review, and why. */
@Needs(Role.LOOK)
final class ShowReview implements Command {
    private static final String ALL = "--all";
    private static final String TOP = "--top";
    private static final List<String> SHOWN_IN_TABLE = List.of(
            "rank",
            "account_id",
            "name",
            "move",
            "tier",
            "tier_of_run",
            "team",
            "expected_profit",
            "clock",
            "reason",
            "removal_proposed");

    private final Reviews reviews;

    ShowReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("show", "lists accounts that moved, with reasons; --all lists every account")
                .addPositional(ReviewNames.optional("the open one, else the latest"))
                .addOption(Options.flag(ALL, "every account, not only those that moved"))
                .addOption(Options.text(TOP, "N", "only the first N rows"));
    }

    @Override
    public List<String> examples() {
        return List.of("review show 2026-Q4", "review show --all --format csv");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Review review = reviews.look(ReviewNames.of(call, reviews));
        int[] rows = call.hasMatchedOption(ALL) ? review.allRows() : review.noteworthyRows();
        List<String> notes = new ArrayList<>(
                List.of("review " + review.name() + " (" + review.state().word() + ") of book "
                        + review.basis().book() + ", run " + review.basis().run()));
        notes.addAll(ReviewSummary.of(review));
        int shown = Math.min(Options.count(call, TOP).orElse(rows.length), rows.length);
        return new CommandOutput.Rows(review.columns(rows), shown, SHOWN_IN_TABLE, "", notes)
                .concluding(List.of(review.profitTerms().sentence()));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? ReviewNames.candidates(reviews) : List.of();
    }
}
