package mainstay.models.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.models.ModelKey;

/**
 * Models that were put into service together.
 *
 * @param number counts up from 0, which is the one that the distribution ships
 * @param previous the generation that a rollback goes to; -1 for none
 * @param models SHA-256 of the file, by model
 * @param how {@code shipped}, {@code activate}, {@code rollback} or {@code retire}
 * @param by who put it into service
 * @param at when, as ISO-8601 writes it
 * @param why the reason that was given; may be empty
 * @param remark what every user must know as long as it serves; empty for nothing
 */
public record GenerationRecord(
        int number,
        int previous,
        Map<ModelKey, String> models,
        String how,
        String by,
        String at,
        String why,
        String remark) {

    /** Copies the map, in the order of the keys. */
    public GenerationRecord {
        models = Collections.unmodifiableMap(new TreeMap<>(models));
    }

    /** The same with further models. */
    GenerationRecord with(List<Admitted> further) {
        Map<ModelKey, String> all = new TreeMap<>(models);
        further.forEach(model -> all.put(model.key(), model.digest()));
        return new GenerationRecord(number, previous, all, how, by, at, why, remark);
    }
}
