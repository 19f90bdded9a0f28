package mainstay.models.serving;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.models.ModelKey;
import mainstay.run.generation.MissingModel;

/**
 * What is to serve: of each model, the unit that brings it.
 *
 * @param generation the number of the generation
 * @param models unit by model
 * @param missing what the generation has and no unit brings, with the reason
 */
public record ServingPlan(int generation, Map<ModelKey, InstalledFile> models, List<MissingModel> missing) {

    /** Copies what it is given. */
    public ServingPlan {
        models = Map.copyOf(models);
        missing = List.copyOf(missing);
    }

    /** A plan that lacks nothing. */
    public ServingPlan(int generation, Map<ModelKey, InstalledFile> models) {
        this(generation, models, List.of());
    }

    /** The same with another unit in the place of one, or in the first place that it can take. */
    public ServingPlan replacing(InstalledFile old, InstalledFile by) {
        Map<ModelKey, InstalledFile> replaced = new TreeMap<>(models);
        replaced.replaceAll((key, unit) -> unit == old ? by : unit);
        return new ServingPlan(generation, replaced, missing);
    }

    /** The same with other units for these models, which are missing no more. */
    public ServingPlan with(Map<ModelKey, InstalledFile> further) {
        Map<ModelKey, InstalledFile> all = new TreeMap<>(models);
        all.putAll(further);
        return new ServingPlan(
                generation,
                all,
                missing.stream()
                        .filter(model -> further.keySet().stream()
                                .noneMatch(key -> key.missing(model.reason()).equals(model)))
                        .toList());
    }

    /** Whether a unit has a place in it. */
    public boolean has(InstalledFile unit) {
        return models.containsValue(unit);
    }
}
