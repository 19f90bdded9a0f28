package mainstay.models.serving;

import java.util.Map;
import java.util.TreeMap;
import mainstay.models.ModelKey;

/**
 * What is to serve: of each model, the unit that brings it.
 *
 * @param generation the number of the generation
 * @param models unit by model
 */
public record ServingPlan(int generation, Map<ModelKey, InstalledFile> models) {

    /** Copies the map. */
    public ServingPlan {
        models = Map.copyOf(models);
    }

    /** The same with another unit in the place of one, or in the first place that it can take. */
    public ServingPlan replacing(InstalledFile old, InstalledFile by) {
        Map<ModelKey, InstalledFile> replaced = new TreeMap<>(models);
        replaced.replaceAll((key, unit) -> unit == old ? by : unit);
        return new ServingPlan(generation, replaced);
    }

    /** Whether a unit has a place in it. */
    public boolean has(InstalledFile unit) {
        return models.containsValue(unit);
    }
}
