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

    /** What it was made for. */
    public PlanProblem problem() {
        return problem;
    }

    /** The option of an account: a kind of team, or to be without. */
    public int option(int account) {
        return assignment.options()[account];
    }

    /** The number of the team of an account among those of its pool and kind, from 0; -1 for none. */
    public int team(int account) {
        return team.get()[account];
    }

    /** How many teams of a kind a pool has. */
    public int teams(int pool, int kind) {
        return assignment.teams()[pool][kind];
    }

    /** What all accounts bring, less teams and moves. */
    public double value() {
        return assignment.value();
    }

    /** What no plan exceeds; never less than {@link #value()}. */
    public double bound() {
        return bound;
    }

    /** How much better another plan can be at most, as a part of the bound; 0 when this is the best. */
    public double gap() {
        double open = bound - value();
        return open <= 1e-10 * Math.abs(bound) ? 0 : open / Math.max(Math.abs(bound), Double.MIN_NORMAL);
    }

    /** How many accounts move. */
    public int moves() {
        return assignment.moves();
    }

    /** What is taken of each cap, in their order. */
    public double[] use() {
        return assignment.use(problem.caps());
    }

    /** What one more of each cap, and last of moves where they are limited, is worth: its shadow price. */
    public List<Double> prices() {
        return certificate.prices();
    }

    /** Why no plan exceeds the bound. */
    public Certificate certificate() {
        return certificate;
    }

    /** What one seat more of each option would be worth in a pool, for nothing; 0 for none. */
    public synchronized double[] seatPrices(int pool) {
        if (seatPrices[pool] == null) {
            seatPrices[pool] = dual.searches()[pool].seatPrices(assignment.teams()[pool]);
        }
        return seatPrices[pool].clone();
    }

    /** What one team of a kind takes: its cost, and what is limited at its shadow price. */
    public double priceOfTeam(int kind) {
        return pools.teamPrices(dual.prices())[kind];
    }

    /**
     * What one team more of a kind would bring to a pool before it is paid: as many of its accounts go there as gain by it. A
     * number that leaves the rest of the pool its teams; moves at their price.
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
