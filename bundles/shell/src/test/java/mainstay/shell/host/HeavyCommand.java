package mainstay.shell.host;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Workspace;
import mainstay.workspace.queue.Effort;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of tests whose work is as heavy as they say. */
@Needs(Role.LOOK)
final class HeavyCommand implements Command {
    private final String name;
    private final Effort effort;
    private final Workspace workspace;

    HeavyCommand(String name, Effort effort, Workspace workspace) {
        this.name = name;
        this.effort = effort;
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(name, "does heavy work");
    }

    @Override
    public List<String> examples() {
        return List.of();
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return workspace.turn(effort, () -> new CommandOutput.Done(List.of("done")));
    }
}
