package mainstay.scoring.weighted;

import java.util.List;
import mainstay.scoring.api.Criterion;

/**
 * What a JSON text says of a model.
 *
 * @param id what users call the model
 * @param description the model in a sentence
 * @param criteria what the score is made of
 */
record Definition(String id, String description, List<Criterion> criteria) {

    Definition {
        criteria = List.copyOf(criteria);
    }
}
