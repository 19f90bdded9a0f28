package mainstay.coverage.plan;

import java.util.Arrays;
import java.util.List;
import mainstay.book.Lazy;

/** A coverage and a team for every account, and how much better any plan can be. */
public final class CoveragePlan {
    private final PlanProblem problem;
    private final Assignment assignment;
    private final double bound;
    private final Pools pools;
    private final Multipliers dual;
    private final Certificate certificate;
    private final Lazy<int[]> team;
    private final double[][] seatPrices;

    CoveragePlan(
            PlanProblem problem,
            Assignment assignment,
            double bound,
            Pools pools,
            Multipliers dual,
            Certificate certificate) {
        this.problem = problem;
        this.assignment = assignment;
        this.bound = bound;
        this.pools = pools;
        this.dual = dual;
        this.certificate = certificate;
        this.team = Lazy.of(() -> new TeamForming(problem, assignment).teams());
        this.seatPrices = new double[problem.pools().size()][];
    }

    /** The problem that it was made for, with the limits that it keeps. */
    public PlanProblem problem() {
        return problem;
    }

    /**
     * The option of an account.
     *
     * @param account from 0
     * @return the index of a kind of team, or {@link PlanProblem#none()}
     */
    public int option(int account) {
        return assignment.options()[account];
    }

    /** The number of the team of an account among those of its pool and kind, from 0; -1 for none. */
    public int team(int account) {
        return team.get()[account];
    }

    /**
     * How many teams of a kind a pool has, 0 or more.
     *
     * @param pool an index into {@link PlanProblem#pools()}
     * @param kind an index into {@link PlanProblem#kinds()}
     */
    public int teams(int pool, int kind) {
        return assignment.teams()[pool][kind];
    }

    /** What all accounts bring, less the cost of teams and moves, in the currency of the gains. */
    public double value() {
        return assignment.value();
    }

    /** What no plan exceeds; never less than {@link #value()}. */
    public double bound() {
        return bound;
    }

    /**
     * How much better another plan can be at most: (bound − value) ÷ |bound|, as a fraction; 0 when this is
     * the best.
     */
    public double gap() {
        double open = bound - value();
        return open <= 1e-10 * Math.abs(bound) ? 0 : open / Math.max(Math.abs(bound), Double.MIN_NORMAL);
    }

    /** How many accounts get another option than today's; those without a known coverage do not count. */
    public int moves() {
        return assignment.moves();
    }

    /**
     * What all teams take of each limit.
     *
     * @return one number a limit, in the order of {@link PlanProblem#caps()}, in its unit: people or currency
     */
    public double[] use() {
        return assignment.use(problem.caps());
    }

    /**
     * The shadow price of each limit, and last of moves where they are limited: the multipliers that prove
     * the bound. As teams are whole, several prices may prove one bound; these are among them, and need not
     * be what one more of the limit would bring.
     *
     * @return 0 or more each, in currency per unit of the limit
     */
    public List<Double> prices() {
        return certificate.prices();
    }

    /**
     * Why no plan exceeds the bound, in a form that can be checked without the planner; but for {@link
     * Certificate#tried()}, which only trying all plans again can check.
     */
    public Certificate certificate() {
        return certificate;
    }

    /**
     * What one free seat more of each option would be worth in a pool, by the multipliers of its
     * transportation problem.
     *
     * @param pool an index into {@link PlanProblem#pools()}
     * @return one number an option, in the order of the kinds and last 0 for none; a copy
     */
    public synchronized double[] seatPrices(int pool) {
        if (seatPrices[pool] == null) {
            seatPrices[pool] = dual.searches()[pool].seatPrices(assignment.teams()[pool]);
        }
        return seatPrices[pool].clone();
    }

    /**
     * What one team of a kind takes in all: its cost, and what it uses of each limit at its shadow price; in
     * currency a year.
     */
    public double priceOfTeam(int kind) {
        return pools.teamPrices(dual.prices())[kind];
    }

    /**
     * What one team more of a kind would bring to a pool before it is paid: as many accounts of the pool go
     * there as gain by it. The other teams of the pool stay; moves count at their shadow price.
     *
     * @return in currency a year
     */
    public synchronized double worthOfTeam(int pool, int kind) {
        PoolSearch search = dual.searches()[pool];
        int[] now = assignment.teams()[pool];
        int[] more = now.clone();
        more[kind]++;
        double price = priceOfTeam(kind);
        return search.with(more) - search.with(now) + price;
    }

    @Override
    public String toString() {
        return "worth " + value() + " of at most " + bound + ", teams " + Arrays.deepToString(assignment.teams());
    }
}
