package mainstay.run.planning;

import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Money;
import mainstay.coverage.CoverageOption;
import mainstay.coverage.CoverageTerms;
import mainstay.coverage.Policy;
import mainstay.run.LiveResult;

/**
 * From the list to a plan, one demand after the other, each step computed for itself: the list at the price of seats; with the
 * captures of the plan; with the coverage that brings most, whatever the policy and the targets; in whole teams without any
 * limit; within heads and budget; with pins, groups and moves, which is the plan.
 */
public final class Reconciliation {
    private final List<String> coverages;
    private final String terms;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Pair, Flow> flows = new LinkedHashMap<>();

    /**
     * What accounts come to at one step.
     *
     * @param name the step, the same in every language: {@code list}, {@code captures}, {@code policy}, {@code whole-teams},
     *     {@code limits} or {@code plan}
     * @param profit what all accounts bring less what teams cost, and less what moves cost where they do; in currency a year
     * @param moved by how much that is another than at the step before; 0 for the first
     * @param accountsMoved how many accounts have another coverage than at the step before
     * @param cost what teams, or seats of them, cost a year
     * @param heads the people in teams, or seats of them
     * @param counts how many accounts each coverage has, in the order of {@link #coverages}
     */
    public record Step(
            String name, double profit, double moved, int accountsMoved, double cost, double heads, List<Long> counts) {

        /** Copies the list. */
        public Step {
            counts = List.copyOf(counts);
        }

        /** What it is called. */
        public String words() {
            return phrase("reconcile." + name);
        }

        /** How it comes about. */
        public String how() {
            return phrase("reconcile." + name + ".how");
        }
    }

    private record Pair(String from, String to) {}

    /** The accounts that went one way. */
    private static final class Flow {
        private int accounts;
        private double profit;
    }

    private Reconciliation(LiveResult result, NamedPlan planned, Function<PlanRequest, NamedPlan> plans) {
        this.coverages = planned.coverages();
        this.terms = planned.captures().sentence();
        Seats seats = new Seats(result, planned);
        byte[] list = seats.list();
        byte[] captures = seats.byPolicy();
        byte[] most = seats.most();
        add("list", list, list, seats.profitOfList(), seats.cost(list), seats.heads(list));
        add("captures", list, captures, seats.profit(captures), seats.cost(captures), seats.heads(captures));
        add("policy", captures, most, seats.profit(most), seats.cost(most), seats.heads(most));
        PlanRequest demands = planned.demands();
        PlanRequest free = within(Map.of(), OptionalDouble.empty(), demands);
        PlanRequest limited = within(demands.heads(), demands.budget(), demands);
        NamedPlan withinLimits = limited.equals(demands) ? planned : plans.apply(limited);
        NamedPlan whole = free.equals(limited) ? withinLimits : plans.apply(free);
        add("whole-teams", most, options(whole), whole);
        add("limits", options(whole), options(withinLimits), withinLimits);
        add("plan", options(withinLimits), options(planned), planned);
        flow(list, planned);
    }

    /**
     * From the list of a result to a plan of it; to be called as long as its models are there.
     *
     * @param result the result that the plan was made of
     * @param plans plans under other demands
     */
    public static Reconciliation of(LiveResult result, NamedPlan planned, Function<PlanRequest, NamedPlan> plans) {
        return new Reconciliation(result, planned, plans);
    }

    /** Pools and captures of some demands, with these limits and no others. */
    private static PlanRequest within(Map<String, Double> heads, OptionalDouble budget, PlanRequest demands) {
        return new PlanRequest(
                heads,
                budget,
                demands.pool(),
                demands.captures(),
                OptionalInt.empty(),
                0,
                false,
                List.of(),
                demands.gap());
    }

    private static byte[] options(NamedPlan planned) {
        byte[] options = new byte[planned.book().accounts().size()];
        for (int account = 0; account < options.length; account++) {
            options[account] = (byte) planned.plan().option(account);
        }
        return options;
    }

    private void add(String name, byte[] before, byte[] now, NamedPlan planned) {
        add(name, before, now, planned.plan().value(), planned.cost(), planned.heads());
    }

    private void add(String name, byte[] before, byte[] now, double profit, double cost, double heads) {
        Long[] counts = new Long[coverages.size()];
        Arrays.fill(counts, 0L);
        int moved = 0;
        for (int account = 0; account < now.length; account++) {
            counts[now[account]]++;
            moved += now[account] == before[account] ? 0 : 1;
        }
        double change =
                steps.isEmpty() ? 0 : profit - steps.get(steps.size() - 1).profit();
        steps.add(new Step(name, profit, change, moved, cost, heads, List.of(counts)));
    }

    private void flow(byte[] list, NamedPlan planned) {
        Map<String, Integer> served = new LinkedHashMap<>();
        for (int account = 0; account < list.length; account++) {
            served.merge(planned.team(account), 1, Integer::sum);
        }
        for (int from = 0; from < coverages.size(); from++) {
            for (int to = 0; to < coverages.size(); to++) {
                flows.put(new Pair(coverages.get(from), coverages.get(to)), new Flow());
            }
        }
        for (int account = 0; account < list.length; account++) {
            Flow flow = flows.get(new Pair(coverages.get(list[account]), planned.coverage(account)));
            int option = planned.plan().option(account);
            double cost = option == coverages.size() - 1
                    ? 0
                    : planned.kinds().get(option).cost() / served.get(planned.team(account));
            flow.accounts++;
            flow.profit += planned.gain(account) - cost;
        }
        flows.values().removeIf(flow -> flow.accounts == 0);
    }

