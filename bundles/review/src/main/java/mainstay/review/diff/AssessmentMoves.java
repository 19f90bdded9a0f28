package mainstay.review.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import mainstay.book.NumberText;
import mainstay.book.TextOrder;
import mainstay.plan.profile.Assessment;

/** What changed in the assessment of the lines of one account: where we stand, our share, and what is open and shut. */
final class AssessmentMoves {
    private static final double SMALLEST_AMOUNT = 0.005;
    private static final double SMALLEST_SHARE = 1e-9;

    private AssessmentMoves() {}

    /**
     * A figure or a word of a line that is another.
     *
     * @param column what it is, as the list of assessments calls it
     * @param before as it was shown before; empty where nothing was known
     * @param after as it is shown now; empty where nothing is known
     * @param moved by how much it is more; {@code NaN} of a word, or where one is not known
     */
    record Moved(String line, String column, String before, String after, double moved) {}

    static List<Moved> of(List<Assessment> before, List<Assessment> after) {
        Map<String, Assessment> old = byLine(before);
        Map<String, Assessment> now = byLine(after);
        Map<String, Assessment> all = new TreeMap<>(TextOrder.BY_CODE_POINT);
        all.putAll(old);
        all.putAll(now);
        List<Moved> moved = new ArrayList<>();
        all.keySet().forEach(line -> add(moved, line, old.get(line), now.get(line)));
        return moved;
    }

    private static Map<String, Assessment> byLine(List<Assessment> assessments) {
        Map<String, Assessment> lines = new TreeMap<>(TextOrder.BY_CODE_POINT);
        assessments.forEach(assessment -> lines.put(assessment.line(), assessment));
        return lines;
    }

    private static void add(List<Moved> moved, String line, Assessment old, Assessment now) {
        word(moved, line, "position", old, now, each -> each.position().id());
        word(moved, line, "ahead", old, now, Assessment::ahead);
        number(moved, line, "share", old, now, Assessment::share, SMALLEST_SHARE, NumberText::percent);
        number(moved, line, "white_space", old, now, Assessment::room, SMALLEST_AMOUNT, NumberText::money);
        number(moved, line, "shut", old, now, Assessment::shut, SMALLEST_AMOUNT, NumberText::money);
        word(moved, line, "barrier_id", old, now, Assessment::barrier);
        number(moved, line, "weight", old, now, Assessment::weight, SMALLEST_AMOUNT, NumberText::money);
    }

    private static void word(
            List<Moved> moved,
            String line,
            String column,
            Assessment old,
            Assessment now,
            Function<Assessment, String> word) {
        String before = old == null ? "" : word.apply(old);
        String after = now == null ? "" : word.apply(now);
        if (!before.equals(after)) {
            moved.add(new Moved(line, column, before, after, Double.NaN));
        }
    }

    private static void number(
            List<Moved> moved,
            String line,
            String column,
            Assessment old,
            Assessment now,
            ToDoubleFunction<Assessment> number,
            double smallest,
            Function<Double, String> shown) {
        double before = old == null ? Double.NaN : number.applyAsDouble(old);
        double after = now == null ? Double.NaN : number.applyAsDouble(now);
        boolean same = (Double.isNaN(before) && Double.isNaN(after)) || Math.abs(after - before) < smallest;
        if (!same) {
            moved.add(new Moved(line, column, shown(before, shown), shown(after, shown), after - before));
        }
    }

    private static String shown(double value, Function<Double, String> shown) {
        return Double.isNaN(value) ? "" : shown.apply(value);
    }
}
