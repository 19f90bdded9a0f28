package mainstay.models.serving;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is to serve: of each model, the unit that brings it.
 *
 * @param generation the number of the generation
 * @param models unit by model
 */
public record Plan(int generation, Map<Key, Unit> models) {

    /** Copies the map. */
    public Plan {
        models = Map.copyOf(models);
    }

    /** The same with another unit in the place of one, or in the first place that it can take. */
    public Plan replacing(Unit old, Unit by) {
        Map<Key, Unit> replaced = new TreeMap<>(models);
        replaced.replaceAll((key, unit) -> unit == old ? by : unit);
        return new Plan(generation, replaced);
    }

    /** Whether a unit has a place in it. */
    public boolean has(Unit unit) {
        return models.containsValue(unit);
    }
}
