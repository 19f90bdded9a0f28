package mainstay.run.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Batches;
import mainstay.book.MainstayException;
import mainstay.book.Period;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.scorecard.RuleSetReader;
import mainstay.run.FakeModels;
import mainstay.run.LiveResult;
import mainstay.run.Runner;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models;
import mainstay.run.listing.PlanListing;
import mainstay.run.parameters.Assumptions;
import mainstay.testkit.SharedData;
import mainstay.testkit.ShippedFile;
import org.junit.jupiter.api.Test;

class PayListTest {
    private static final String PICC = "process/picc";
    private static final LocalDate END = LocalDate.of(2027, 12, 31);

    @Test
    void thePayOfTheSharedBookIsTheOneThatItExpects() {
        PayRun run = run(Map.of(), "2027");
        PlanListing pay = PayList.ofPay(run, Optional.of("lin")).pay();

        assertThat(texts(pay, "measure")).containsExactly("net-margin", "mix", "input");
        assertThat(numbers(pay, "amount").get(0)).isCloseTo(expected("pay of lin 2027: net margin"), within(0.005));
        assertThat(numbers(pay, "amount").get(1)).isCloseTo(expected("pay of lin 2027: mix index"), within(0.005));
        assertThat(numbers(pay, "amount").get(2))
                .isCloseTo(expected("pay of lin 2027: other departments"), within(0.005));
        assertThat(numbers(pay, "actual").get(0)).isCloseTo(expected("net margin of lin 2027"), within(0.005));
        assertThat(numbers(pay, "actual").get(1)).isCloseTo(expected("mix index of lin 2027"), within(5e-5));
        assertThat(run.person("lin").orElseThrow().pay()).isCloseTo(expected("pay of lin 2027"), within(0.005));
        assertThat(pay.conclusions())
                .containsExactly("林知远 is paid 63,693.37; target pay 60,000", "rules: scorecard 1.0.0");
        assertThat(PayList.ofPay(run, Optional.empty()).pay().conclusions())
                .contains("sales in 2027: credited 5,200,000 = sold 5,200,000 (difference 0)");
    }

    @Test
    void eachRuleCanBeTriedAndTheDifferenceIsTold() {
        PayRun now = run(Map.of(), "2027");

        for (String rule : List.of("pay.referral=0.5", "pay.referral=0", "pay.accelerator=2")) {
            int equals = rule.indexOf('=');
            PayRun then = run(Map.of(rule.substring(0, equals), rule.substring(equals + 1)), "2027");
            PlanListing change = PayChange.of(now, then, Optional.of("lin"));

            double wanted = expected("pay of lin 2027, " + rule);
            assertThat(numbers(change, "pay").get(0)).isCloseTo(wanted, within(0.005));
            assertThat(numbers(change, "pay_change").get(0)).isCloseTo(wanted - 63_693.369821, within(0.005));
        }
        PlanListing dear = PayChange.of(now, run(Map.of("pay.budget", "60000"), "2027"), Optional.empty());
        assertThat(dear.conclusions()).anyMatch(sentence -> sentence.contains("above the budget of 60,000"));
    }

