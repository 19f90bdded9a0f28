package mainstay.models.examination;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import mainstay.book.MainstayException;
import mainstay.models.ModelKind;
import mainstay.scoring.api.ScoringModelReader;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** A declarative scoring model on trial. */
final class DefinitionCandidate implements Candidate {
    private final BundleContext context;
    private final Task task;
    private String definition = "";

    DefinitionCandidate(BundleContext context, Task task) {
        this.context = context;
        this.task = task;
    }

    @Override
    public void install() throws IOException {
        definition = Files.readString(task.file());
    }

    @Override
    public void resolve() throws UnfitModel {
        if (context.getServiceReference(ScoringModelReader.class) == null) {
            throw new UnfitModel(
                    "is a definition in JSON, but no reader for definitions is active (ScoringModelReader);"
                            + " is the bundle mainstay.scoring.weighted in bundles/models?");
        }
    }

    @Override
    public List<CandidateModel> start() throws UnfitModel {
        ServiceReference<ScoringModelReader> reference = context.getServiceReference(ScoringModelReader.class);
        ScoringModelReader reader = Objects.requireNonNull(context.getService(reference), "the reader failed");
        try {
            return List.of(CandidateModel.of(ModelKind.SCORING, reader.read(definition, task.name())));
        } catch (MainstayException e) {
            throw new UnfitModel(e.getMessage());
        }
    }

    @Override
    public void remove() {
        // The model is an object of ours and nothing more.
    }
}
