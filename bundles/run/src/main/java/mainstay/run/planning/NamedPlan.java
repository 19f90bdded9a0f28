package mainstay.run.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.NumberOrder;
import mainstay.coverage.plan.CoveragePlan;
import mainstay.coverage.plan.PlanProblem;
import mainstay.teamcost.api.Team;

/** A coverage plan of a book, in the words of its users. Needs no models. */
public final class NamedPlan {
    private final Book book;
    private final Accounts accounts;
    private final PlanRequest demands;
    private final PlanCaptures captures;
    private final double mostSeconds;
    private final CurrentCoverage today;
    private final List<String> coverages;
    private final List<Team> teams;
    private final CoveragePlan plan;
    private final PlanProblem problem;
    private final List<Optional<DoubleColumn>> ownCaptures;
    private final Optional<FreedGains> freed;

    NamedPlan(
            Book book,
            PlanRequest demands,
            PlanCaptures captures,
            double mostSeconds,
            CurrentCoverage today,
            List<String> coverages,
            List<Team> teams,
            CoveragePlan plan,
            List<Optional<DoubleColumn>> ownCaptures,
            Optional<FreedGains> freed) {
        this.book = book;
        this.accounts = book.accounts();
        this.demands = demands;
        this.captures = captures;
        this.mostSeconds = mostSeconds;
        this.today = today;
        this.coverages = List.copyOf(coverages);
        this.teams = List.copyOf(teams);
        this.plan = plan;
        this.ownCaptures = List.copyOf(ownCaptures);
        this.freed = freed;
        this.problem = plan.problem();
    }

    /** The plan, in numbers. */
    public CoveragePlan plan() {
        return plan;
    }

    /** What was demanded. */
    public PlanRequest demands() {
        return demands;
    }

    /** What coverages realise in this plan. */
    public PlanCaptures captures() {
        return captures;
    }

    /** How long the search could take. */
    double mostSeconds() {
        return mostSeconds;
    }

    /** What was demanded, in words. */
    public DemandTable demandRows() {
        return new DemandTable(this);
    }

    /** The coverages before the plan. */
    public CurrentCoverage today() {
        return today;
    }

    /** The book. */
    public Book book() {
        return book;
    }

    /** The ids of the coverages, the richest first, and none. */
    public List<String> coverages() {
        return coverages;
    }

    /** The coverage of an account. */
    public String coverage(int account) {
        return coverages.get(plan.option(account));
    }

    /** The name of the team of an account, such as {@code shared/EMEA/3}; empty for none. */
    public String team(int account) {
        int number = plan.team(account);
        return number < 0
                ? ""
                : coverage(account) + "/" + problem.pools().get(problem.pool(account)) + "/" + (number + 1);
    }

    /** What the coverage of an account brings, before teams are paid. */
    public double gain(int account) {
        return problem.gain(account, plan.option(account));
    }

    /**
     * The part of what an account earns that its coverage realises in this plan, where the plan was asked for with it; {@code NaN}
     * where the parameters say it.
     */
    public double ownCapture(int account) {
        return ownCaptures
                .get(plan.option(account))
                .map(captures -> captures.get(account))
                .orElse(Double.NaN);
    }

    /** The coverage of an account before the plan; empty where it is not known. */
    public String before(int account) {
        int option = problem.today(account);
        return option < 0 ? "" : coverages.get(option);
    }

    /** Whether the plan moves an account. */
    public boolean moves(int account) {
        return problem.moves(account, plan.option(account));
    }

    /** The people in all teams. */
    public double heads() {
        double heads = 0;
        for (int pool = 0; pool < problem.pools().size(); pool++) {
            for (int kind = 0; kind < teams.size(); kind++) {
                heads += plan.teams(pool, kind) * teams.get(kind).heads();
            }
        }
        return heads;
    }

    /** What all teams cost a year. */
    public double cost() {
        double cost = 0;
        for (int pool = 0; pool < problem.pools().size(); pool++) {
            for (int kind = 0; kind < teams.size(); kind++) {
                cost += plan.teams(pool, kind) * teams.get(kind).cost();
            }
        }
        return cost;
    }

