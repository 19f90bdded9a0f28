package mainstay.plan.valuetree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Costs that have a name, such as logistics, beside what teams cost. Each is a part of revenue, or an amount a year that is spread
 * over all revenue: amount × revenue of the row ÷ revenue of all accounts. So what a row costs is a rate × its revenue, and rows add
 * up. An amount of a period in which nothing is sold is borne by no account.
 */
public final class NamedCosts {
    /** No such costs. */
    public static final NamedCosts NONE = new NamedCosts(List.of());

    private static final String ID = "cost-of-";
    private static final double LEAST_AMOUNT = 1;

    private final List<Cost> costs;

    /**
     * A cost.
     *
     * @param name what it is called
     * @param rate what it is of revenue
     * @param rest what no account bears, in currency
     */
    private record Cost(String name, BeforeAfter rate, BeforeAfter rest) {}

    private NamedCosts(List<Cost> costs) {
        this.costs = List.copyOf(costs);
    }

    /**
     * Costs of two periods.
     *
     * @param figures by name what each is in both periods: below 1 a part of revenue, from 1 on an amount a year, in currency
     * @param years how many years each period has
     * @param accounts all accounts, over whose revenue amounts are spread
     */
    public static NamedCosts of(Map<String, BeforeAfter> figures, BeforeAfter years, ValuedAccounts accounts) {
        boolean isSpread =
                figures.values().stream().anyMatch(figure -> isAmount(figure.before()) || isAmount(figure.after()));
        BeforeAfter revenue = isSpread ? revenue(accounts) : BeforeAfter.ZERO;
        List<Cost> costs = new ArrayList<>();
        new TreeMap<>(figures)
                .forEach((name, figure) -> costs.add(new Cost(
                        name,
                        new BeforeAfter(
                                rate(figure.before(), years.before(), revenue.before()),
                                rate(figure.after(), years.after(), revenue.after())),
                        new BeforeAfter(
                                rest(figure.before(), years.before(), revenue.before()),
                                rest(figure.after(), years.after(), revenue.after())))));
        return new NamedCosts(costs);
    }

    private static BeforeAfter revenue(ValuedAccounts accounts) {
        BeforeAfter revenue = BeforeAfter.ZERO;
        for (int row = 0; row < accounts.size(); row++) {
            revenue = revenue.plus(accounts.account(row).revenue());
        }
        return revenue;
    }

    /** Whether the figure of a cost is an amount a year; else it is a part of revenue. */
    public static boolean isAmount(double figure) {
        return figure >= LEAST_AMOUNT;
    }

    private static double rate(double figure, double years, double revenue) {
        if (!isAmount(figure)) {
            return figure;
        }
        return isSpreadOver(revenue) ? figure * years / revenue : 0;
    }

    private static double rest(double figure, double years, double revenue) {
        return isAmount(figure) && !isSpreadOver(revenue) ? figure * years : 0;
    }

    private static boolean isSpreadOver(double revenue) {
        return revenue > 0 && !BeforeAfter.isZero(revenue);
    }

    /** The same of some of the accounts, of which none bears what no account bears. */
    public NamedCosts ofSome() {
        return new NamedCosts(costs.stream()
                .map(cost -> new Cost(cost.name, cost.rate, BeforeAfter.ZERO))
                .toList());
    }

    /** How many there are. */
    int size() {
        return costs.size();
    }

    /** The node of one of them. */
    String node(int cost) {
        return ID + costs.get(cost).name;
    }

    /** The cost of a node; empty where it is another node. */
    public static String name(String node) {
        return node.startsWith(ID) ? node.substring(ID.length()) : "";
    }

    /** What one of them is for a revenue, in currency. */
    BeforeAfter of(int cost, BeforeAfter revenue) {
        return revenue.times(costs.get(cost).rate);
    }

    /** What no account bears of one of them, in currency. */
    BeforeAfter rest(int cost) {
        return costs.get(cost).rest;
    }

    /** Whether there is something that no account bears. */
    boolean hasRest() {
        return IntStream.range(0, size()).anyMatch(cost -> !rest(cost).equals(BeforeAfter.ZERO));
    }
}
