package mainstay.scoring.tck;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mainstay.scoring.api.Figure;
import mainstay.scoring.api.ScoringModel;

/** What a model and its figures are called. */
final class ScoringNaming {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private ScoringNaming() {}

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

    static Optional<String> figures(ScoringModel model, Samples samples) {
        Set<String> seen = new HashSet<>();
        return model.figures().stream()
                .flatMap(figure -> fault(figure, seen).stream())
                .findFirst();
    }

    private static Optional<String> fault(Figure figure, Set<String> seen) {
        String name = figure.name();
        if (name == null || !KEBAB_CASE.matcher(name).matches()) {
            return Optional.of("a figure is called \"" + name + "\"");
        }
        if (!seen.add(name)) {
            return Optional.of("two figures are called " + name);
        }
        if (blank(figure.unit()) || blank(figure.description()) || blank(figure.origin())) {
            return Optional.of("its unit, description or origin is empty: " + figure);
        }
        return figure.allows(figure.value())
                ? Optional.empty()
                : Optional.of(
                        name + " is " + figure.value() + ", allowed is " + figure.least() + " to " + figure.most());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
