package mainstay.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.models.ModelRef;
import mainstay.run.LiveResult;
import mainstay.run.compare.Comparison;

/** Runs what is in shadow after each new run; what it finds is kept and told, and decides nothing. */
final class ShadowRuns {
    private static final int TOP = 20;

    private final ServingModels serving;

    ShadowRuns(ServingModels serving) {
        this.serving = serving;
    }

    /**
     * Runs every shadow on the book of a result, under the same changes of parameters.
     *
     * @return what they would have moved, a sentence each
     */
    List<String> follow(LiveResult result, Map<String, String> changes) {
        List<String> given = new ArrayList<>();
        for (ModelRef shadow : serving.shadows()) {
            try {
                given.add(sentence(shadow, result, changes));
            } catch (MainstayException e) {
                refuseIfInterrupted(e);
                given.add("shadow " + shadow + ": " + e.getMessage());
            }
        }
        return List.copyOf(given);
    }

    /** What nobody waited for is no finding on the shadow. */
    private static void refuseIfInterrupted(MainstayException e) {
        if (e.code() == Code.INTERRUPTED) {
            throw e;
        }
    }

    private String sentence(ModelRef shadow, LiveResult result, Map<String, String> changes) {
        Comparison difference = serving.trial(
                List.of(shadow),
                models -> Comparison.of(result, ModelComparisons.run(result, models, changes, shadow), TOP));
        Map<String, Double> moved = moved(difference);
        serving.keepShadowRun(shadow, result.generation().run(), result.book().name(), moved);
        return "shadow " + shadow + ": " + NumberText.count(moving(difference, "coverage"), "account")
                + " would change coverage, " + NumberText.number(moving(difference, "tier")) + " tier, "
                + NumberText.number(moving(difference, "call")) + " call (models shadow)";
    }

    private static double moving(Comparison difference, String what) {
        return difference.rows().stream()
                .filter(row -> row.measure().equals("change." + what))
                .mapToDouble(Comparison.Row::moved)
                .sum();
    }

    private static Map<String, Double> moved(Comparison difference) {
        Map<String, Double> moved = new LinkedHashMap<>();
        difference.rows().stream()
                .filter(row -> row.account().isEmpty())
                .filter(row -> Double.isFinite(row.moved()) && row.moved() != 0)
                .forEach(row -> moved.put(row.item(), row.moved()));
        return moved;
    }
}
