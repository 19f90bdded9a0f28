package mainstay.shell.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** {@code review propose}: somebody wants another tier or coverage for an account. */
@Needs(Role.RESPOND)
final class ProposeChange implements Command {
    private final Reviews reviews;

    ProposeChange(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return WantedChange.operands(Options.command("propose", "proposes another tier or coverage for an account"))
                .addOption(DecisionOptions.why("the reason; required"))
                .addOption(DecisionOptions.department("the department that proposes it, and so agrees"));
    }

    @Override
    public List<String> examples() {
        return List.of("review propose picc tier=A --why \"new plant next year\" --department sales");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Review review = reviews.current();
        String why = DecisionOptions.required(call, DecisionOptions.WHY);
        DecidedAccounts accounts = DecidedAccounts.of(call, reviews, context);
        List<WantedChange> wanted = WantedChange.of(call, review, accounts);
        Optional<String> department = call.hasMatchedOption(DecisionOptions.DEPARTMENT)
                ? Optional.of(DecisionOptions.required(call, DecisionOptions.DEPARTMENT))
                : Optional.empty();
        Instant now = Instant.now();
        DecisionOptions.decide(
                call,
                reviews,
                wanted.stream()
                        .map(change -> new ReviewEvent.Proposed(
                                now, context.user(), change.account(), change.field(), change.value(), why, department))
                        .toList());
        return new CommandOutput.Done(
                List.of("proposed in review " + review.name() + ": " + WantedChange.text(wanted, accounts, review)));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() ? WantedChange.candidates(before, reviews.current()) : List.of();
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return option.equals(ListQuery.WHERE)
                ? DecidedAccounts.ending(typed, reviews)
                : Command.super.ending(option, typed, context);
    }
}
