package mainstay.shell.coverage;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.planning.Reconciliation;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.InterruptMonitor;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code coverage reconcile}: why the latest plan comes to another profit than the list. */
@Needs(Role.LOOK)
final class ReconcilePlan implements Command {
    private final CoveragePlans plans;

    ReconcilePlan(CoveragePlans plans) {
        this.plans = plans;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                "reconcile", "from the list to the latest plan: profit and accounts, one demand after the other");
    }

    @Override
    public List<String> examples() {
        return List.of("coverage reconcile");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Reconciliation reconciled = InterruptMonitor.during(context, plans::reconciliation);
        return CommandOutput.Rows.of(reconciled.columns(), reconciled.size()).concluding(List.of(reconciled.terms()));
    }
}
