package mainstay.shell.scenario;

import java.util.List;
import mainstay.book.Column;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.ListingFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.store.ScenarioStore.Scenario;
import mainstay.workspace.Scenarios;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code scenario}: assumptions of the current book that {@code whatif --save} has kept under a name. */
@Component(
        service = Command.class,
        property = Command.NAME + "=scenario",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class ScenarioCommand implements ListingFamily {
    private final Scenarios scenarios;
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public ScenarioCommand(@Reference Scenarios scenarios) {
        this.scenarios = scenarios;
        this.actions = List.of(
                new ListScenarios(scenarios),
                new ShowScenario(scenarios),
                new DiffScenarios(scenarios),
                new ApplyScenario(scenarios),
                new DropScenario(scenarios));
    }

    @Override
    public CommandSpec spec() {
        return Options.command("scenario", "lists the scenarios of the current book; shows, compares, applies them");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "whatif policy=max-profit --save optimistic",
                "whatif capture.shared=0.5 margin.default=0.2 --save careful",
                "scenario list",
                "scenario show optimistic",
                "scenario diff careful optimistic",
                "scenario apply optimistic",
                "scenario drop careful");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }

    /** Without an action they are listed. */
    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return list(scenarios);
    }

    static CommandOutput list(Scenarios scenarios) {
        List<Scenario> rows = scenarios.list();
        List<Column> columns = List.of(
                Column.text("name", row -> rows.get(row).name()),
                Column.text("changes", row -> Scenarios.words(rows.get(row).changes())),
                Column.text("by", row -> rows.get(row).by()),
                Column.text("at", row -> rows.get(row).at().toString()));
        return CommandOutput.Rows.of(columns, rows.size())
                .noting(
                        rows.isEmpty()
                                ? List.of(
                                        "there is no scenario of this book yet; whatif NAME=VALUE --save NAME makes one")
                                : List.of());
    }
}
