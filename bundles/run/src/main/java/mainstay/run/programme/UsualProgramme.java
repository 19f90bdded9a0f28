package mainstay.run.programme;

import static mainstay.run.words.RunWords.phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;

/**
 * The programme of those who have none yet: assessment in 1 + 3 + 1 + 1 weeks, pilots for 8 weeks, launch in 13 weeks (three
 * months), one after the other.
 */
final class UsualProgramme {
    private static final List<Step> STEPS = List.of(
            new Step("customers", "assessment", 1, false),
            new Step("attractiveness", "assessment", 3, false),
            new Step("readiness", "assessment", 1, false),
            new Step("choice", "assessment", 1, true),
            new Step("pilots", "pilots", 8, true),
            new Step("launch", "launch", 13, true));

    private UsualProgramme() {}

    private record Step(String id, String phase, int weeks, boolean milestone) {}

    /**
     * Its actions, which have no account.
     *
     * @param start the first day
     * @param daysAWeek the working days of a week
     */
    static PlanRows rows(LocalDate start, int daysAWeek) {
        int[] noAccount = IntStream.range(0, STEPS.size()).map(row -> -1).toArray();
        return new PlanRows.Draft(PlanTable.ACTIONS, noAccount)
                .put("action_id", texts(row -> (row + 1) + "-" + STEPS.get(row).id()))
                .put(
                        "what",
                        texts(row -> phrase("programme.step." + STEPS.get(row).id())))
                .put(
                        "deliverable",
                        texts(row ->
                                phrase("programme.deliverable." + STEPS.get(row).id())))
                .put("for", texts(row -> STEPS.get(row).phase()))
                .put(
                        "phase",
                        texts(row -> phrase("programme.phase." + STEPS.get(row).phase())))
                .put(
                        "after",
                        texts(row ->
                                row == 0 ? "" : row + "-" + STEPS.get(row - 1).id()))
                .put("start", numbers(row -> row == 0 ? (double) start.toEpochDay() : Double.NaN))
                .put("days", numbers(row -> (double) STEPS.get(row).weeks() * daysAWeek))
                .put("milestone", numbers(row -> STEPS.get(row).milestone() ? 1.0 : 0.0))
                .build(TextColumn.of(List.of()));
    }

    private static TextColumn texts(Function<Integer, String> text) {
        return TextColumn.of(
                IntStream.range(0, STEPS.size()).mapToObj(text::apply).toList());
    }

    private static DoubleColumn numbers(Function<Integer, Double> number) {
        return DoubleColumn.of(
                IntStream.range(0, STEPS.size()).mapToDouble(number::apply).toArray());
    }
}
