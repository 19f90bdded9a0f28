package mainstay.shell.coverage;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.ShadowPrices;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.InterruptMonitor;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code coverage prices}: what a little more of each limit would bring. */
@Needs(Role.LOOK)
final class ShowPrices implements Command {
    private final CoveragePlans plans;

    ShowPrices(CoveragePlans plans) {
        this.plans = plans;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("prices", "what one more team, head or 100,000 of budget is worth");
    }

    @Override
    public List<String> examples() {
        return List.of("coverage prices");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        NamedPlan plan = InterruptMonitor.during(context, plans::latest);
        ShadowPrices prices =
                plan.worths(request -> InterruptMonitor.during(context, monitor -> plans.other(request, monitor)));
        return CommandOutput.Rows.of(prices.columns(), prices.size())
                .noting(PlanSummary.of(plan))
                .concluding(PlanSummary.terms(plan));
    }
}
