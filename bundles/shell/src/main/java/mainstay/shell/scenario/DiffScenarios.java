package mainstay.shell.scenario;

import java.util.List;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.command.WhatIfRows;
import mainstay.workspace.Scenarios;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code scenario diff}: sets two against each other. */
@Needs(Role.LOOK)
final class DiffScenarios implements Command {
    private final Scenarios scenarios;

    DiffScenarios(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("diff", "lists the accounts that move from one scenario to another")
                .addPositional(Options.operand("A", "1", "0", "a scenario (scenario list shows them)"))
                .addPositional(Options.operand("B", "1", "1", "another"));
    }

    @Override
    public List<String> examples() {
        return List.of("scenario diff optimistic careful");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return scenarios.diff(Options.operand(call, 0), Options.operand(call, 1), WhatIfRows::of);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.size() < 2 ? ScenarioNames.of(scenarios) : List.of();
    }
}
