package mainstay.shell.scenario;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Scenarios;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code scenario list}: the scenarios of the current book. */
@Needs(Role.LOOK)
record ListScenarios(Scenarios scenarios) implements Command {
    @Override
    public CommandSpec spec() {
        return Options.command("list", "lists the scenarios of the current book");
    }

    @Override
    public List<String> examples() {
        return List.of("scenario list");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return ScenarioCommand.list(scenarios);
    }
}
