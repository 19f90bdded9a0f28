package mainstay.scoring.tck;

import java.util.Optional;
import java.util.regex.Pattern;
import mainstay.scoring.api.ScoringModel;

/** What a model is called. */
final class Naming {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Naming() {}

    static Optional<String> id(ScoringModel model, Samples samples) {
        String id = model.id();
        if (id == null || !KEBAB_CASE.matcher(id).matches()) {
            return Optional.of("the id is \"" + id + "\"");
        }
        return id.equals(model.id()) ? Optional.empty() : Optional.of("the id changed from " + id);
    }

    static Optional<String> description(ScoringModel model, Samples samples) {
        String description = model.description();
        boolean good = description != null && !description.isBlank() && !description.contains("\n");
        return good ? Optional.empty() : Optional.of("the description is \"" + description + "\"");
    }
}
