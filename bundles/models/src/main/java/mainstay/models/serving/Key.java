package mainstay.models.serving;

import mainstay.models.Family;

/**
 * What only one model at a time can be in service as.
 *
 * @param family what kind of model
 * @param id its id
 */
public record Key(Family family, String id) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
        int byFamily = family.compareTo(other.family);
        return byFamily != 0 ? byFamily : id.compareTo(other.id);
    }
}
