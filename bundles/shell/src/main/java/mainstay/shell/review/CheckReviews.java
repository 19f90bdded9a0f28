package mainstay.shell.review;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.NumberText;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Reviews;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code review check}: whether a file of a review was changed. Of all reviews each is checked, whatever is wrong with others. */
@Needs(Role.LOOK)
final class CheckReviews implements Command {
    private final Reviews reviews;

    CheckReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("check", "checks every file against its digest")
                .addPositional(ReviewNames.optional("all"));
    }

    @Override
    public List<String> examples() {
        return List.of("review check");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        return new CommandOutput.Done(name.isEmpty() ? all(context) : checked(name));
    }

    private List<String> checked(String name) {
        Reviews.Checked found = reviews.check(name);
        List<String> lines = new ArrayList<>(List.of("review " + name + ": " + NumberText.count(found.files(), "file")
                + (found.files() == 1 ? " is" : " are") + " unchanged"));
        found.remarks().forEach(remark -> lines.add("review " + name + ": " + remark));
        return lines;
    }

    private List<String> all(CommandContext context) {
        List<String> results = new ArrayList<>();
        int damaged = 0;
        for (String name : reviews.names()) {
            try {
                results.addAll(checked(name));
            } catch (MainstayException e) {
                results.add(e.getMessage());
                damaged++;
            }
        }
        if (damaged > 0) {
            results.forEach(context.report());
            ListReviews.refuseDamaged(damaged);
        }
        return results.isEmpty() ? List.of("there is no review yet") : results;
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? ReviewNames.candidates(reviews) : List.of();
    }
}
