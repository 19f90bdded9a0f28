package mainstay.shell.review;

import java.time.Instant;
import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.store.ReviewStore;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review import}: a review from elsewhere, to be looked at. */
@Needs(Role.DECIDE)
final class ImportReview implements Command {
    private static final String NAME = "--name";

    private final Reviews reviews;

    ImportReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("import", "reads an exported review from a file, read-only")
                .addPositional(Options.operand("FILE", "1", "0", "what review export wrote"))
                .addOption(Options.text(NAME, "NAME", "the name of the review here"));
    }

    @Override
    public List<String> examples() {
        return List.of("review import q4.review --name q4-of-sales");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        ReviewStore.Arrived review = reviews.importFrom(
                context.paths().toRead(Options.operand(call, 0)),
                Options.value(call, NAME),
                context.user(),
                Instant.now());
        return new CommandOutput.Done(List.of(
                "imported review " + review.name() + " of book " + review.book() + ", read-only; all digests match"));
    }
}
