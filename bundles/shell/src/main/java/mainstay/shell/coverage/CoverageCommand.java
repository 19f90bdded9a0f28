package mainstay.shell.coverage;

import java.util.List;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;

/** {@code coverage}: plans whole teams, says why and what more would bring, and makes a plan the coverage of the book. */
@Component(
        service = Command.class,
        property = Command.NAME + "=coverage",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class CoverageCommand implements CommandFamily {
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public CoverageCommand(@Reference Workspace workspace, @Reference CoveragePlans plans) {
        this.actions = List.of(
                new PlanCoverage(plans, workspace),
                new ShowPlan(plans),
                new ShowTeams(plans),
                new ReconcilePlan(plans),
                new ExplainAssignment(plans, workspace),
                new ShowPrices(plans),
                new ShowFrontier(plans),
                new ShowMoves(plans),
                new AdoptPlan(plans));
    }

    @Override
    public CommandSpec spec() {
        return Options.command("coverage", "plans whole teams, and proves how close the plan is to the best");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "coverage plan --pool region --heads 40 --capture shared=0.9,channel=0.7",
                "coverage show --top 10",
                "coverage teams",
                "coverage prices",
                "coverage frontier --by heads");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }
}
