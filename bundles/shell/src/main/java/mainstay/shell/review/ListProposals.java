package mainstay.shell.review;

import java.util.List;
import java.util.stream.Stream;
import mainstay.book.Column;
import mainstay.reporting.text.CommandOutput;
import mainstay.review.decision.AccountOverride;
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

/** {@code review proposals}: what is proposed, who said what to it, and what was overridden. */
@Needs(Role.LOOK)
final class ListProposals implements Command {
    private final Reviews reviews;

    ListProposals(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("proposals", "lists proposals, the departments' responses, and overrides")
                .addPositional(ReviewNames.optional("the open one, else the latest"));
    }

    @Override
    public List<String> examples() {
        return List.of("review proposals 2026-Q4");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Review review = reviews.look(ReviewNames.of(call, reviews));
        List<Line> rows = Stream.concat(
                        review.decisions().proposals().stream().map(Line::of),
                        Stream.concat(review.basis().overrides().stream(), review.decisions().overrides().stream())
                                .map(override -> Line.of(override, review.name())))
                .toList();
        List<Column> columns = List.of(
                Column.text("kind", row -> rows.get(row).kind()),
                Column.text("account_id", row -> rows.get(row).account()),
                Column.text("field", row -> rows.get(row).field()),
                Column.text("value", row -> rows.get(row).value()),
                Column.text("state", row -> rows.get(row).state()),
                Column.text("by", row -> rows.get(row).by()),
                Column.text("why", row -> rows.get(row).why()),
                Column.text("departments", row -> rows.get(row).departments()));
        return CommandOutput.Rows.of(columns, rows.size());
    }

    /** A proposal or an override as it is listed. */
    private record Line(
            String kind,
            String account,
            String field,
            String value,
            String state,
            String by,
            String why,
            String departments) {

        static Line of(Proposal proposal) {
            return new Line(
                    "proposal",
                    proposal.account(),
                    proposal.field().word(),
                    proposal.value(),
                    proposal.state().word(),
                    proposal.by(),
                    proposal.why(),
                    proposal.responseText());
        }

        static Line of(AccountOverride override, String review) {
            boolean here = override.review().equals(review);
            return new Line(
                    "override",
                    override.account(),
                    override.field().word(),
                    override.value(),
                    "until " + override.until(),
                    override.by() + (here ? "" : " in " + override.review()),
                    override.why(),
                    "");
        }
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? ReviewNames.candidates(reviews) : List.of();
    }
}
