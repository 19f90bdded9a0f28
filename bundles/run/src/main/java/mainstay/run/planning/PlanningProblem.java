package mainstay.run.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Batches;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.TextColumn;
import mainstay.coverage.plan.CoveragePlan;
import mainstay.coverage.plan.Infeasibility;
import mainstay.coverage.plan.PlanProblem;
import mainstay.coverage.plan.Planner;
import mainstay.coverage.plan.ResourceLimit;
import mainstay.coverage.plan.StopCondition;
import mainstay.coverage.plan.TeamKind;
import mainstay.run.BarriersByAccount;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.generation.Models;
import mainstay.teamcost.api.Position;
import mainstay.teamcost.api.Team;
import mainstay.teamcost.api.TeamCostModel;

/**
 * A result and demands, as a problem that can be planned: models and result may go when it is made. What teams cost, serve and
 * need in people comes from whatever team-cost models are there.
 */
public final class PlanningProblem {
    private static final String UNNAMED = "unknown";
    private static final String ALL_POOLS = "all";
    private static final int MOST_TOLD = 5;
    private static final double MOST_SERVED = 1e9;

    private final LiveResult result;
    private final Accounts accounts;
    private final PlanRequest demands;
    private final CurrentCoverage today;
    private final List<String> options;
    private final Map<String, Team> teams = new LinkedHashMap<>();
    /** What was demanded to be captured under each option, by account; empty where the parameters say it. */
    private final List<Optional<DoubleColumn>> ownCaptures = new ArrayList<>();

    private final PlanProblem problem;

    private PlanningProblem(LiveResult result, PlanRequest demands, CurrentCoverage today) {
        this.result = result;
        this.accounts = result.book().accounts();
        this.demands = demands;
        this.today = today;
        this.options = result.coverages();
        for (Models.Provided<TeamCostModel> provided : result.models().teamCosts()) {
            teams.put(provided.model().id(), result.assumptions().team(provided.model()));
        }
        this.problem = made();
    }

    /**
     * Makes a problem of a result and demands; to be called as long as the models are there.
     *
     * @throws MainstayException if a demand makes no sense for this book or these models, or cannot be met with others
     */
    public static PlanningProblem of(LiveResult result, PlanRequest demands, CurrentCoverage today) {
        return new PlanningProblem(result, demands, today);
    }

