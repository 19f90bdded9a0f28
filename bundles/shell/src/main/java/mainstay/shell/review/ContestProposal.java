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

/** {@code review contest}: a department does not want what is proposed. */
@Needs(Role.RESPOND)
final class ContestProposal implements Command {
    private final Reviews reviews;

    ContestProposal(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return DepartmentResponse.operands(
                        Options.command("contest", "records that a department contests the proposal"))
                .addOption(DecisionOptions.department("the department; required"))
                .addOption(DecisionOptions.why("the reason; required"));
    }

    @Override
    public List<String> examples() {
        return List.of("review contest picc --department finance --why \"too dear\"");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Review review = reviews.current();
        String why = DecisionOptions.required(call, DecisionOptions.WHY);
        DepartmentResponse response = DepartmentResponse.of(call, reviews, context);
        Instant now = Instant.now();
        DecisionOptions.decide(
                call,
                reviews,
                response.each((account, fields) ->
                        new ReviewEvent.Contested(now, context.user(), account, fields, response.department(), why)));
        return new CommandOutput.Done(List.of(response.department() + " contests " + response.subject(review)));
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
