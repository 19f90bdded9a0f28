package mainstay.shell.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.Scenarios;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code scenario apply}: puts its parameters into force. */
@Needs(Role.ANALYSE)
final class ApplyScenario implements Command {
    private final Scenarios scenarios;

    ApplyScenario(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("apply", "puts the parameters of a scenario into force")
                .addPositional(Options.operand("NAME", "1", "0", "a scenario (scenario list shows them)"))
                .addOption(Options.force());
    }

    @Override
    public List<String> examples() {
        return List.of("scenario apply optimistic");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String name = Options.operand(call, 0);
        Map<String, String> changed = call.hasMatchedOption(Options.FORCE)
                ? scenarios.applyAllTheSame(name, context.user(), Instant.now())
                : scenarios.apply(name, context.user(), Instant.now());
        return new CommandOutput.Done(List.of(
                changed.isEmpty()
                        ? "nothing was changed: all of scenario " + name + " is in force already"
                        : "scenario " + name + " is in force: " + Scenarios.words(changed)
                                + "; to take one back: params NAME --undo"));
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.size() < 1 ? ScenarioNames.of(scenarios) : List.of();
    }
}
