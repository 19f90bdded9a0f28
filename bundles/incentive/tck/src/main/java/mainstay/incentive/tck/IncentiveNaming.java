package mainstay.incentive.tck;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.IncentiveModel;

/** What a model and its figures are called. */
final class IncentiveNaming {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DOTTED = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    private IncentiveNaming() {}

    static Optional<String> id(IncentiveModel model) {
        String id = model.id();
        if (id == null || !KEBAB_CASE.matcher(id).matches()) {
            return Optional.of("the id is \"" + id + "\"");
        }
        return id.equals(model.id()) ? Optional.empty() : Optional.of("the id changed from " + id);
    }

    static Optional<String> description(IncentiveModel model) {
        String description = model.description();
        boolean good = description != null && !description.isBlank() && !description.contains("\n");
        return good ? Optional.empty() : Optional.of("the description is \"" + description + "\"");
    }

    static Optional<String> figureNames(IncentiveModel model) {
        Set<String> seen = new HashSet<>();
        for (Figure figure : model.figures()) {
            if (figure.name() == null || !DOTTED.matcher(figure.name()).matches()) {
                return Optional.of("a figure is called \"" + figure.name() + "\"");
            }
            if (!seen.add(figure.name())) {
                return Optional.of("two figures are called " + figure.name());
            }
        }
        return Optional.empty();
    }

    static Optional<String> figureWords(IncentiveModel model) {
        return model.figures().stream()
                .filter(figure -> blank(figure.unit()) || blank(figure.description()) || blank(figure.origin()))
                .findFirst()
                .map(figure -> "one of them is empty: " + figure);
    }

    static Optional<String> figureRanges(IncentiveModel model) {
        return model.figures().stream()
                .filter(figure -> !Double.isFinite(figure.least()) || !figure.allows(figure.value()))
                .findFirst()
                .map(figure -> figure.name() + " is " + figure.value() + ", allowed is " + figure.least() + " to "
                        + figure.most());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
