package mainstay.shell.command;

import java.util.List;
import mainstay.models.ModelStatus;
import mainstay.shell.command.Command.Candidate;

/** Models, for completion. */
public final class ModelCandidates {

    private ModelCandidates() {}

    /** {@code ID@VERSION} of each that is in none of these states, described by its state. */
    public static List<Candidate> except(List<ModelStatus> models, String... states) {
        return models.stream()
                .filter(model -> !List.of(states).contains(model.state()))
                .map(model -> new Candidate(model.id() + "@" + model.version(), model.state()))
                .toList();
    }
}
