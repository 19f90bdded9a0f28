package mainstay.run.explain;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;
import mainstay.run.explain.Explanation.Topic;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.RunIdentity;
import mainstay.run.parameters.Parameters;

/** What the answer was computed from: book, models, and the parameters that are not at their defaults and have a part in it. */
final class ExplainOrigin {
    private static final Topic SECTION = Topic.ORIGIN;

    private ExplainOrigin() {}

    static List<Line> of(LiveResult result) {
        List<Line> lines = new ArrayList<>();
        RunIdentity generation = result.generation();
        lines.add(Line.text(
                SECTION,
                phrase("origin.run"),
                generation.run(),
                "",
                phrase("origin.generation", Long.toString(generation.number()))));
        lines.add(Line.text(
                SECTION, phrase("origin.book"), result.book().name(), "", phrase("origin.digest", generation.book())));
        lines.add(model(phrase("origin.scoring"), generation.scoring()));
        generation.teamCosts().forEach(model -> lines.add(model(phrase("origin.team-cost"), model)));
        result.assumptions().all().stream()
                .filter(parameter -> !parameter.origin().equals("default") && !Parameters.isPay(parameter.name()))
                .forEach(parameter ->
                        lines.add(Line.text(SECTION, parameter.name(), parameter.value(), "", parameter.source())));
        return lines;
    }

    private static Line model(String kind, ModelIdentity model) {
        return Line.text(
                SECTION,
                kind,
                model.id(),
                model.bundle() + " " + model.version(),
                phrase("origin.digest", model.digest()));
    }
}
