package mainstay.models.lifecycle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mainstay.models.Attribution;
import mainstay.models.ModelFile;
import mainstay.models.ModelKey;
import mainstay.models.Refusal;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.file.ModelFileReader;
import mainstay.models.serving.BundleControl;
import mainstay.models.serving.InstalledFile;
import mainstay.models.serving.ServingPlan;
import org.osgi.framework.BundleException;

/** {@code update} as it is typed at the prompt: the bundle keeps its number, and gets bytes that are admitted like any other. */
final class InPlaceUpdate {
    private final Admission admission;
    private final Activation activation;
    private final GenerationSwitch switches;

    InPlaceUpdate(Admission admission, Activation activation, GenerationSwitch switches) {
        this.admission = admission;
        this.activation = activation;
        this.switches = switches;
    }

    /** A file that is admitted, and what it brings. */
    record Prepared(ModelFile file, List<Admitted> models) {}

    /** Admits the file, which may take long. */
    Prepared prepare(InstalledFile unit, Optional<Path> path, Attribution act) {
        ModelFile file = path.isPresent() ? read(path.get(), act) : unit.file();
        return new Prepared(file, admitted(activation.catalogueToChange(), file, act));
    }

    /**
     * Has the bundle changed.
     *
     * @param turn for what is not kept
     * @param change for what is kept
     */
    void update(
            InstalledFile unit,
            Prepared prepared,
            Attribution act,
            BundleControl bundles,
            BundleControl.Turn turn,
            BundleControl.Turn change)
            throws BundleException, InterruptedException {
        ModelFile file = prepared.file();
        try {
            bundles.update(unit, file, turn, change, new BundleControl.Next() {
                @Override
                public void begin() {
                    activation.changeable();
                }

                @Override
                public ServingPlan plan(InstalledFile updated, ServingPlan plan) throws Refusal {
                    return inService(updated, plan, prepared.models(), act);
                }
            });
        } catch (Refusal refusal) {
            throw admission.refused(file.name(), file.digest(), refusal, act);
        }
    }

    /** What a file brings; it is examined unless it was before. */
    private List<Admitted> admitted(Catalogue catalogue, ModelFile file, Attribution act) {
        List<Admitted> known = catalogue.models().stream()
                .filter(model -> model.digest().equals(file.digest()))
                .filter(model -> model.state() != Admitted.State.RETIRED)
                .toList();
        return known.isEmpty() ? admission.admit(file, act) : known;
    }

    private ModelFile read(Path path, Attribution act) {
        try {
            return ModelFileReader.read(path);
        } catch (Refusal refusal) {
            throw admission.refused(String.valueOf(path.getFileName()), "", refusal, act);
        }
    }

    /** The plan with what the updated unit brings, and nothing that it brings no more; other bytes are another generation. */
    private ServingPlan inService(InstalledFile updated, ServingPlan plan, List<Admitted> models, Attribution act)
            throws Refusal {
        Map<ModelKey, InstalledFile> next = new TreeMap<>(plan.models());
        next.values().removeIf(unit -> unit == updated);
        for (Admitted model : models) {
            switches.refuseIfMissing(updated, model.key());
            next.put(model.key(), updated);
        }
        return activation.count(new ServingPlan(plan.generation(), next, plan.missing()), models, act);
    }
}
