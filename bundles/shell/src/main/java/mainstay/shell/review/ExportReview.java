package mainstay.shell.review;

import java.nio.file.Path;
import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review export}: a review in one file. */
@Needs(Role.LOOK)
final class ExportReview implements Command {
    private static final String OUT = "--out";

    private final Reviews reviews;

    ExportReview(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("export", "writes the review to one file (--out)")
                .addPositional(ReviewNames.required())
                .addOption(Options.text(OUT, "FILE", "the file to write (default NAME.review)"));
    }

    @Override
    public List<String> examples() {
        return List.of("review export 2026-Q4 --out q4.review");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        Path file = context.paths().toWrite(call.matchedOptionValue(OUT, name + ".review"));
        reviews.export(name, file);
        return new CommandOutput.Done(List.of("wrote " + file + "; to read it elsewhere: review import FILE"));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? ReviewNames.candidates(reviews) : List.of();
    }
}
