package mainstay.shell.coverage;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.planning.AssignmentReasons;
import mainstay.run.planning.NamedPlan;
import mainstay.shell.command.AccountCandidates;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.InterruptMonitor;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.AccountLookup;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code coverage explain}: why one account has the coverage that it has in the latest plan. */
@Needs(Role.LOOK)
final class ExplainAssignment implements Command {
    private final CoveragePlans plans;
    private final Workspace workspace;

    ExplainAssignment(CoveragePlans plans, Workspace workspace) {
        this.plans = plans;
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("explain", "why an account has its coverage, and the gain needed for another")
                .addPositional(Options.operand("ACCOUNT", "1", "0", "the account's id, its name, or a part of one"));
    }

    @Override
    public List<String> examples() {
        return List.of("coverage explain picc");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        NamedPlan plan = InterruptMonitor.during(context, plans::latest);
        int account = AccountLookup.inBook(plan.book(), Options.operand(call, 0), context.report());
        AssignmentReasons reasons = plan.reasons(account);
        return CommandOutput.Rows.of(reasons.columns(), reasons.size())
                .noting(List.of(plan.book().accounts().id(account) + " " + reasons.sentence()))
                .concluding(List.of(plan.captures().sentence()));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? AccountCandidates.of(workspace) : List.of();
    }
}
