package mainstay.shell.list;

import java.util.List;
import java.util.OptionalInt;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.AccountCandidates;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.AccountLookup;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code explain}: every number of one account. */
@Component(
        service = Command.class,
        property = Command.NAME + "=explain",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class ExplainCommand implements Command {
    private static final String SECTION = "--section";
    private static final String LINES = "--lines";

    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public ExplainCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "explain",
                        "explains every number of an account, down to the imported cells; several stand side by side")
                .addPositional(Options.operands("ACCOUNT", "1..*", "the account's id, its name, or a part of one"))
                .addOption(Options.text(
                        SECTION,
                        "NAME",
                        "only the sections whose names begin so, such as coverage, what, value, wallet"))
                .addOption(Options.text(LINES, "N", "only the N product lines with the greatest gross profit"))
                .addOption(Options.rollup())
                .addOption(Options.coverage());
    }

    @Override
    public List<String> examples() {
        return List.of(
                "explain picc",
                "explain picc --section what",
                "explain picc czerwil-foods --section coverage",
                "explain picc --lines 2 --format json");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<String> wanted = Options.operands(call);
        String section = call.matchedOptionValue(SECTION, "");
        OptionalInt most = Options.count(call, LINES);
        return workspace.withResult(Options.basis(call), result -> {
            List<ExplainedAccount> accounts = wanted.stream()
                    .map(name -> AccountLookup.inBook(result.book(), name, context.report()))
                    .map(account ->
                            ExplainedAccount.of(result, account).only(section).first(most))
                    .toList();
            CommandOutput.Rows lines =
                    accounts.size() == 1 ? accounts.get(0).view() : ExplainedAccount.sideBySide(accounts);
            return lines.noting(result.notes()).concluding(List.of(result.terms()));
        });
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() ? AccountCandidates.of(workspace) : List.of();
    }
}
