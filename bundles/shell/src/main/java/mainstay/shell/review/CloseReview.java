package mainstay.shell.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.review.decision.Proposal;
import mainstay.review.rules.Review;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review close}: what was agreed takes effect, and nothing changes any more. */
@Needs(Role.DECIDE)
final class CloseReview implements Command {
    private final Reviews reviews;

    CloseReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("close", "closes the review: agreed proposals take effect; it never changes again")
                .addPositional(ReviewNames.optional("the open one"));
    }

    @Override
    public List<String> examples() {
        return List.of("review close");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Review review = reviews.close(Options.operand(call, 0), context.user(), Instant.now());
        List<String> notes = new ArrayList<>(List.of("closed review " + review.name()));
        notes.addAll(ReviewSummary.of(review));
        review.decisions().proposals().forEach(proposal -> notes.add(outcome(proposal)));
        notes.add("recorded in the audit log; to keep proof of it elsewhere: audit head --sign --out FILE");
        return new CommandOutput.Done(notes);
    }

    private static String outcome(Proposal proposal) {
        String what = proposal.account() + " " + proposal.field().word() + "=" + proposal.value();
        if (proposal.takesEffect()) {
            return what + " takes effect: " + proposal.responseText();
        }
        return what + " was not applied: "
                + (proposal.responses().isEmpty() ? "no department agreed" : proposal.responseText());
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty()
                ? reviews.open().stream().map(name -> new Candidate(name, "")).toList()
                : List.of();
    }
}
