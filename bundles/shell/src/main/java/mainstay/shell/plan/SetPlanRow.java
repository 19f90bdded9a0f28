package mainstay.shell.plan;

import java.util.List;
import java.util.Optional;
import mainstay.book.edit.PlanEdit;
import mainstay.book.edit.RowSearch;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan set}: gives cells of a row of a plan table other values. */
@Needs(Role.ANALYSE)
final class SetPlanRow implements Command {
    private final Workspace workspace;
    private final PlanChanges changes;

    SetPlanRow(Workspace workspace, PlanChanges changes) {
        this.workspace = workspace;
        this.changes = changes;
    }

    @Override
    public CommandSpec spec() {
        return EditOptions.to(Options.command(
                        "set",
                        "changes a barrier, an action, a deal, a contact, a target or any other row of a plan table")
                .addPositional(Options.operands(
                        "ID COLUMN=VALUE",
                        "1..*",
                        "the id of the row, or TABLE/ID, or TABLE/KEY/KEY/… of a row without an id; then its new values,"
                                + " nothing behind the sign to empty a cell; a deal gets a further state")));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "plan set no-test due=2027-04-30 owner=gao --why 'the test room is full in March'",
                "plan set o-b stage=Negotiation amount=320000 --why 'they asked for a frame contract'",
                "plan set 'targets/picc/2027-06-30/revenue/PC server' value=1290000 --why 'what can be reached'");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<String> operands = Options.operands(call);
        String row = operands.get(0);
        Optional<PlanEdit> edit =
                changes.set(row, EditOptions.values("plan set", operands), EditOptions.request(call, context, true));
        return new CommandOutput.Done(edit.map(made -> List.of(EditOptions.told(made), EditOptions.wayBack(made)))
                .orElse(List.of(row + " has these values already; nothing was changed")));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (!option.isEmpty()) {
            return List.of();
        }
        return before.isEmpty()
                ? EditOptions.rows(workspace)
                : EditOptions.columns(
                        RowSearch.find(workspace.book(), before.get(0)).table());
    }
}
