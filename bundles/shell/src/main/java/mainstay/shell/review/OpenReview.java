package mainstay.shell.review;

import java.time.Instant;
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

/** {@code review open}: freezes the list of now under a name. */
@Needs(Role.DECIDE)
final class OpenReview implements Command {
    private final Reviews reviews;

    OpenReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("open", "opens a review: freezes book, models, parameters and results")
                .addPositional(Options.operand("NAME", "1", "0", "a new name, such as 2026-Q4"))
                .addOption(Options.text(
                        Options.ON,
                        "DAY",
                        "the day that it is of: pay counts what happened until then (default: today)"));
    }

    @Override
    public List<String> examples() {
        return List.of("review open 2026-Q4");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Review review = reviews.open(Options.operand(call, 0), Options.day(call), context.user(), Instant.now());
        String before = review.basis().before();
        List<String> notes = new ArrayList<>(List.of("opened review " + review.name() + " of book "
                + review.basis().book() + ", run " + review.basis().run()));
        notes.addAll(ReviewSummary.of(review));
        notes.add(
                before.isEmpty()
                        ? "first review of this book: no earlier review to compare with"
                        : "moves are counted since review " + before);
        return new CommandOutput.Done(notes);
    }
}
