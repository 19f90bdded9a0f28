package mainstay.shell.scenario;

import java.util.List;
import mainstay.shell.command.Command.Candidate;
import mainstay.workspace.Scenarios;

/** The scenarios of the current book, for completion. */
final class ScenarioNames {

    private ScenarioNames() {}

    static List<Candidate> of(Scenarios scenarios) {
        return scenarios.list().stream()
                .map(scenario -> new Candidate(scenario.name(), Scenarios.words(scenario.changes())))
                .toList();
    }
}
