package mainstay.shell.scenario;

import java.time.Instant;
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

/** {@code scenario drop}: takes it away. */
@Needs(Role.ANALYSE)
final class DropScenario implements Command {
    private final Scenarios scenarios;

    DropScenario(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("drop", "takes a scenario away")
                .addPositional(Options.operand("NAME", "1", "0", "a scenario (scenario list shows them)"));
    }

    @Override
    public List<String> examples() {
        return List.of("scenario drop optimistic");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        scenarios.drop(name, context.user(), Instant.now());
        return new CommandOutput.Done(List.of("scenario " + name + " was dropped"));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.size() < 1 ? ScenarioNames.of(scenarios) : List.of();
    }
}
