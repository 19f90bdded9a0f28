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

/** {@code scenario show}: what would change under it. */
@Needs(Role.LOOK)
final class ShowScenario implements Command {
    private final Scenarios scenarios;

    ShowScenario(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("show", "lists the accounts that move under a scenario, as whatif does")
                .addPositional(Options.operand("NAME", "1", "0", "a scenario (scenario list shows them)"));
    }

    @Override
    public List<String> examples() {
        return List.of("scenario show optimistic");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        return scenarios.show(Options.operand(call, 0), WhatIfRows::of);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.size() < 1 ? ScenarioNames.of(scenarios) : List.of();
    }
}
