package mainstay.teamcost.tck;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mainstay.teamcost.api.Figure;
import mainstay.teamcost.api.TeamCostModel;

/** What a model and its figures are called. */
final class TeamCostNaming {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DOTTED = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    private TeamCostNaming() {}

    static Optional<String> id(TeamCostModel model) {
        String id = model.id();
        if (id == null || !KEBAB_CASE.matcher(id).matches() || id.equals("none")) {
            return Optional.of("the id is \"" + id + "\"");
        }
        return id.equals(model.id()) ? Optional.empty() : Optional.of("the id changed from " + id);
    }

    static Optional<String> description(TeamCostModel model) {
        String description = model.description();
        boolean good = description != null && !description.isBlank() && !description.contains("\n");
        return good ? Optional.empty() : Optional.of("the description is \"" + description + "\"");
    }

    static Optional<String> richness(TeamCostModel model) {
        int richness = model.richness();
        if (richness <= 0) {
            return Optional.of("the richness is " + richness);
        }
        int again = model.richness();
        return richness == again
                ? Optional.empty()
                : Optional.of("the richness changed from " + richness + " to " + again);
    }

    static Optional<String> figureNames(TeamCostModel model) {
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

    static Optional<String> figureWords(TeamCostModel model) {
        return model.figures().stream()
                .filter(figure -> blank(figure.unit()) || blank(figure.description()) || blank(figure.origin()))
                .findFirst()
                .map(figure -> "one of them is empty: " + figure);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
