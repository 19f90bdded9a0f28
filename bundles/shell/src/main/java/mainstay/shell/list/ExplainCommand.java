package mainstay.shell.list;

import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.explain.Explanation;
import mainstay.shell.command.AccountCandidates;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.AccountLookup;
import mainstay.workspace.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code explain}: every number of one account. */
@Component(service = Command.class, property = Command.NAME + "=explain")
public final class ExplainCommand implements Command {
    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public ExplainCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("explain", "explains every number of an account, down to the imported cells")
                .addPositional(Options.operand("ACCOUNT", "1", "0", "the account's id, its name, or a part of one"))
                .addOption(Options.rollup());
    }

    @Override
    public List<String> examples() {
        return List.of("explain picc", "explain picc --format json");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String wanted = Options.operand(call, 0);
        return workspace.withResult(
                call.hasMatchedOption(Options.ROLLUP),
                result -> view(
                        Explanation.of(result, AccountLookup.inBook(result.book(), wanted, context.report())),
                        result.notes()));
    }

    private static CommandOutput view(List<Explanation.Line> lines, List<String> notes) {
        List<Column> columns = List.of(
                Column.text("section", row -> lines.get(row).section()),
                Column.text("item", row -> lines.get(row).item()),
                Column.number("value", Kind.NUMBER, row -> lines.get(row).value()),
                Column.text("shown", row -> lines.get(row).shown()),
                Column.text("how", row -> lines.get(row).how()),
                Column.text("from", row -> lines.get(row).from()));
        return new CommandOutput.Rows(
                columns, lines.size(), List.of("section", "item", "shown", "how", "from"), "section", notes);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? AccountCandidates.of(workspace) : List.of();
    }
}
