package mainstay.models.lifecycle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelKey;
import mainstay.models.ModelRef;
import mainstay.models.ModelStatus;
import mainstay.models.ShadowRun;
import mainstay.models.admission.AllowList;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.CatalogueStore;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.Serving;
import mainstay.store.journal.JournalHead;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Which models there are, what they do, and what happened to them. Changes nothing; safe to use from several threads. */
@Component(service = ModelInventory.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ModelInventory {
    private final ChangeOrder order;
    private final CatalogueStore catalogueStore;
    private final AllowList allowList;
    private final Serving serving;
    private final ModelInstaller installer;
    private final ModelStore files;

    /** Started by the framework. */
    @Activate
    public ModelInventory(@Reference LifeCycleParts parts) {
        this.order = parts.order();
        this.catalogueStore = parts.catalogueStore();
        this.allowList = parts.allowList();
        this.serving = parts.serving();
        this.installer = parts.installer();
        this.files = parts.files();
    }

    /** What is known, with everything that ships. */
    private Catalogue catalogue() {
        order.follow();
        order.complete();
        return catalogueStore.catalogue();
    }

    /** Every model that is known, by kind, id and version. */
    public List<ModelStatus> list() {
        return new ModelStatuses(catalogue(), serving, installer).rows();
    }

    /**
     * What a model is: by id and version, or by id alone where that is enough.
     *
     * @throws MainstayException if there is none, with the nearest
     */
    public ModelStatus find(String ref) {
        Admitted found = admitted(ModelRef.parse(ref));
        return list().stream()
                .filter(row -> row.digest().equals(found.digest())
                        && row.id().equals(found.key().id()))
                .findFirst()
                .orElseThrow();
    }

    /** An id alone means the version that serves. */
    Admitted admitted(ModelRef ref) {
        Catalogue catalogue = catalogue();
        if (ref.version().isEmpty()) {
            for (Map.Entry<ModelKey, String> model :
                    catalogue.serving().orElseThrow().models().entrySet()) {
                if (model.getKey().id().equals(ref.id())) {
                    return catalogue.find(model.getKey(), model.getValue()).orElseThrow();
                }
            }
        }
        return catalogue.find(ref);
    }

    /**
     * Refuses to go on where what serves is not what the audit log put into force.
     *
     * @throws MainstayException if so, with what to do
     */
    public void refuseDoubt() {
        order.complete();
        files.doubt().ifPresent(doubt -> {
            throw new MainstayException(Code.MODEL, doubt);
        });
    }

    /** The number of the generation in force. */
    public int generation() {
        return catalogue().current();
    }

    /** Whether the models of an earlier generation are pinned. */
    public boolean isPinned() {
        return catalogue().isPinned();
    }

    /** The models of a generation, as {@code ID@VERSION}, with commas between them. */
    public String models(int generation) {
        Catalogue catalogue = catalogue();
        return catalogue.generation(generation).models().entrySet().stream()
                .flatMap(model -> catalogue.find(model.getKey(), model.getValue()).stream())
                .map(Admitted::ref)
                .collect(Collectors.joining(", "));
    }

    /** Whether something in a run may change when these models serve. */
    public boolean decides(List<ModelRef> refs) {
        return refs.stream().anyMatch(ref -> admitted(ref).family().decides());
    }

    /**
     * Refuses a model that moves nothing in a run, and so cannot be set against another.
     *
     * @throws MainstayException if it is one, or is not there
     */
    public void refuseIncomparable(ModelRef ref) {
        Admitted model = admitted(ref);
        if (!model.family().decides()) {
            throw new MainstayException(
                    Code.MODEL,
                    model.ref() + " is a " + model.family().words()
                            + ": it does not change a run, so there is nothing to compare; activate it and look at a"
                            + " report");
        }
    }

    /** The models that are shadows of those that serve. */
    public List<ModelRef> shadows() {
        order.follow();
        return catalogueStore.catalogue().models().stream()
                .filter(model -> model.state() == Admitted.State.SHADOW)
                .map(model -> new ModelRef(model.key().id(), model.version()))
                .toList();
    }

    /** What shadows would have moved in the latest runs, oldest first. */
    public List<ShadowRun> shadowRuns() {
        return catalogueStore.shadowRuns();
    }

    /** How far the audit log went when the catalogue was last written. */
    public JournalHead recorded() {
        return catalogue().head();
    }

    /**
     * What the catalogue says and the audit log does not: a sentence for each model that nobody admitted, and for each
     * generation that nobody put into service.
     *
     * @throws MainstayException if a line of the log is damaged
     */
    public List<String> unrecorded() {
        order.complete();
        return catalogueStore.evidence(allowList.everShipped()).unrecorded();
    }

    /**
     * Compares the files of models that are kept with their digests.
     *
     * @return how many files there are
     * @throws MainstayException if one is not as it was written, naming it
     */
    public int check() {
        for (Path file : catalogueStore.damaged()) {
            throw new MainstayException(
                    Code.STORAGE,
                    file + " is damaged or was changed; put it back from a copy, or admit its model again");
        }
        return catalogueStore.files().size();
    }
}