    @Test
    void theScorecardOfTheTechnicalTeamLeavesOutWhatIsPending() {
        PlanListing scorecards =
                PayList.ofTeam(run(Map.of(), "2026"), Optional.of("technical")).scorecards();

        assertThat(texts(scorecards, "measure")).containsExactly("vendor-lists", "bids", "tests", "adoptions");
        assertThat(numbers(scorecards, "counted")).containsExactly(3.0, 5.0, 5.0, 3.0);
        assertThat(numbers(scorecards, "pending")).containsExactly(1.0, 0.0, 0.0, 0.0);
        assertThat(numbers(scorecards, "actual").get(0)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(numbers(scorecards, "actual").get(3)).isEqualTo(2);
        assertThat(scorecards.columns().names()).doesNotContain("amount", "target_pay");
    }

    @Test
    void whatSalesAndEventsAddIsTheMeasure() {
        PayList lin = PayList.ofPay(run(Map.of(), "2027"), Optional.of("lin"));
        PlanListing receipts = lin.receipts();
        Map<String, Double> sums = new HashMap<>();
        List<String> measures = texts(receipts, "measure");
        List<Double> adds = numbers(receipts, "adds");
        IntStream.range(0, measures.size()).forEach(row -> sums.merge(measures.get(row), adds.get(row), Double::sum));

        PlanListing pay = lin.pay();
        List<String> names = texts(pay, "measure");
        IntStream.range(0, names.size()).forEach(row -> assertThat(sums.get(names.get(row)))
                .isCloseTo(numbers(pay, "actual").get(row), within(1e-6)));
        assertThat(texts(receipts, "source")).contains("sale", "referred", "cost", "event");
    }

    @Test
    void halfAYearCountsForHalfOfTheTargets() {
        LiveResult result = result(Map.of());
        PayRun half = PayRun.of(result, Period.parse("2027").orElseThrow(), LocalDate.of(2027, 6, 30));
        PlanListing pay = PayList.ofPay(half, Optional.of("lin")).pay();

        assertThat(numbers(pay, "target").get(0)).isCloseTo(400_000 * 129.0 / 261, within(0.005));
        assertThat(numbers(pay, "target_pay").get(0)).isCloseTo(60_000 * 129.0 / 261, within(0.005));
        assertThat(numbers(pay, "target").get(1)).isEqualTo(1.17);
    }

    @Test
    void holidaysAreNoPartOfTheHalfYearThatCounts() {
        LiveResult result = result(Map.of("programme.holidays", "2027-03-01..2027-03-05"));
        PayRun half = PayRun.of(result, Period.parse("2027").orElseThrow(), LocalDate.of(2027, 6, 30));
        PlanListing pay = PayList.ofPay(half, Optional.of("lin")).pay();

        assertThat(numbers(pay, "target").get(0)).isCloseTo(400_000 * 124.0 / 256, within(0.005));
        assertThat(numbers(pay, "target_pay").get(0)).isCloseTo(60_000 * 124.0 / 256, within(0.005));
    }

    @Test
    void aMistypedPersonIsToldTheNearest() {
        PayRun run = run(Map.of(), "2027");

        assertThatThrownBy(() -> PayList.ofPay(run, Optional.of("lim")))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("lin");
        PayRun before = run(Map.of(), "2026");
        assertThatThrownBy(() -> PayList.ofTeam(before, Optional.of("tecnical")))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("technical");
    }

    @Test
    void aTeamAsAWholeIsTheUnionOfItsPeople() {
        Period year = Period.parse("2001").orElseThrow();
        PayRun run = PayRun.of(result("process/bonder", Map.of()), year, year.last());
        PlanListing receipts = PayList.ofWholeTeams(run, Optional.of("asia")).receipts();
        List<String> sources = texts(receipts, "source");
        List<String> measures = texts(receipts, "measure");
        List<Double> adds = numbers(receipts, "adds");

        assertThat(sources).contains("sale", "cost").doesNotContain("referred");
        assertThat(IntStream.range(0, sources.size())
                        .filter(row -> sources.get(row).equals("sale")
                                && measures.get(row).equals("net-margin"))
                        .mapToDouble(adds::get)
                        .sum())
                .isCloseTo(3_645_000, within(0.005));
        assertThat(texts(PayList.ofWholeTeams(run, Optional.empty()).scorecards(), "name"))
                .containsOnly("the team as a whole");
        assertThatThrownBy(() -> PayList.ofWholeTeams(run, Optional.of("asai"))).hasMessageContaining("asia");
    }

    @Test
    void theRulesAreToldWithTheirVersionAndWhatWasChangedOfThem() {
        assertThat(run(Map.of(), "2027").rules()).isEqualTo("rules: scorecard 1.0.0");
        assertThat(run(Map.of("pay.cap", "2", "pay.gate", "0.5"), "2027").rules())
                .isEqualTo("rules: scorecard 1.0.0, but pay.cap is 2 instead of 1.5, pay.gate is 0.5 instead of 0");
        PlanListing change = PayChange.of(run(Map.of(), "2027"), run(Map.of("pay.cap", "2"), "2027"), Optional.empty());
        assertThat(change.conclusions())
                .contains(
                        "before: rules: scorecard 1.0.0",
                        "after: rules: scorecard 1.0.0, but pay.cap is 2 instead of 1.5");
    }

    private static PayRun run(Map<String, String> parameters, String period) {
        Period of = Period.parse(period).orElseThrow();
        return PayRun.of(result(parameters), of, of.last().isAfter(END) ? END : of.last());
    }

    /** The team of 2027 costs 3 % more than in the models of the tests: 288,000 × 1.03. */
    private static LiveResult result(Map<String, String> parameters) {
        return result(PICC, parameters);
    }

    private static LiveResult result(String book, Map<String, String> parameters) {
        Models usual = FakeModels.usual();
        IncentiveModel scorecard =
                new RuleSetReader().read(ShippedFile.text("bundles/models/scorecard.json"), "scorecard.json");
        Models models = new Models(
                0,
                FakeModels.withDedicated(296_640).teamCosts(),
                usual.scorings(),
                List.of(new Models.Provided<>(scorecard, new ModelIdentity(scorecard.id(), "test", "1.0.0", ""))),
                List.of(),
                List.of(),
                false);
        return Runner.run(
                SharedData.book(book),
                models,
                Assumptions.of(SharedData.book(book), models, parameters, "test"),
                Batches.usual());
    }

    private static List<String> texts(PlanListing listing, String column) {
        return IntStream.range(0, listing.columns().size())
                .mapToObj(listing.columns().column(column)::text)
                .toList();
    }

    private static List<Double> numbers(PlanListing listing, String column) {
        return IntStream.range(0, listing.columns().size())
                .mapToObj(row -> listing.columns().column(column).number(row))
                .toList();
    }

    private static double expected(String figure) {
        return SharedData.expected(PICC, figure).path("value").asDouble();
    }
}
