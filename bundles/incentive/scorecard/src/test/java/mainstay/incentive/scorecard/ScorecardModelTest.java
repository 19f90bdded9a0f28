package mainstay.incentive.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mainstay.incentive.api.CreditedSale;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.api.MeasurePay;
import mainstay.incentive.api.PayReceipt;
import mainstay.incentive.api.PayReceipt.Source;
import mainstay.incentive.api.PayStatement;
import mainstay.incentive.api.Performance;
import mainstay.incentive.api.ServedAccount;
import mainstay.incentive.api.TeamEvent;
import org.junit.jupiter.api.Test;

class ScorecardModelTest {
    private static final LocalDate DAY = LocalDate.of(2027, 6, 30);

    private final IncentiveModel model = ShippedRules.model();

    @Test
    void paysAsTheWorkedExampleSays() {
        PayStatement statement = statement(lin(400_000), Map.of());

        assertThat(statement.pay()).isCloseTo(63_693.37, within(0.005));
        assertThat(statement.measures()).extracting(MeasurePay::measure).containsExactly("net-margin", "mix", "input");
        assertThat(statement.measures().get(0).actual()).isCloseTo(413_360, within(0.005));
        assertThat(amounts(statement)).containsExactly(37_803.60, 12_989.77, 12_900.00);
        assertThat(statement.notes()).isEmpty();
    }

