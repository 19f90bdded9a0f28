package mainstay.models.admission;

import java.util.List;
import mainstay.models.Family;

/**
 * What an examination of a model file found: the models that it brings, each of which passed every check.
 *
 * @param models the models, in the order of their ids
 */
public record Examined(List<Found> models) {

    /** Copies the list. */
    public Examined {
        models = List.copyOf(models);
    }

    /**
     * A model in the file.
     *
     * @param family what kind it is
     * @param id its id
     * @param description its description
     */
    public record Found(Family family, String id, String description) {}
}
