package mainstay.models.lifecycle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.models.ModelFile.Form;
import mainstay.models.ModelKey;
import mainstay.models.ModelStatus;
import mainstay.models.catalogue.Admitted;
import mainstay.models.catalogue.Catalogue;
import mainstay.models.catalogue.GenerationRecord;
import mainstay.models.serving.InstalledFile;
import mainstay.models.serving.ModelInstaller;
import mainstay.models.serving.Serving;
import org.osgi.framework.Version;

/** The models that are known, each with what it is doing. */
final class ModelStatuses {
    private final Catalogue catalogue;
    private final Serving serving;
    private final List<InstalledFile> installed;
    private final Map<ModelKey, InstalledFile> plan;

    ModelStatuses(Catalogue catalogue, Serving serving, ModelInstaller units) {
        this.catalogue = catalogue;
        this.serving = serving;
        this.installed = units.installed();
        this.plan = serving.plan().models();
    }

    List<ModelStatus> rows() {
        return catalogue.models().stream()
                .sorted(Comparator.comparing(Admitted::key)
                        .thenComparing(model -> Version.parseVersion(model.version())))
                .map(this::row)
                .toList();
    }

    private ModelStatus row(Admitted model) {
        List<InstalledFile> units = installed.stream()
                .filter(unit -> unit.digest().equals(model.digest()))
                .toList();
        boolean serves = planned(model);
        Optional<GenerationRecord> since = serves ? catalogue.since(model.key(), model.digest()) : Optional.empty();
        return new ModelStatus(
                model.key().id(),
                model.version(),
                model.family(),
                state(model, units),
                bundle(model, units),
                model.digest(),
                since.map(GenerationRecord::by).orElse(""),
                since.map(GenerationRecord::at).orElse(""),
                since.map(GenerationRecord::why).orElse(""),
                units.stream().mapToInt(serving::leases).sum(),
                model.file());
    }

    private boolean planned(Admitted model) {
        return Optional.ofNullable(plan.get(model.key()))
                .filter(unit -> unit.digest().equals(model.digest()))
                .isPresent();
    }

    private String state(Admitted model, List<InstalledFile> units) {
        if (planned(model)) {
            return serving.present(model.key()) ? "active" : "absent";
        }
        if (!units.isEmpty()) {
            return "draining";
        }
        if (isToServe(model)) {
            return "absent"; // its file could not be started
        }
        return switch (model.state()) {
            case STANDBY -> "standby";
            case SHADOW -> "shadow";
            case RETIRED -> "retired";
        };
    }

    private boolean isToServe(Admitted model) {
        return catalogue
                .serving()
                .filter(generation -> model.digest().equals(generation.models().get(model.key())))
                .isPresent();
    }

    private static String bundle(Admitted model, List<InstalledFile> units) {
        if (model.form() == Form.DEFINITION) {
            return "definition";
        }
        return units.stream()
                .flatMap(unit -> unit.bundle().stream())
                .findFirst()
                .map(bundle -> model.symbolicName() + " (" + bundle.getBundleId() + ")")
                .orElse(model.symbolicName());
    }
}
