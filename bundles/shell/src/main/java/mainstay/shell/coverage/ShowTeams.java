package mainstay.shell.coverage;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.TeamTable;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.InterruptMonitor;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code coverage teams}: the teams that the latest plan needs. */
@Needs(Role.LOOK)
final class ShowTeams implements Command {
    private final CoveragePlans plans;

    ShowTeams(CoveragePlans plans) {
        this.plans = plans;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("teams", "the teams, heads and accounts of the latest plan, by pool");
    }

    @Override
    public List<String> examples() {
        return List.of("coverage teams");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        NamedPlan plan = InterruptMonitor.during(context, plans::latest);
        TeamTable teams = plan.teamRows();
        return CommandOutput.Rows.of(teams.columns(), teams.size())
                .grouped("pool")
                .noting(PlanSummary.of(plan))
                .concluding(PlanSummary.terms(plan));
    }
}
