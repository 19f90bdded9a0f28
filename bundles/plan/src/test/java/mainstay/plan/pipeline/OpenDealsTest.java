package mainstay.plan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.Period;
import mainstay.book.PlanTable;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class OpenDealsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2027, 3, 31);

    @Test
    void theOpenDealsOfTheInsurerAreWeightedByStatedProbabilitiesAsWorkedOut() {
        OpenDeals deals = deals("process/picc", DAY, ProbabilityBasis.STATED);

        assertThat(weighted(deals)).isEqualTo(517_500, within(0.005));
        assertThat(IntStream.range(0, deals.size()).mapToObj(deals::basis)).containsOnly("stated");
        assertThat(deals.decided(0)).isNaN();
    }

    @Test
    void theyAreWeightedByHistoryAsWorkedOut() {
        OpenDeals deals = deals("process/picc", DAY, ProbabilityBasis.HISTORY);

        assertThat(weighted(deals)).isEqualTo(523_550.420168, within(0.005));
        assertThat(deals.basis(0)).isEqualTo("drawn");
        assertThat(deals.decided(0)).isEqualTo(4);
    }

    @Test
    void aStageThatTellsNoProbabilityGivesNone() {
        OpenDeals deals = deals("process/picc", DAY, ProbabilityBasis.STAGE);

        assertThat(deals.probability(0)).isNaN();
        assertThat(deals.weighted(0)).isNaN();
        assertThat(deals.basis(0)).isEmpty();
    }

    @Test
    void theOpenDealsOfTheChipPackagerAreThoseWorkedOut() {
        LocalDate day = LocalDate.of(2002, 8, 30);
        OpenDeals deals = deals("process/bonder", day, ProbabilityBasis.STATED);

        JsonNode open = SharedData.expected("process/bonder", "open pipeline");
        assertThat(deals.size()).isEqualTo(open.path("deals").size());
        assertThat(IntStream.range(0, deals.size()).mapToDouble(deals::amount).sum())
                .isEqualTo(open.path("value").asDouble());
        assertThat(weighted(deals))
                .isEqualTo(
                        SharedData.expected("process/bonder", "weighted pipeline")
                                .path("value")
                                .asDouble(),
                        within(0.005));
        assertThat(IntStream.of(deals.closingIn(Period.parse("2002").orElseThrow()))
                        .mapToDouble(deals::weighted)
                        .sum())
                .isEqualTo(
                        SharedData.expected("process/bonder", "weighted pipeline that closes in 2002")
                                .path("value")
                                .asDouble(),
                        within(0.005));
    }

    @Test
    void pushesAreCountedByDayMonthAndQuarterButNotWhenADealCloses() {
        pushes("process/picc", LATER, "pushes of all deals");
        pushes("process/bonder", LocalDate.of(2002, 8, 30), "pushes");
    }

    private static void pushes(String folder, LocalDate day, String figure) {
        JsonNode expected = SharedData.expected(folder, figure).path("value");
        DealStates states = Deals.of(SharedData.book(folder).plan()).on(day);
        Map<PushUnit, String> names = new LinkedHashMap<>();
        names.put(PushUnit.DAY, "any");
        names.put(PushUnit.MONTH, "month");
        names.put(PushUnit.QUARTER, "quarter");
        names.forEach(
                (unit, name) -> assertThat(IntStream.range(0, states.deals().count())
                                .map(deal -> ClosePushes.of(states, deal, unit).count())
                                .sum())
                        .as(folder + " by " + unit)
                        .isEqualTo(expected.path(name).asInt()));
    }

    @Test
    void aPastDaySeesOnlyTheStatesUntilThen() {
        DealStates states = Deals.of(SharedData.book("process/picc").plan()).on(LocalDate.of(2026, 1, 11));

        assertThat(IntStream.of(states.open())
                        .mapToObj(deal -> states.deals().rows().text(states.row(deal), "opportunity_id")))
                .containsExactly("o-w2");
        assertThat(IntStream.of(states.open()).mapToDouble(states::amount)).containsExactly(300_000.0);
    }

    @Test
    void daysInTheStageCountFromTheStateThatBeganIt() {
        OpenDeals deals = deals("process/picc", LATER, ProbabilityBasis.HISTORY);

        assertThat(row(deals, "o-b")).satisfies(row -> assertThat(deals.daysInStage(row))
                .isEqualTo((double) ChronoUnit.DAYS.between(LocalDate.of(2026, 9, 28), LATER)));
        assertThat(deals.pushes(row(deals, "o-b"))).isEqualTo(new ClosePushes(3, 62 + 33 + 317));
    }

    @Test
    void flagsSayWhatADealLacks() {
        OpenDeals deals = deals("process/picc", LATER, ProbabilityBasis.HISTORY);

        assertThat(deals.flags(row(deals, "o-b"))).contains("old");
        assertThat(deals.flags(row(deals, "o-n1"))).doesNotContain("no-action");
        assertThat(deals.flags(row(deals, "o-n2"))).contains("no-action").doesNotContain("overdue", "no-amount");
        OpenDeals later = deals("process/picc", LATER.plusDays(1), ProbabilityBasis.HISTORY);
        assertThat(later.flags(row(later, "o-n1"))).contains("overdue");
    }

    @Test
    void theSlipRateAndTheCoverageOfTheQuarterAreThoseWorkedOut() {
        Book book = SharedData.book("process/picc");
        Deals deals = Deals.of(book.plan());
        Period quarter = Period.parse("2027-Q1").orElseThrow();
        PeriodPipeline before = PeriodPipeline.of(deals.on(DAY), quarter, account -> true);
        RevenueTarget target = RevenueTarget.of(book.plan().rows(PlanTable.TARGETS), quarter, account -> true, true);

        assertThat(target).isEqualTo(new RevenueTarget(1_200_000, 1, RevenueTarget.Cut.ACCOUNT));
        assertThat(before.open()).isEqualTo(1_150_000);
        assertThat(before.coverage(target.value()))
                .isEqualTo(
                        SharedData.expected("process/picc", "pipeline coverage of 2027-Q1")
                                .path("exact")
                                .asDouble(),
                        within(1e-12));
        assertThat(before.slipRate()).isNaN();
        assertThat(PeriodPipeline.of(deals.on(LATER), quarter, account -> true).slipRate())
                .isEqualTo(
                        SharedData.expected("process/picc", "slip rate of 2027-Q1")
                                .path("value")
                                .asDouble(),
                        within(1e-12));
    }

    @Test
    void targetsOfLinesAndTeamsAreNotAddedToThatOfTheAccount() {
        Book book = SharedData.book("process/picc");

        assertThat(RevenueTarget.of(
                                book.plan().rows(PlanTable.TARGETS),
                                Period.parse("2027").orElseThrow(),
                                account -> true,
                                true)
                        .value())
                .isEqualTo(5_100_000);
        assertThat(RevenueTarget.of(
                                book.plan().rows(PlanTable.TARGETS),
                                Period.parse("2026").orElseThrow(),
                                account -> true,
                                true)
                        .value())
                .isNaN();
    }

    @Test
    void moreCoverageIsNeededTheMoreSlipsAndTheLessIsWon() {
        assertThat(PeriodPipeline.needed(0.25, 0.5)).isEqualTo(2.5);
        assertThat(PeriodPipeline.needed(Double.NaN, 0.5)).isEqualTo(2);
        assertThat(PeriodPipeline.needed(0, Double.NaN)).isNaN();
    }

    private static int row(OpenDeals deals, String id) {
        return IntStream.range(0, deals.size())
                .filter(row -> deals.states()
                        .deals()
                        .rows()
                        .text(deals.state(row), "opportunity_id")
                        .equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double weighted(OpenDeals deals) {
        return IntStream.range(0, deals.size()).mapToDouble(deals::weighted).sum();
    }

    private static OpenDeals deals(String folder, LocalDate day, ProbabilityBasis basis) {
        Book book = SharedData.book(folder);
        DealStates states = Deals.of(book.plan()).on(day);
        PipelineTerms usual = PipelineTerms.USUAL;
        return OpenDeals.of(
                states,
                StageRates.of(states),
                book.plan(),
                new PipelineTerms(basis, usual.least(), usual.prior(), usual.push(), usual.fresh()));
    }
}