    @Test
    void tellsNetMarginBySaleThenByCostToServeThenByReferralInRowsThatNobodyCanChange() {
        List<PayReceipt> rows = statement(lin(400_000), Map.of("referral", 0.5))
                .measures()
                .get(0)
                .receipt();

        assertThat(rows)
                .extracting(PayReceipt::source, PayReceipt::account, PayReceipt::adds)
                .containsExactly(
                        tuple(Source.SALE, "picc", 178_500.0),
                        tuple(Source.SALE, "picc", 156_000.0),
                        tuple(Source.SALE, "picc", 247_500.0),
                        tuple(Source.SALE, "picc", 108_000.0),
                        tuple(Source.COST, "picc", -296_640.0),
                        tuple(Source.REFERRED, "quillon-insurance", 10_000.0));
        assertThatThrownBy(() -> rows.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> rows.get(6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void paysLessForReferralsThatCountHalfOrNotAtAllAndMoreForAnotherAccelerator() {
        assertThat(statement(lin(400_000), Map.of("referral", 0.5)).pay()).isCloseTo(62_343.37, within(0.005));
        assertThat(statement(lin(400_000), Map.of("referral", 0.0)).pay()).isCloseTo(61_292.17, within(0.005));
        assertThat(statement(lin(400_000), Map.of("accelerator", 2.0)).pay()).isCloseTo(64_924.49, within(0.005));
    }

    @Test
    void paysNothingBelowTheThresholdNoMoreThanTheCapAndNothingAtAllBehindAGate() {
        assertThat(amounts(statement(lin(520_000), Map.of())).get(0)).isZero();
        assertThat(amounts(statement(lin(100_000), Map.of())).get(0)).isEqualTo(54_000);
        PayStatement gated = statement(lin(460_000), Map.of("gate", 0.9));
        assertThat(gated.pay()).isZero();
        assertThat(gated.notes())
                .containsExactly("nothing is paid: net-margin is at 89.8609 % of its target, and the gate is 90 %");
    }

    @Test
    void leavesOutWhatHasNoDataAndSaysThatTheOtherWeightsAreRescaled() {
        Performance lin = lin(400_000);
        Performance without = performance(lin, lin.credited(), List.of(), Map.of("net-margin", 400_000.0));
        PayStatement statement = statement(without, Map.of());

        assertThat(statement.measures()).extracting(MeasurePay::weight).containsExactly(1.0, 0.0);
        assertThat(statement.notes())
                .containsExactly(
                        "mix is left out: it has no target that leads upwards",
                        "input is left out: no other department gave a score",
                        "the other weights are rescaled");
    }

    @Test
    void leavesPendingResultsOutOfRates() {
        List<TeamEvent> events = new ArrayList<>();
        List.of("won", "won", "lost", "pending").forEach(outcome -> events.add(event("vendor-list", outcome, "")));
        List.of("won", "won", "won", "lost", "lost").forEach(outcome -> events.add(event("bid", outcome, "")));
        List.of("passed", "passed", "passed", "passed", "failed")
                .forEach(outcome -> events.add(event("test", outcome, "")));
        List.of("Lanting", "Lanting", "Corrigan Wei").forEach(name -> events.add(event("adoption", "adopted", name)));
        PayStatement statement = statement(
                new Performance(
                        "tech",
                        "technical",
                        "",
                        "technical",
                        48_000,
                        List.of(),
                        List.of(),
                        List.of(),
                        events,
                        Map.of(),
                        Map.of()),
                Map.of());

        assertThat(statement.measures())
                .extracting(MeasurePay::measure)
                .containsExactly("vendor-lists", "bids", "tests", "adoptions");
        assertThat(statement.measures()).extracting(MeasurePay::counted).containsExactly(3, 5, 5, 3);
        assertThat(statement.measures()).extracting(MeasurePay::pending).containsExactly(1, 0, 0, 0);
        assertThat(statement.measures().get(0).actual()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(statement.measures().get(1).actual()).isCloseTo(0.6, within(1e-12));
        assertThat(statement.measures().get(3).actual()).isEqualTo(2);
    }

    /** A plain loop over sales, on random sales, costs, targets and figures. */
    @Test
    void paysWhatALoopOverSalesFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            Performance performance = random(random);
            Map<String, Double> rules = Map.of(
                    "accelerator", random.nextInt(4) * 1.0,
                    "cap", 1 + random.nextInt(3) * 0.5,
                    "threshold", random.nextInt(5) * 0.2,
                    "referral", random.nextInt(3) * 0.5);

            PayStatement statement = statement(performance, rules);

            assertThat(statement.pay()).as("round %d", round).isCloseTo(loop(performance, rules), within(0.005));
            for (MeasurePay measure : statement.measures()) {
                double sum = measure.receipt().stream()
                        .mapToDouble(row -> row.adds())
                        .sum();
                assertThat(sum).isCloseTo(measure.actual(), within(1e-6));
            }
        }
    }

    private static double loop(Performance performance, Map<String, Double> rules) {
        double profit = 0;
        double graded = 0;
        double net = 0;
        boolean sold = false;
        for (CreditedSale sale : performance.credited()) {
            if (!Double.isNaN(sale.cost())) {
                double earned = (sale.revenue() - sale.cost()) * sale.part();
                profit += earned;
                graded += earned * (sale.line().equals("server") ? 1.5 : 1);
                sold = true;
            }
        }
        net += profit;
        for (ServedAccount served : performance.served()) {
            net -= served.cost();
        }
        for (CreditedSale sale : performance.referred()) {
            net += rules.get("referral") * (sale.revenue() - sale.cost()) * sale.part();
            sold = true;
        }
        double weights = 0;
        double paid = 0;
        if (sold) {
            weights += 0.6;
            paid += 0.6 * payout(net / performance.target("net-margin"), rules);
        }
        if (profit > 0) {
            weights += 0.2;
            paid += 0.2 * payout((graded / profit - 1) / (performance.target("mix") - 1), rules);
        }
        return weights == 0 ? 0 : performance.targetPay() * paid / weights;
    }

    private static double payout(double attainment, Map<String, Double> rules) {
        if (attainment < rules.get("threshold")) {
            return 0;
        }
        double paid = attainment <= 1 ? attainment : 1 + rules.get("accelerator") * (attainment - 1);
        return Math.min(rules.get("cap"), paid);
    }

    private static Performance random(Random random) {
        return new Performance(
                "kim",
                "sales",
                "",
                "",
                random.nextInt(100_000),
                sales(random),
                sales(random).stream()
                        .filter(sale -> !Double.isNaN(sale.cost()))
                        .toList(),
                List.of(new ServedAccount("a", random.nextInt(100_000))),
                List.of(),
                Map.of("net-margin", 1 + random.nextInt(500_000) * 1.0, "mix", 1.05 + random.nextInt(40) / 100.0),
                Map.of("server", 1.5));
    }

    private static List<CreditedSale> sales(Random random) {
        List<CreditedSale> sales = new ArrayList<>();
        for (int sale = random.nextInt(30); sale > 0; sale--) {
            double revenue = (random.nextInt(5) == 0 ? -1 : 1) * random.nextInt(100_000);
            double cost = random.nextInt(10) == 0 ? Double.NaN : revenue * (0.6 + random.nextInt(50) / 100.0);
            String line = random.nextBoolean() ? "server" : "desktop";
            sales.add(new CreditedSale("a", line, "2027-" + sale, revenue, cost, random.nextInt(11) / 10.0));
        }
        Collections.shuffle(sales, random);
        return sales;
    }

    private PayStatement statement(Performance performance, Map<String, Double> changed) {
        Map<String, Double> values =
                new HashMap<>(FigureValues.usual(model.figures()).values());
        values.putAll(changed);
        return model.statement(performance, new FigureValues(values));
    }

    private static List<Double> amounts(PayStatement statement) {
        return statement.measures().stream()
                .map(measure -> Math.round(measure.amount() * 100) / 100.0)
                .toList();
    }

    private static TeamEvent event(String kind, String outcome, String partner) {
        return new TeamEvent("picc", DAY, kind, "technical", outcome, Double.NaN, partner);
    }

    private static Performance lin(double netMargin) {
        List<CreditedSale> sales = List.of(
                new CreditedSale("picc", "PC", "2027", 1_700_000, 1_521_500, 1),
                new CreditedSale("picc", "notebook", "2027", 1_300_000, 1_144_000, 1),
                new CreditedSale("picc", "PC server", "2027", 1_500_000, 1_252_500, 1),
                new CreditedSale("picc", "peripherals", "2027", 600_000, 492_000, 1));
        List<TeamEvent> events = List.of(
                new TeamEvent("picc", DAY, "input", "product", "held", 4.5, ""),
                new TeamEvent("picc", DAY, "input", "marketing", "held", 4.0, ""),
                new TeamEvent("picc", DAY, "input", "service", "held", 4.1, ""));
        return new Performance(
                "lin",
                "sales",
                "account-manager",
                "insurance",
                60_000,
                sales,
                List.of(new CreditedSale("quillon-insurance", "peripherals", "2027", 100_000, 80_000, 1)),
                List.of(new ServedAccount("picc", 296_640)),
                events,
                Map.of("net-margin", netMargin, "mix", 1.17, "satisfaction", 4.0),
                Map.of("PC server", 1.5));
    }

    private static Performance performance(
            Performance of, List<CreditedSale> sales, List<TeamEvent> events, Map<String, Double> targets) {
        return new Performance(
                of.person(),
                of.department(),
                of.role(),
                of.team(),
                of.targetPay(),
                sales,
                of.referred(),
                of.served(),
                events,
                targets,
                of.grades());
    }
}
