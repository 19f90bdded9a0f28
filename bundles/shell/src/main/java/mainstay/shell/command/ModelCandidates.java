package mainstay.shell.command;

import java.util.List;
import mainstay.models.ModelStatus;
import mainstay.shell.command.Command.Candidate;

/** Models, for completion. */
public final class ModelCandidates {

    private ModelCandidates() {}

    /** {@code ID@VERSION} of each, described by its state. */
    public static List<Candidate> of(List<ModelStatus> models) {
        return models.stream()
                .map(model -> new Candidate(model.id() + "@" + model.version(), model.state()))
                .toList();
    }
}
