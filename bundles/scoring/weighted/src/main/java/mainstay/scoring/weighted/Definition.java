package mainstay.scoring.weighted;

import java.util.List;
import java.util.Optional;
import mainstay.scoring.api.Criterion;

/**
 * What a JSON text says of a model.
 *
 * @param id what users call the model
 * @param description the model in a sentence
 * @param criteria what the score is made of; empty when refused
 * @param refusal why the text cannot be used; empty when it can
 */
record Definition(String id, String description, List<Criterion> criteria, Optional<String> refusal) {

    Definition {
        criteria = List.copyOf(criteria);
    }

    static Definition usable(String id, String description, List<Criterion> criteria) {
        return new Definition(id, description, criteria, Optional.empty());
    }

    static Definition refused(String id, String message) {
        return new Definition(id, message, List.of(), Optional.of(message));
    }
}
