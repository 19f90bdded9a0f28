package mainstay.shell.coverage;

import java.time.Instant;
import java.util.List;
import mainstay.book.NumberText;
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

/** {@code coverage adopt}: from now on moves are counted from this plan. */
@Needs(Role.DECIDE)
final class AdoptPlan implements Command {
    private final CoveragePlans plans;

    AdoptPlan(CoveragePlans plans) {
        this.plans = plans;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("adopt", "makes the latest plan the coverage of the book");
    }

    @Override
    public List<String> examples() {
        return List.of("coverage adopt");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        NamedPlan plan =
                InterruptMonitor.during(context, monitor -> plans.adopt(context.user(), Instant.now(), monitor));
        return new CommandOutput.Done(
                List.of("the plan is now the coverage of book " + plan.book().name() + ": profit "
                        + NumberText.money(plan.plan().value()) + ", "
                        + NumberText.count(plan.plan().moves(), "account") + " moved"));
    }
}
