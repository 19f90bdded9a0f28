package mainstay.models.admission;

import java.util.List;
import mainstay.models.ModelKind;

/**
 * What an examination of a model file found: the models that it brings, each of which passed every check.
 *
 * @param models the models, in the order of their ids
 */
public record ExaminationResult(List<Found> models) {

    /** Copies the list. */
    public ExaminationResult {
        models = List.copyOf(models);
    }

    /**
     * A model in the file.
     *
     * @param family what kind it is
     * @param id its id
     * @param description its description
     */
    public record Found(ModelKind family, String id, String description) {}
}
