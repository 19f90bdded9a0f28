package mainstay.run.explain;

import java.util.ArrayList;
import java.util.List;
import mainstay.run.LiveResult;
import mainstay.run.explain.Explanation.Line;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.RunIdentity;

/** What the answer was computed from: book, models, and the parameters that are not at their defaults. */
final class ExplainOrigin {
    private static final String SECTION = "computed from";

    private ExplainOrigin() {}

    static List<Line> of(LiveResult result) {
        List<Line> lines = new ArrayList<>();
        RunIdentity generation = result.generation();
        lines.add(Line.text(
                SECTION, "run", generation.run(), "", "generation " + generation.number() + " of the models"));
        lines.add(Line.text(SECTION, "book", result.book().name(), "", "SHA-256 " + generation.book()));
        lines.add(model("scoring model", generation.scoring()));
        generation.teamCosts().forEach(model -> lines.add(model("team-cost model", model)));
        result.assumptions().all().stream()
                .filter(parameter -> !parameter.origin().equals("default"))
                .forEach(parameter ->
                        lines.add(Line.text(SECTION, parameter.name(), parameter.value(), "", parameter.origin())));
        return lines;
    }

    private static Line model(String kind, ModelIdentity model) {
        return Line.text(
                SECTION, kind, model.id(), model.bundle() + " " + model.version(), "SHA-256 " + model.digest());
    }
}
