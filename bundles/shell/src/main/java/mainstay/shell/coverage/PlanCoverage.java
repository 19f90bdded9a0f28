package mainstay.shell.coverage;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.planning.PlanRequest;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.InterruptMonitor;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.CoveragePlans.Outcome;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code coverage plan}: the most profitable plan that meets all limits. */
@Needs(Role.ANALYSE)
final class PlanCoverage implements Command {
    private final CoveragePlans plans;
    private final Workspace workspace;

    PlanCoverage(CoveragePlans plans, Workspace workspace) {
        this.plans = plans;
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                "plan",
                "assigns a coverage and a team to each account: the most profitable plan that meets all limits");
        PlanOptions.all().forEach(spec::addOption);
        return spec.addOption(PlanOptions.top());
    }

    @Override
    public List<String> examples() {
        return List.of("coverage plan --pool region --heads 40 --capture shared=0.9,channel=0.7");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        PlanRequest request = PlanOptions.request(call, context.paths());
        double seconds = PlanOptions.seconds(call);
        OptionalInt top = Options.count(call, PlanOptions.TOP);
        Outcome outcome = InterruptMonitor.during(context, monitor -> plans.plan(request, seconds, monitor));
        return PlanSummary.above(outcome.planned(), ending(outcome), top);
    }

    private static String ending(Outcome outcome) {
        String time = String.format(Locale.ROOT, "planned in %.3f s", outcome.seconds());
        if (outcome.interrupted()) {
            return time + "; interrupted: this is the best plan so far";
        }
        return outcome.stopped() ? time + "; time limit reached: this is the best plan so far" : time;
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.equals(PlanOptions.POOL)
                ? PlanRequest.pools(workspace.book().accounts()).stream()
                        .map(pool -> new Candidate(pool, ""))
                        .toList()
                : List.of();
    }
}
