package mainstay.models.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mainstay.models.ModelKey;

/** The models that installed files bring at this moment, whether they serve or not. */
final class PresentModels {
    private final Map<InstalledFile, List<ServingModel>> byFile = new ConcurrentHashMap<>();

    /** The models that a file brings. */
    List<ServingModel> of(InstalledFile file) {
        return byFile.getOrDefault(file, List.of());
    }

    /** The model that a file brings for a place, unless it is kept out of service. */
    Optional<ServingModel> find(ModelKey key, InstalledFile file) {
        return file.suspended()
                ? Optional.empty()
                : of(file).stream().filter(model -> model.key().equals(key)).findFirst();
    }

    /** Adds a model to those of its file. */
    void add(InstalledFile file, ServingModel model) {
        byFile.merge(file, List.of(model), PresentModels::both);
    }

    private static List<ServingModel> both(List<ServingModel> some, List<ServingModel> more) {
        List<ServingModel> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Takes one model out. */
    void remove(ServingModel removed) {
        byFile.replaceAll((file, models) ->
                models.stream().filter(model -> !model.equals(removed)).toList());
    }

    /** Takes all models of a file out. */
    void forget(InstalledFile file) {
        byFile.remove(file);
    }
}
