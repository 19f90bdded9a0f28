package mainstay.shell.list;

import java.util.List;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Column;
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

/** {@code find}: accounts by a part of their id or name. */
@Component(service = Command.class, property = Command.NAME + "=find", configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class FindCommand implements Command {
    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public FindCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("find", "lists the accounts that have a text in their id or name, in any case and width")
                .addPositional(Options.operands("TEXT", "1..*", "a part of the id or the name"));
    }

    @Override
    public List<String> examples() {
        return List.of("find bank", "find 银行", "find tollmark --format csv");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String text = String.join(" ", Options.operands(call));
        Accounts accounts = workspace.book().accounts();
        int[] found = AccountLookup.withPart(accounts.size(), accounts::id, accounts::name, text);
        return CommandOutput.Rows.of(
                        List.of(
                                Column.text("account_id", row -> accounts.id(found[row])),
                                Column.text("name", row -> accounts.name(found[row])),
                                field(AccountField.INDUSTRY, accounts, found),
                                field(AccountField.REGION, accounts, found),
                                field(AccountField.PARENT_ID, accounts, found)),
                        found.length)
                .noting(
                        found.length == 0
                                ? List.of("no account has \"" + text + "\" in its id or name; rank lists the accounts")
                                : List.of());
    }

    private static Column field(AccountField field, Accounts accounts, int[] rows) {
        return Column.text(field.column(), row -> accounts.text(field).get(rows[row]));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? AccountCandidates.of(workspace) : List.of();
    }
}
