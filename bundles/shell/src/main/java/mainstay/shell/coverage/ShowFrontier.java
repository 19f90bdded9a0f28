package mainstay.shell.coverage;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.ProfitFrontier;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.InterruptMonitor;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code coverage frontier}: what each step of a limit is worth. */
@Needs(Role.LOOK)
final class ShowFrontier implements Command {
    private static final String BY = "--by";

    private final CoveragePlans plans;

    ShowFrontier(CoveragePlans plans) {
        this.plans = plans;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("frontier", "profit against heads, budget or moves (--by)")
                .addOption(Options.text(BY, "LIMIT", "heads (default), budget or moves"));
    }

    @Override
    public List<String> examples() {
        return List.of("coverage frontier --by heads");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String limit = call.matchedOptionValue(BY, "heads");
        NamedPlan plan = InterruptMonitor.during(context, plans::latest);
        ProfitFrontier frontier = ProfitFrontier.of(
                plan,
                limit,
                ProfitFrontier.USUAL_STEPS,
                request -> InterruptMonitor.during(context, monitor -> plans.other(request, monitor)));
        return CommandOutput.Rows.of(frontier.columns(), frontier.size())
                .noting(frontier.notes())
                .concluding(List.of(plan.captures().sentence()));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.equals(BY)
                ? ProfitFrontier.LIMITS.stream()
                        .map(limit -> new Candidate(limit, ""))
                        .toList()
                : List.of();
    }
}
