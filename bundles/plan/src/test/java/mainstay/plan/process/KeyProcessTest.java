package mainstay.plan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.plan.actions.ActionSchedule;
import mainstay.plan.calendar.WorkingDays;
import mainstay.plan.map.RelationshipMaps;
import mainstay.plan.visits.VisitProgramme;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class KeyProcessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final ProcessTerms TERMS = new ProcessTerms(0.5, 3, 100_000, 0.8, 90);
    private static final List<LineStake> LINES = List.of(
            new LineStake("PC", 1_825_000, 200_750),
            new LineStake("notebook", 1_560_000, 187_200),
            new LineStake("PC server", 995_000, 159_200),
            new LineStake("peripherals", 830_000, 149_400),
            new LineStake("solutions", 0, 0));
    private static final ReviewStanding LISTED =
            new ReviewStanding("2026-Q4", LocalDate.of(2026, 12, 20), true, "tier A agreed");

    /** Found by reading the tables. */
    @Test
    void theInsurersMatrixIsAsItsTablesSay() {
        Map<ProcessCriterion, CriterionFound> found = picc(Optional.of(LISTED), DAY);

        assertThat(found.values()).allSatisfy(each -> assertThat(each.met())
                .as(each.criterion() + " " + each.places())
                .isEqualTo(
                        switch (each.criterion()) {
                            case NEEDS, TEAM, BARRIERS -> Met.PARTLY;
                            case PROGRESS -> Met.UNKNOWN;
                            default -> Met.YES;
                        }));
        assertThat(found.get(ProcessCriterion.BARRIERS).missing()).containsExactly("peripherals");
        assertThat(found.get(ProcessCriterion.BARRIERS).stake()).isEqualTo(149_400);
        assertThat(found.get(ProcessCriterion.TEAM).missing()).containsExactly("team");
        assertThat(found.get(ProcessCriterion.COORDINATION).places()).containsExactly("4", "5", "80 %", "80 %", "a4");
        assertThat(found.get(ProcessCriterion.PURCHASES).places().get(0)).isEqualTo("2026-10, 2026-11, 2026-12");
        assertThat(found.get(ProcessCriterion.NEEDS).stake())
                .isEqualTo(LINES.stream().mapToDouble(LineStake::profit).sum());
    }

    @Test
    void withoutAReviewWhatReviewsTellIsNotMet() {
        Map<ProcessCriterion, CriterionFound> found = picc(Optional.empty(), DAY);

        assertThat(List.of(ProcessCriterion.PRIORITISED, ProcessCriterion.REVIEW, ProcessCriterion.REVISION))
                .allSatisfy(criterion -> assertThat(found.get(criterion).met()).isEqualTo(Met.NO));
    }

    @Test
    void aReviewOfMoreThanAYearAgoIsAListButNoReviewConducted() {
        Map<ProcessCriterion, CriterionFound> found =
                picc(Optional.of(new ReviewStanding("old", DAY.minusYears(1), true, "")), DAY);

        assertThat(found.get(ProcessCriterion.PRIORITISED).met()).isEqualTo(Met.YES);
        assertThat(found.get(ProcessCriterion.REVIEW).met()).isEqualTo(Met.NO);
        assertThat(found.get(ProcessCriterion.REVISION).met()).isEqualTo(Met.NO);
    }

    @Test
    void whatIsAgreedLaterIsNotAgreedYet() {
        Map<ProcessCriterion, CriterionFound> found = picc(Optional.empty(), LocalDate.of(2026, 12, 9));

        assertThat(found.get(ProcessCriterion.NEEDS).met()).isEqualTo(Met.PARTLY);
        assertThat(found.get(ProcessCriterion.TARGETS).met()).isEqualTo(Met.NO);
        assertThat(found.get(ProcessCriterion.BARRIERS).met()).isEqualTo(Met.NO);
    }

    @Test
    void aMonthThatIsNotOverIsNoEvidenceOfPurchases() {
        assertThat(picc(Optional.empty(), DAY.minusDays(1))
                        .get(ProcessCriterion.PURCHASES)
                        .places()
                        .get(0))
                .isEqualTo("2026-09, 2026-10, 2026-11");
    }

    @Test
    void withoutTablesNobodyCanTell() {
        Book bare = BookBuilder.of("test", Map.of("a", List.of()));
        Map<ProcessCriterion, CriterionFound> found = found(bare, 0, Optional.of(LISTED), DAY, List.of(), "", "");

        assertThat(found.values().stream()
                        .filter(each -> each.met() == Met.UNKNOWN)
                        .map(CriterionFound::criterion))
                .containsExactly(
                        ProcessCriterion.NEEDS,
                        ProcessCriterion.MAPPING,
                        ProcessCriterion.TARGETS,
                        ProcessCriterion.PLAN,
                        ProcessCriterion.STRATEGY,
                        ProcessCriterion.COORDINATION,
                        ProcessCriterion.PROGRESS,
                        ProcessCriterion.PURCHASES,
                        ProcessCriterion.VISITS,
                        ProcessCriterion.DISCUSSION,
                        ProcessCriterion.BARRIERS,
                        ProcessCriterion.REMOVAL);
        assertThat(found.get(ProcessCriterion.ECONOMICS).met()).isEqualTo(Met.NO);
    }

    @Test
    void itCanBeAgreedThatALineHasNoBarrier() {
        Book book = barriers(
                TextColumn.of("none", "price"),
                DoubleColumn.of((double) DAY.toEpochDay(), Double.NaN),
                TextColumn.of("PC", "notebook"));
        Map<ProcessCriterion, CriterionFound> found =
                found(book, 0, Optional.empty(), DAY, LINES.subList(0, 2), "", "");

        assertThat(found.get(ProcessCriterion.BARRIERS).missing()).containsExactly("notebook");
        assertThat(found.get(ProcessCriterion.REMOVAL).missing()).containsExactly("b1");
        assertThat(found.get(ProcessCriterion.REMOVAL).met()).isEqualTo(Met.NO);
    }

    @Test
    void everyStageHasItsCriteriaInOrder() {
        assertThat(Arrays.stream(ProcessStage.values()).flatMap(stage -> stage.criteria().stream()))
                .containsExactly(ProcessCriterion.values());
        assertThat(ProcessStage.ACQUIRING.criteria()).hasSize(6);
    }

    private static Book barriers(TextColumn what, DoubleColumn agreed, TextColumn lines) {
        return BookBuilder.of("test", Map.of("a", List.of()))
                .withPlan(
                        List.of(new PlanRows.Draft(PlanTable.BARRIERS, new int[] {0, 0})
                                .put("barrier_id", TextColumn.of("b0", "b1"))
                                .put("line", lines)
                                .put("what", what)
                                .put("agreed", agreed)),
                        Stages.USUAL);
    }

    private static Map<ProcessCriterion, CriterionFound> picc(Optional<ReviewStanding> review, LocalDate day) {
        Book book = SharedData.book("process/picc");
        return found(book, book.accounts().find("picc").orElseThrow(), review, day, LINES, "lin", "");
    }

    private static Map<ProcessCriterion, CriterionFound> found(
            Book book,
            int account,
            Optional<ReviewStanding> review,
            LocalDate day,
            List<LineStake> lines,
            String holder,
            String team) {
        ProcessInput input = new ProcessInput(
                review,
                lines.size(),
                List.of(),
                lines,
                new RelationshipMaps(book.plan(), day, 90).of(account),
                holder,
                team,
                ActionSchedule.of(book.plan().rows(PlanTable.ACTIONS), WorkingDays.USUAL, day)
                        .of(account),
                List.of(),
                new VisitProgramme(book.plan(), day, each -> 4).of(account),
                Map.of());
        Map<ProcessCriterion, CriterionFound> found = new EnumMap<>(ProcessCriterion.class);
        new KeyProcess(book.plan(), day, TERMS).of(account, input).forEach(each -> found.put(each.criterion(), each));
        return found;
    }
}
