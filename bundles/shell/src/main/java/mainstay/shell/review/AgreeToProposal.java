package mainstay.shell.review;

import java.time.Instant;
import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.review.decision.ReviewEvent;
import mainstay.review.rules.Review;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review agree}: a department wants what is proposed. */
@Needs(Role.RESPOND)
final class AgreeToProposal implements Command {
    private final Reviews reviews;

    AgreeToProposal(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return DepartmentResponse.operands(Options.command("agree", "records that a department agrees to the proposal"))
                .addOption(DecisionOptions.department("the department; required"))
                .addOption(DecisionOptions.why("the reason"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "review agree picc --department finance", "review agree --where \"tier = 'B'\" --department finance");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Review review = reviews.current();
        DepartmentResponse response = DepartmentResponse.of(call, reviews, context);
        String why = call.matchedOptionValue(DecisionOptions.WHY, "");
        Instant now = Instant.now();
        DecisionOptions.decide(
                call,
                reviews,
                response.each((account, fields) ->
                        new ReviewEvent.Agreed(now, context.user(), account, fields, response.department(), why)));
        return new CommandOutput.Done(List.of(response.department() + " agrees to " + response.subject(review)));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() ? DepartmentResponse.candidates(before, reviews.current()) : List.of();
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return option.equals(ListQuery.WHERE)
                ? DecidedAccounts.ending(typed, reviews)
                : Command.super.ending(option, typed, context);
    }
}