    private PlanProblem made() {
        if (teams.size() > PlanProblem.MOST_KINDS) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    "a coverage plan chooses from " + PlanProblem.MOST_KINDS + " kinds of teams at most, and "
                            + teams.size() + " serve: " + String.join(", ", teams.keySet())
                            + "; have fewer team-cost models serve (models)");
        }
        Pools pools = pools();
        List<TeamKind> kinds = new ArrayList<>();
        teams.forEach((id, team) -> kinds.add(new TeamKind(id, capacity(team), team.cost())));
        PlanProblem made = new PlanProblem(kinds, pools.names(), pools.of(), gains());
        made.caps(caps());
        if (!demands.pins().isEmpty()) {
            made.allowing(allowed());
        }
        boolean countsMoves = demands.moveCost() > 0 || demands.mostMoves().isPresent();
        if (countsMoves && !today.isKnown()) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "the current coverage of the accounts is not known, so moves cannot be counted; adopt a plan first"
                            + " (coverage adopt), or import a column \"coverage\"");
        }
        if (today.isKnown()) {
            made.today(todays(), demands.moveCost(), demands.mostMoves());
        }
        made.near(near());
        if (demands.together()) {
            made.together(groups(pools.of()));
        }
        return made;
    }

    private static int capacity(Team team) {
        return (int) Math.max(1, Math.min(MOST_SERVED, Math.floor(team.accountsServed() + 1e-9)));
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Pools(List<String> names, int[] of) {}

    private Pools pools() {
        if (demands.pool().equals(PlanRequest.NO_POOL)) {
            return new Pools(List.of(ALL_POOLS), new int[accounts.size()]);
        }
        TextColumn texts = PlanRequest.poolColumn(accounts, demands.pool());
        int[] codes = codes(texts);
        Map<String, Integer> byName = new TreeMap<>();
        for (int account = 0; account < codes.length; account++) {
            byName.putIfAbsent(name(texts.get(account)), codes[account]);
        }
        List<String> names = new ArrayList<>(byName.keySet());
        Map<Integer, Integer> place = new TreeMap<>();
        for (int at = 0; at < names.size(); at++) {
            place.put(byName.get(names.get(at)), at);
        }
        int[] of = new int[codes.length];
        Arrays.setAll(of, account -> place.get(codes[account]));
        return new Pools(names, of);
    }

    private static String name(String text) {
        return text.isEmpty() ? UNNAMED : text;
    }

    /** A number for each text, in the order in which they are met. */
    private static int[] codes(TextColumn texts) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] codes = new int[texts.size()];
        for (int row = 0; row < codes.length; row++) {
            Integer known = numbers.putIfAbsent(texts.get(row), numbers.size());
            codes[row] = known == null ? numbers.size() - 1 : known;
        }
        return codes;
    }

    private double[][] gains() {
        DoubleColumn earned = result.decision().earned();
        for (String coverage : demands.captures().keySet()) {
            if (!options.contains(coverage)) {
                throw MainstayException.unknown(Code.NOT_FOUND, "coverage", coverage, options);
            }
        }
        double[][] gains = new double[options.size()][accounts.size()];
        for (int option = 0; option < gains.length; option++) {
            double[] gain = gains[option];
            String capture = demands.captures().get(options.get(option));
            DoubleColumn each = capture == null ? usualCaptures(options.get(option)) : capture(capture);
            ownCaptures.add(capture == null ? Optional.empty() : Optional.of(each));
            for (int account = 0; account < gain.length; account++) {
                double part = each.get(account);
                gain[account] = earned.get(account) * part;
                if (!(part >= 0) || !(Math.abs(gain[account]) <= PlanRequest.MOST)) {
                    throw badCapture(options.get(option), capture, account, part);
                }
            }
        }
        return gains;
    }

    private MainstayException badCapture(String coverage, String capture, int account, double part) {
        String from = capture == null ? "" : " (--capture " + coverage + "=" + capture + ")";
        String what = "the capture of account " + accounts.id(account) + " under " + coverage + from + " is "
                + (Double.isNaN(part) ? "missing" : NumberText.number(part));
        return new MainstayException(
                Code.BAD_INPUT,
                part >= 0
                        ? what
                                + ", with which it would bring more than 1e15; give a part of the gross profit, such as 0.9"
                        : what + "; it must be a number of 0 or more, such as 0.9");
    }

    private DoubleColumn capture(String typed) {
        if (!PlanCaptures.isColumn(typed)) {
            return DoubleColumn.constant(PlanCaptures.number(typed), accounts.size());
        }
        RankColumns columns = RankColumns.of(result);
        String name = columns.names().stream()
                .filter(typed::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> MainstayException.unknown(
                        Code.NOT_FOUND,
                        "column",
                        typed,
                        columns.names(),
                        "a capture is a number or a column of numbers"));
        Column column = columns.column(name);
        if (!column.kind().isNumber()) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    "column " + name + " holds no numbers, such as \"" + column.text(0)
                            + "\"; a capture is a number such as 0.9, or a column of numbers");
        }
        double[] values = new double[accounts.size()];
        Arrays.setAll(values, column::number);
        return DoubleColumn.of(values);
    }

    private List<ResourceLimit> caps() {
        List<ResourceLimit> caps = new ArrayList<>();
        Set<String> roles = new LinkedHashSet<>();
        teams.values().forEach(team -> team.positions().forEach(position -> roles.add(position.role())));
        new TreeMap<>(demands.heads()).forEach((role, most) -> {
            if (!role.equals(PlanRequest.ALL) && !roles.contains(role)) {
                throw MainstayException.unknown(Code.NOT_FOUND, "role", role, roles);
            }
            caps.add(new ResourceLimit(
                    PlanRequest.limit(role),
                    teams.values().stream().map(team -> heads(team, role)).toList(),
                    most));
        });
        demands.budget()
                .ifPresent(money -> caps.add(new ResourceLimit(
                        PlanRequest.BUDGET,
                        teams.values().stream().map(Team::cost).toList(),
                        money)));
        return caps;
    }

    private static double heads(Team team, String role) {
        return role.equals(PlanRequest.ALL)
                ? team.heads()
                : team.positions().stream()
                        .filter(position -> position.role().equals(role))
                        .mapToDouble(Position::heads)
                        .sum();
    }

    private int[] allowed() {
        int[] allowed = new int[accounts.size()];
        Arrays.fill(allowed, (1 << options.size()) - 1);
        for (PlanRequest.Pin pin : demands.pins()) {
            int account = accounts.find(pin.account())
                    .orElseThrow(() -> new MainstayException(
                            Code.NOT_FOUND,
                            pin.from() + ": there is no account \"" + pin.account() + "\" in the book"));
            int option = options.indexOf(pin.coverage().toLowerCase(Locale.ROOT));
            if (option < 0) {
                MainstayException unknown =
                        MainstayException.unknown(Code.BAD_INPUT, "coverage", pin.coverage(), options);
                throw new MainstayException(Code.BAD_INPUT, pin.from() + ": " + unknown.getMessage(), unknown);
            }
            int bit = 1 << option;
            allowed[account] &= pin.out() ? ~bit : bit;
            if (allowed[account] == 0) {
                throw new MainstayException(
                        Code.BAD_INPUT,
                        pin.from() + ": the pins leave account " + pin.account()
                                + " no coverage at all; remove one of them");
            }
        }
        return allowed;
    }

    private byte[] todays() {
        byte[] todays = new byte[accounts.size()];
        for (int account = 0; account < todays.length; account++) {
            String coverage = today.coverages().getOrDefault(accounts.id(account), "");
            int option = options.indexOf(coverage);
            todays[account] = option < 0 ? PlanProblem.UNKNOWN : (byte) option;
        }
        return todays;
    }

    private int[] near() {
        return codes(accounts.text(demands.pool().equals("industry") ? AccountField.PARENT_ID : AccountField.INDUSTRY));
    }

    /** The topmost parent of each account that has one or is one, in each pool by itself; -1 for all others. */
    private int[] groups(int[] pools) {
        TextColumn parents = accounts.text(AccountField.PARENT_ID);
        int[] parent = new int[accounts.size()];
        boolean[] isParent = new boolean[parent.length];
        for (int account = 0; account < parent.length; account++) {
            OptionalInt found =
                    parents.get(account).isEmpty() ? OptionalInt.empty() : accounts.find(parents.get(account));
            parent[account] = found.orElse(-1);
            found.ifPresent(at -> isParent[at] = true);
        }
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        int[] groups = new int[parent.length];
        for (int account = 0; account < parent.length; account++) {
            int top = account;
            while (parent[top] >= 0) {
                top = parent[top];
            }
            long key = ((long) top << Integer.SIZE) | pools[account];
            groups[account] =
                    top == account && !isParent[account] ? -1 : numbers.computeIfAbsent(key, any -> numbers.size());
        }
        return groups;
    }

    /**
     * Plans.
     *
     * @param mostSeconds how long the search may take, by what {@code stop} says
     * @param stop when to stop looking for something better
     * @throws MainstayException if the demands cannot be met together, or no plan was found that meets them
     */
    public NamedPlan plan(double mostSeconds, StopCondition stop, Planner.Progress progress, Batches batches) {
        Optional<Infeasibility> conflict = Planner.conflict(problem);
        conflict.ifPresent(found -> {
            throw new MainstayException(Code.BAD_INPUT, sentence(found));
        });
        Planner.Outcome outcome = Planner.plan(problem, demands.gap(), stop, progress, batches);
        CoveragePlan plan =
                outcome.plan().orElseThrow(() -> new MainstayException(Code.BAD_INPUT, none(outcome, stop, batches)));
        return new NamedPlan(
                result.book(),
                demands,
                captures(plan),
                mostSeconds,
                today,
                options,
                List.copyOf(teams.values()),
                plan,
                ownCaptures,
                freed());
    }

    /** What accounts would earn more without their barriers, and what coverages realise of it; empty where there are none. */
    private Optional<FreedGains> freed() {
        if (!result.hasBarriers()) {
            return Optional.empty();
        }
        BarriersByAccount barriers = result.barriers();
        double[] freed = new double[accounts.size()];
        Arrays.setAll(freed, result.assumptions().onRevenue() ? barriers::sold : barriers::profitFreed);
        List<DoubleColumn> parts = new ArrayList<>();
        for (int option = 0; option < options.size(); option++) {
            String coverage = options.get(option);
            parts.add(ownCaptures.get(option).orElseGet(() -> usualCaptures(coverage)));
        }
        return Optional.of(new FreedGains(DoubleColumn.of(freed), parts));
    }

    private PlanCaptures captures(CoveragePlan plan) {
        Map<String, Double> usual = new LinkedHashMap<>();
        options.forEach(coverage -> usual.put(coverage, usualCapture(coverage)));
        return new PlanCaptures(result.profitTerms(), usual, demands.captures(), plan.value() + usualGain(plan));
    }

    /** By how much the accounts would bring more with the coverages of a plan under the captures of the book. */
    private double usualGain(CoveragePlan plan) {
        double more = 0;
        if (!demands.captures().isEmpty()) {
            DoubleColumn earned = result.decision().earned();
            List<DoubleColumn> usual = options.stream().map(this::usualCaptures).toList();
            for (int account = 0; account < accounts.size(); account++) {
                int option = plan.option(account);
                more += earned.get(account) * usual.get(option).get(account) - problem.gain(account, option);
            }
        }
        return more;
    }

    /** What a coverage realises of each account by the book: as its column says, else as the parameter does. */
    private DoubleColumn usualCaptures(String coverage) {
        double usual = usualCapture(coverage);
        DoubleColumn own = result.decision().captures().byCoverage().get(coverage);
        if (own == null) {
            return DoubleColumn.constant(usual, accounts.size());
        }
        double[] each = own.toArray();
        Arrays.setAll(each, account -> Double.isNaN(each[account]) ? usual : each[account]);
        return DoubleColumn.of(each);
    }

    private double usualCapture(String coverage) {
        return result.decision().terms().offer(coverage).orElseThrow().capture();
    }

    private String none(Planner.Outcome outcome, StopCondition stop, Batches batches) {
        List<String> all = new ArrayList<>(demands.limits());
        if (!demands.pins().isEmpty()) {
            all.add("pins");
        }
        if (demands.together()) {
            all.add("together");
        }
        String which = all.isEmpty() ? "" : " (" + String.join(", ", all) + ")";
        if (!outcome.impossible()) {
            return "no plan that meets all demands together" + which
                    + " was found in the time, which does not prove that there is none; allow more --time, or relax"
                    + " one of them" + (demands.mostMoves().isPresent() ? moves(stop, batches) : "");
        }
        return "no plan meets all demands together" + which + ", which is proved"
                + (demands.mostMoves().isPresent() ? moves(stop, batches) : "; relax one of them");
    }

    /** How many moves the other demands take. */
    private String moves(StopCondition stop, Batches batches) {
        Optional<Planner.FewestMoves> fewest = Planner.fewestMoves(problem, stop, batches);
        if (fewest.isEmpty()) {
            return ", however many accounts move; relax another one than --max-moves";
        }
        int least = fewest.get().least();
        if (fewest.get().enough().isEmpty()) {
            return "; the others take " + least + " moves at least";
        }
        int enough = fewest.get().enough().getAsInt();
        return enough == least
                ? "; " + enough + " moves would do, and no fewer: --max-moves " + enough
                : "; " + enough + " moves would do, and " + least + " are needed at least: --max-moves " + enough;
    }

    private String sentence(Infeasibility conflict) {
        Map<String, PlanRequest.Pin> pins = new LinkedHashMap<>();
        demands.pins().forEach(pin -> pins.put(pin.account(), pin));
        List<String> given = new ArrayList<>();
        for (int account : conflict.accounts()
                .subList(0, Math.min(MOST_TOLD, conflict.accounts().size()))) {
            PlanRequest.Pin pin = pins.get(accounts.id(account));
            given.add(accounts.id(account) + (pin == null ? "" : " (" + pin.from() + ")"));
        }
        int more = conflict.accounts().size() - given.size();
        return "these pins cannot be met together: they need " + NumberText.number(conflict.needed()) + " "
                + conflict.limit() + ", and only " + NumberText.number(conflict.available())
                + " are available: accounts "
                + String.join(", ", given) + (more > 0 ? " and " + NumberText.number((double) more) + " more" : "")
                + "; remove one of them, or allow more " + conflict.limit();
    }
}
