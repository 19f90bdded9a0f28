package mainstay.incentive.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mainstay.incentive.api.CreditedSale;
import mainstay.incentive.api.Performance;
import mainstay.incentive.api.ServedAccount;
import mainstay.incentive.api.TeamEvent;

/** Performances that differ in what models look at: targets reached, passed, missed and absent, in several kinds of teams. */
final class SamplePerformances {
    private static final double TARGET_PAY = 60_000;
    private static final LocalDate DAY = LocalDate.of(2027, 6, 30);
    private static final String SALES = "sales";
    private static final String TECHNICAL = "technical";

    private SamplePerformances() {}

    static List<Performance> all() {
        List<Performance> all = new ArrayList<>();
        for (double target : new double[] {10_000, 60_000, 69_000, 80_000, 150_000}) {
            all.add(seller(target));
        }
        all.add(engineer(TECHNICAL, true));
        all.add(engineer(TECHNICAL, false));
        all.add(nobody());
        return all;
    }

    /** A seller who made 70,000 after cost to serve, and led to 5,000 more. */
    static Performance seller(double netMarginTarget) {
        return performance(SALES, "banking", sales(), referred(), inputs(), targets(netMarginTarget));
    }

    /** The same seller with other sales. */
    static Performance selling(List<CreditedSale> sales) {
        return performance(SALES, "banking", sales, referred(), inputs(), targets(69_000));
    }

    private static Performance engineer(String team, boolean good) {
        String won = good ? "won" : "lost";
        String passed = good ? "passed" : "failed";
        List<TeamEvent> events = new ArrayList<>(inputs());
        for (String account : List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")) {
            boolean last = account.equals("j");
            events.add(event(account, "vendor-list", "", last ? won : "won", Double.NaN, ""));
            events.add(event(account, "bid", "", last ? won : "won", Double.NaN, ""));
            events.add(event(account, "test", "", last ? passed : "passed", Double.NaN, ""));
        }
        events.add(event("a", "bid", "", "pending", Double.NaN, ""));
        events.add(event("a", "adoption", "", "adopted", Double.NaN, "Partner One"));
        if (good) {
            events.add(event("b", "adoption", "", "adopted", Double.NaN, "Partner Two"));
        }
        return performance(TECHNICAL, team, List.of(), List.of(), events, Map.of("input", 4.0));
    }

    private static Performance nobody() {
        return performance("", "", List.of(), List.of(), List.of(), Map.of());
    }

    private static Performance performance(
            String department,
            String team,
            List<CreditedSale> credited,
            List<CreditedSale> referred,
            List<TeamEvent> events,
            Map<String, Double> targets) {
        List<ServedAccount> served = credited.isEmpty() ? List.of() : List.of(new ServedAccount("a", 30_000));
        return new Performance(
                "kim",
                department,
                "",
                team,
                TARGET_PAY,
                credited,
                referred,
                served,
                events,
                targets,
                Map.of("server", 1.5, "service", 2.0));
    }

    static List<CreditedSale> sales() {
        return List.of(
                new CreditedSale("a", "desktop", "2027-01", 400_000, 360_000, 1),
                new CreditedSale("a", "server", "2027-02", 200_000, 150_000, 0.7),
                new CreditedSale("b", "service", "2027-03", 90_000, 60_000, 1),
                new CreditedSale("b", "desktop", "2027-04", -50_000, -45_000, 1),
                new CreditedSale("c", "desktop", "2027-05", 10_000, Double.NaN, 1));
    }

    private static List<CreditedSale> referred() {
        return List.of(new CreditedSale("d", "server", "2027-05", 30_000, 25_000, 1));
    }

    private static List<TeamEvent> inputs() {
        return List.of(
                event("a", "input", "product", "held", 4.5, ""),
                event("a", "input", "service", "held", 4.0, ""),
                event("b", "input", "marketing", "cancelled", Double.NaN, ""));
    }

    private static TeamEvent event(
            String account, String kind, String department, String outcome, double score, String partner) {
        return new TeamEvent(account, DAY, kind, department, outcome, score, partner);
    }

    private static Map<String, Double> targets(double netMargin) {
        return Map.of(
                "net-margin", netMargin, "margin", netMargin * 2, "revenue", netMargin * 5, "mix", 1.3, "input", 4.0);
    }
}
