package mainstay.models.examination;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import mainstay.book.MainstayException;
import mainstay.models.DefinedModels;
import mainstay.models.Refusal;
import mainstay.models.file.DefinitionName;
import org.osgi.framework.BundleContext;

/** A model on trial that is written down. */
final class DefinitionCandidate implements Candidate {
    private final BundleContext context;
    private final Task task;
    private byte[] definition = {};

    DefinitionCandidate(BundleContext context, Task task) {
        this.context = context;
        this.task = task;
    }

    @Override
    public void install() throws IOException {
        definition = Files.readAllBytes(task.file());
    }

    @Override
    public void resolve() throws UnfitModel {
        DefinedModels<?> models = models();
        if (context.getServiceReference(models.reader()) == null) {
            throw new UnfitModel("is a definition in JSON, but " + models.whyUnread());
        }
    }

    private DefinedModels<?> models() throws UnfitModel {
        try {
            return DefinitionName.of(definition).models();
        } catch (Refusal e) {
            throw new UnfitModel(e.getMessage());
        }
    }

    @Override
    public List<CandidateModel> start() throws UnfitModel {
        DefinedModels<?> models = models();
        Object reader = context.getService(context.getServiceReference(models.reader()));
        try {
            String text = new String(definition, StandardCharsets.UTF_8);
            Object model = models.model(Objects.requireNonNull(reader, "the reader failed"), text, task.name());
            return List.of(CandidateModel.of(models.kind(), model));
        } catch (MainstayException e) {
            throw new UnfitModel(e.getMessage());
        }
    }

    @Override
    public void remove() {
        // The model is an object of ours and nothing more.
    }
}
