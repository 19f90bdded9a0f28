package mainstay.shell.coverage;

import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
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

/** {@code coverage diff}: what the latest plan would change. */
@Needs(Role.LOOK)
final class ShowMoves implements Command {
    private final CoveragePlans plans;

    ShowMoves(CoveragePlans plans) {
        this.plans = plans;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("diff", "accounts whose coverage changes in the latest plan, from and to");
    }

    @Override
    public List<String> examples() {
        return List.of("coverage diff");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        NamedPlan plan = InterruptMonitor.during(context, plans::latest);
        if (!plan.today().isKnown()) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "the current coverage of the accounts is not known; adopt a plan first (coverage adopt), or import"
                            + " a column \"coverage\"");
        }
        int[] rows = plan.moved();
        return CommandOutput.Rows.of(plan.movedColumns(rows), rows.length)
                .noting(PlanSummary.of(plan))
                .concluding(PlanSummary.terms(plan));
    }
}
