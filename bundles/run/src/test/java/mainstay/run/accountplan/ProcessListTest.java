package mainstay.run.accountplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.plan.process.CriterionFound;
import mainstay.plan.process.Met;
import mainstay.plan.process.ProcessCriterion;
import mainstay.plan.process.ReviewStanding;
import mainstay.run.LiveResult;
import mainstay.run.SharedResults;
import mainstay.run.listing.PlanListing;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class ProcessListTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    @Test
    void theInsurersMatrixTellsTheRowsAndTheNextStep() {
        LiveResult result = SharedResults.of("process/picc");
        PlanListing matrix = ProcessList.of(
                        result, SharedResults.account(result, "picc"), DECEMBER, ProcessListTest::noReview)
                .listing();

        assertThat(matrix.columns().size()).isEqualTo(ProcessCriterion.values().length);
        assertThat(cells(matrix, "barriers identified and agreed"))
                .containsExactly(
                        "expanding",
                        "partly",
                        "agreed for PC, PC server, notebook; not for peripherals (lines with white space of 100,000 or more)",
                        "find and agree what keeps us out of these lines, or that nothing does (what = none): peripherals");
        assertThat(cells(matrix, "effective coordination"))
                .containsExactly("selling", "yes", "4 of 5 due on time (80 %, wanted 80 %); late: a4", "");
        assertThat(matrix.conclusions().get(0))
                .startsWith("targeting: 0 of 1 met; next for most profit, picc: have it in a review");
    }

    /** Beiling has most to win and lacks its needs; PICC is reviewed as well, and its needs are agreed in part. */
    @Test
    void whatComesNextIsTheFirstOpenCriterionOfWhoHasMostAtStake() {
        LiveResult result = SharedResults.of("process/picc");
        int[] all = IntStream.range(0, result.book().accounts().size()).toArray();
        ProcessList process = ProcessList.of(
                result,
                all,
                DECEMBER,
                id -> Optional.of(new ReviewStanding("q4", DECEMBER, !id.equals("picc"), "tier=A")));
        PlanListing steps = process.steps();

        assertThat(IntStream.range(0, steps.columns().size())
                        .mapToObj(row -> steps.columns().column("account_id").text(row) + ": "
                                + steps.columns().column("criterion").text(row)))
                .containsExactly(
                        "beiling-bank: agreed needs and behaviour",
                        "quillon-insurance: agreed needs and behaviour",
                        "picc: prioritised list by profitability");
        assertThat(IntStream.range(0, steps.columns().size())
                        .mapToDouble(
                                row -> steps.columns().column("profit_at_stake").number(row)))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(process.listing().conclusions().get(5))
                .startsWith("next of all for most profit, beiling-bank: agree what they need and how they buy");
        assertThat(process.listing().columns().column("team").text(0)).isNotEmpty();
    }

    @Test
    void progressIsThatOfTheTargetsOfTheAccount() {
        LiveResult result = SharedResults.of("process/picc");
        Map<ProcessCriterion, CriterionFound> found = ProcessList.of(
                        result,
                        SharedResults.account(result, "picc"),
                        LocalDate.of(2027, 12, 31),
                        ProcessListTest::noReview)
                .entries()
                .stream()
                .collect(Collectors.toMap(entry -> entry.found().criterion(), ProcessList.Entry::found));

        assertThat(found.get(ProcessCriterion.PROGRESS).met()).isNotEqualTo(Met.UNKNOWN);
        assertThat(found.get(ProcessCriterion.PROGRESS).places().get(0)).contains("margin 2027");
    }

    @Test
    void fromWhereACriterionIsMetIsAParameter() {
        LiveResult result = SharedResults.of(
                SharedData.book("process/picc"),
                Map.of("process.room", "900000", "process.on-time", "0.9", "process.coverage", "0.7"));
        PlanListing matrix = ProcessList.of(
                        result, SharedResults.account(result, "picc"), DECEMBER, ProcessListTest::noReview)
                .listing();

        assertThat(cells(matrix, "barriers identified and agreed").get(1)).isEqualTo("yes");
        assertThat(cells(matrix, "effective coordination").get(1)).isEqualTo("partly");
        assertThat(cells(matrix, "mapping developed and shared").get(1)).isEqualTo("partly");
    }

    @Test
    void everyFindingOfEveryAccountHasWords() {
        for (String data : List.of("process/picc", "process/bonder")) {
            LiveResult result = SharedResults.of(data);
            int[] all = IntStream.range(0, result.book().accounts().size()).toArray();
            for (ProcessList.Entry entry : ProcessList.of(
                            result,
                            all,
                            DECEMBER,
                            id -> Optional.of(new ReviewStanding("q4", DECEMBER, id.equals("picc"), "tier=A")))
                    .entries()) {
                assertThat(ProcessList.evidence(entry.found())).isNotBlank().doesNotContain("{");
                assertThat(ProcessList.nextStep(entry.found()))
                        .as(ProcessList.evidence(entry.found()))
                        .matches(step -> step.isEmpty()
                                == (entry.isMet() || entry.found().met() == Met.UNKNOWN));
            }
        }
    }

    private static List<String> cells(PlanListing matrix, String criterion) {
        int at = IntStream.range(0, matrix.columns().size())
                .filter(row -> matrix.columns().column("criterion").text(row).equals(criterion))
                .findFirst()
                .orElseThrow();
        return List.of("stage", "met", "evidence", "next_step").stream()
                .map(name -> matrix.columns().column(name).text(at))
                .toList();
    }

    private static Optional<ReviewStanding> noReview(String account) {
        return Optional.empty();
    }
}
