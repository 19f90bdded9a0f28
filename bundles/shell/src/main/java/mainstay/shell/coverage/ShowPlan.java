package mainstay.shell.coverage;

import java.util.List;
import java.util.OptionalInt;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.planning.NamedPlan;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.InterruptMonitor;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code coverage show}: the latest plan again, with what was demanded of it. */
@Needs(Role.LOOK)
final class ShowPlan implements Command {
    private final CoveragePlans plans;

    ShowPlan(CoveragePlans plans) {
        this.plans = plans;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("show", "the latest plan again, with what was demanded of it")
                .addOption(PlanOptions.top());
    }

    @Override
    public List<String> examples() {
        return List.of("coverage show --top 10");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        OptionalInt top = Options.count(call, PlanOptions.TOP);
        NamedPlan plan = InterruptMonitor.during(context, plans::latest);
        return PlanSummary.above(plan, PlanSummary.demands(plan), top);
    }
}
