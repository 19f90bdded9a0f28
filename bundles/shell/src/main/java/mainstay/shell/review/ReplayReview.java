package mainstay.shell.review;

import java.util.ArrayList;
import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.ReviewReplay;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review replay}: proves that a review can be computed again. */
@Needs(Role.LOOK)
final class ReplayReview implements Command {
    private final Reviews reviews;
    private final ReviewReplay replay;

    ReplayReview(Reviews reviews, ReviewReplay replay) {
        this.reviews = reviews;
        this.replay = replay;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("replay", "computes the review again and compares it byte for byte")
                .addPositional(ReviewNames.required());
    }

    @Override
    public List<String> examples() {
        return List.of("review replay 2026-Q4");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        List<String> notes = new ArrayList<>(List.of("review " + name + " was computed again"));
        notes.addAll(replay.replay(name));
        return new CommandOutput.Done(notes);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? ReviewNames.candidates(reviews) : List.of();
    }
}
