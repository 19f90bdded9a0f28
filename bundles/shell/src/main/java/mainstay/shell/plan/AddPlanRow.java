package mainstay.shell.plan;

import java.util.List;
import mainstay.book.PlanTable;
import mainstay.book.edit.PlanEdit;
import mainstay.book.edit.RowSearch;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan add}: adds a row to a plan table. */
@Needs(Role.ANALYSE)
final class AddPlanRow implements Command {
    private final PlanChanges changes;

    AddPlanRow(PlanChanges changes) {
        this.changes = changes;
    }

    @Override
    public CommandSpec spec() {
        return EditOptions.to(Options.command("add", "adds a row to a plan table")
                .addPositional(Options.operands(
                        "TABLE COLUMN=VALUE",
                        "1..*",
                        "a table (" + String.join(", ", PlanChanges.tables()) + ") and the cells of its new row")));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "plan add barriers barrier_id=no-sample account_id=picc line=peripherals what='no sample' blocks=0.1"
                        + " owner=lin due=2027-05-31 --why 'said so in the meeting'",
                "plan add actions action_id=a20 account_id=picc for=price what='Talk with purchasing' owner=lin"
                        + " due=2027-01-15 --why 'they asked for it'");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        List<String> operands = Options.operands(call);
        PlanEdit added = changes.add(
                operands.get(0), EditOptions.values("plan add", operands), EditOptions.request(call, context, true));
        return new CommandOutput.Done(
                List.of(RowSearch.noun(added.table()) + " " + added.row() + " was added", EditOptions.wayBack(added)));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (!option.isEmpty()) {
            return List.of();
        }
        return before.isEmpty()
                ? PlanChanges.tables().stream()
                        .map(table -> new Candidate(table, ""))
                        .toList()
                : PlanTable.named(before.get(0)).map(EditOptions::columns).orElse(List.of());
    }
}
