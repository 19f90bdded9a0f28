package mainstay.shell.plan;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan undo}: takes back the latest change of a row that still applies. */
@Needs(Role.ANALYSE)
final class UndoPlanChange implements Command {
    private final PlanChanges changes;

    UndoPlanChange(PlanChanges changes) {
        this.changes = changes;
    }

    @Override
    public CommandSpec spec() {
        return EditOptions.to(Options.command("undo", "takes back the latest change of a row that still applies")
                .addPositional(Options.operand("ID", "1", "0", "the row (plan log shows which were changed)")));
    }

    @Override
    public List<String> examples() {
        return List.of("plan undo no-test");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return new CommandOutput.Done(List.of("taken back: "
                + EditOptions.told(changes.undo(Options.operand(call, 0), EditOptions.request(call, context, false)))));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? ListPlanChanges.changed(changes) : List.of();
    }
}