    /** Accounts one by one, each at the price of a seat. */
    private static final class Seats {
        private final LiveResult result;
        private final NamedPlan planned;
        private final CoverageTerms terms;
        private final int accounts;
        private final double[] heads;

        private Seats(LiveResult result, NamedPlan planned) {
            this.result = result;
            this.planned = planned;
            this.terms = result.decision().terms();
            this.accounts = result.book().accounts().size();
            Map<String, Double> seats = result.headsPerAccount();
            this.heads = planned.coverages().stream()
                    .mapToDouble(coverage -> seats.getOrDefault(coverage, 0.0))
                    .toArray();
        }

        private byte[] list() {
            return each(account -> result.decision().recommended().coverageIndex(account));
        }

        private byte[] byPolicy() {
            return each(account -> terms.policy() == Policy.AFFORDABLE ? richestAffordable(account) : best(account));
        }

        private byte[] most() {
            return each(this::best);
        }

        private byte[] each(IntUnaryOperator option) {
            byte[] options = new byte[accounts];
            for (int account = 0; account < accounts; account++) {
                options[account] = (byte) option.applyAsInt(account);
            }
            return options;
        }

        private int richestAffordable(int account) {
            return IntStream.range(0, terms.offers().size())
                    .filter(option -> Money.reaches(
                            profit(account, option), terms.at(option).target()))
                    .findFirst()
                    .orElse(terms.offers().size());
        }

        private int best(int account) {
            double most = IntStream.rangeClosed(0, terms.offers().size())
                    .mapToDouble(option -> profit(account, option))
                    .max()
                    .orElseThrow();
            return IntStream.range(0, terms.offers().size())
                    .filter(option -> Money.reaches(profit(account, option), most))
                    .findFirst()
                    .orElse(terms.offers().size());
        }

        private double profit(int account, int option) {
            CoverageOption offer = terms.at(option);
            return planned.plan().problem().gain(account, option) - offer.costPerAccount();
        }

        private double profitOfList() {
            double sum = 0;
            for (int account = 0; account < accounts; account++) {
                sum += result.decision().recommended().expectedProfit().get(account);
            }
            return sum;
        }

        private double profit(byte[] options) {
            double sum = 0;
            for (int account = 0; account < accounts; account++) {
                sum += profit(account, options[account]);
            }
            return sum;
        }

        private double cost(byte[] options) {
            double sum = 0;
            for (byte option : options) {
                sum += terms.at(option).costPerAccount();
            }
            return sum;
        }

        private double heads(byte[] options) {
            double sum = 0;
            for (byte option : options) {
                sum += heads[option];
            }
            return sum;
        }
    }

    /** The steps, the list first and the plan last. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The ids of the coverages, the richest first, and none. */
    public List<String> coverages() {
        return coverages;
    }

    /** On what terms the profit of the plan is computed, in a sentence. */
    public String terms() {
        return terms;
    }

    /** How many steps there are. */
    public int size() {
        return steps.size();
    }

    /** A row for each step; a column for each coverage says how many accounts it has. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("step", row -> steps.get(row).words()),
                Column.number("profit", Kind.MONEY, row -> steps.get(row).profit()),
                Column.number("profit_moved", Kind.MONEY, row -> steps.get(row).moved()),
                Column.number("accounts_moved", Kind.COUNT, row ->
                        (double) steps.get(row).accountsMoved())));
        for (int option = 0; option < coverages.size(); option++) {
            int at = option;
            columns.add(Column.number(coverages.get(option), Kind.COUNT, row ->
                    (double) (long) steps.get(row).counts().get(at)));
        }
        columns.add(Column.number("team_cost", Kind.MONEY, row -> steps.get(row).cost()));
        columns.add(Column.number("heads", Kind.NUMBER, row -> steps.get(row).heads()));
        columns.add(Column.text("how", row -> steps.get(row).how()));
        return columns;
    }

    /** How many pairs of coverages, on the list and in the plan, have accounts. */
    public int flowSize() {
        return flows.size();
    }

    /**
     * {@code from} on the list, {@code to} in the plan, {@code accounts}, and what they bring in the plan, whole teams paid: their
     * {@code profit} in currency a year.
     */
    public List<Column> flowColumns() {
        List<Map.Entry<Pair, Flow>> rows = List.copyOf(flows.entrySet());
        return List.of(
                Column.text("from", row -> rows.get(row).getKey().from()),
                Column.text("to", row -> rows.get(row).getKey().to()),
                Column.number(
                        "accounts", Kind.COUNT, row -> (double) rows.get(row).getValue().accounts),
                Column.number("profit", Kind.MONEY, row -> rows.get(row).getValue().profit));
    }
}