    /** How many teams of a kind there are. */
    public int teams(int kind) {
        return IntStream.range(0, problem.pools().size())
                .map(pool -> plan.teams(pool, kind))
                .sum();
    }

    /** The team of each kind. */
    public List<Team> kinds() {
        return teams;
    }

    /** All accounts: by pool, coverage, team and id. */
    public int[] byTeam() {
        int most = 1;
        for (int account = 0; account < accounts.size(); account++) {
            most = Math.max(most, plan.team(account) + 2);
        }
        double[] places = new double[accounts.size()];
        for (int account = 0; account < places.length; account++) {
            long place = (long) problem.pool(account) * coverages.size() + plan.option(account);
            places[account] = -(double) (place * most + plan.team(account) + 1);
        }
        return NumberOrder.descending(DoubleColumn.of(places), Batches.usual());
    }

    /** All accounts, those whose coverage brings most first. */
    public int[] byGain() {
        double[] gains =
                IntStream.range(0, accounts.size()).mapToDouble(this::gain).toArray();
        return NumberOrder.descending(DoubleColumn.of(gains), Batches.usual());
    }

    /** The accounts that move, those that gain most by it first. */
    public int[] moved() {
        int[] moved = IntStream.range(0, accounts.size()).filter(this::moves).toArray();
        double[] brought = Arrays.stream(moved).mapToDouble(this::brought).toArray();
        int[] order = NumberOrder.descending(DoubleColumn.of(brought), Batches.usual());
        return Arrays.stream(order).map(place -> moved[place]).toArray();
    }

    private double brought(int account) {
        return gain(account) - problem.gain(account, problem.today(account));
    }

    /**
     * A row for each of these accounts: who serves it, and what that brings; where the book has barriers, also what it would
     * bring more without those of the account.
     */
    public List<Column> columns(int[] rows) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("account_id", row -> accounts.id(rows[row])),
                Column.text("name", row -> accounts.name(rows[row])),
                Column.text("pool", row -> problem.pools().get(problem.pool(rows[row]))),
                Column.text("coverage", row -> coverage(rows[row])),
                Column.text("team", row -> team(rows[row])),
                Column.number("gain", Kind.MONEY, row -> gain(rows[row]))));
        freed.ifPresent(gains -> columns.add(
                Column.number("gain_freed", Kind.MONEY, row -> gains.gain(rows[row], plan.option(rows[row])))));
        if (today.isKnown()) {
            columns.add(Column.text("coverage_before", row -> before(rows[row])));
            columns.add(Column.flag("moves", row -> moves(rows[row])));
        }
        return columns;
    }

    /** A row for each account that moves: from where to where, and what that brings. */
    public List<Column> movedColumns(int[] rows) {
        return List.of(
                Column.text("account_id", row -> accounts.id(rows[row])),
                Column.text("name", row -> accounts.name(rows[row])),
                Column.text("pool", row -> problem.pools().get(problem.pool(rows[row]))),
                Column.text("coverage_before", row -> before(rows[row])),
                Column.text("coverage", row -> coverage(rows[row])),
                Column.text("team", row -> team(rows[row])),
                Column.number("gain_moved", Kind.MONEY, row -> brought(rows[row])));
    }

    /** The teams of each pool. */
    public TeamTable teamRows() {
        return new TeamTable(this);
    }

    /**
     * What one more of what is scarce is worth.
     *
     * @param plans plans under other demands
     */
    public ShadowPrices worths(Function<PlanRequest, NamedPlan> plans) {
        return new ShadowPrices(this, plans);
    }

    /** Why an account has its coverage. */
    public AssignmentReasons reasons(int account) {
        return new AssignmentReasons(this, account);
    }

    Accounts accounts() {
        return accounts;
    }

    @Override
    public String toString() {
        return plan + " " + Arrays.toString(plan.use());
    }
}
