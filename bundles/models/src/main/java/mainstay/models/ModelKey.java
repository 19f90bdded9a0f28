package mainstay.models;

import mainstay.run.generation.MissingModel;

/**
 * What only one model at a time can be in service as.
 *
 * @param family what kind of model
 * @param id its id
 */
public record ModelKey(ModelKind family, String id) implements Comparable<ModelKey> {

    /** A model of this key that does not serve. */
    public MissingModel missing(String reason) {
        return new MissingModel(family.words(), id, family.decides() && !family.isChosen(), reason);
    }

    @Override
    public int compareTo(ModelKey other) {
        int byFamily = family.compareTo(other.family);
        return byFamily != 0 ? byFamily : id.compareTo(other.id);
    }
}
