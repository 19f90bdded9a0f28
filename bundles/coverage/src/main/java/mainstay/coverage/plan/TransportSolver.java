package mainstay.coverage.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Gives the units of a pool their seats when the numbers of teams lie in a box: the best choice where parts of teams may be
 * had within the box, hence at least as good as any with whole teams. It is a transportation problem with a handful of
 * sinks: starting from what every unit likes best at the prices of seats, one unit after the other goes along the path on
 * which least is lost (successive shortest paths), of which a pool needs as many as seats are too many or too few.
 *
 * <p>Seats of an option cost nothing as long as its least teams have some free, then their share of a team's price, and
 * there are none beyond its most teams.
 */
final class TransportSolver {
    private static final double NOT_THERE = Double.POSITIVE_INFINITY;
    /** A price that nobody pays, and that does not overflow. */
    private static final double TOO_MUCH = 1e200;
    /** A few units in the last place. */
    private static final double ROUNDING = 4e-15;

    private static final int MORE = 4;

    private final PoolUnits pool;
    private final int kinds;
    private final int options;
    private final List<TeamKind> teamKinds;
    private final int[] capacity;
    private final double[] team;
    private final double[] seat;
    /** The highest price of a seat or a move. */
    private final double dearest;

    private final byte[] home;
    private final byte[] at;
    private final int[] count;
    private double worth;
    private final double homeWorth;
    private final int[] homeCount;
    private Candidates candidates;
    private int lookedAt;

    private int[] moved = new int[64];
    private int movedCount;

    private TeamCountBounds box;
    private final double[][] step;
    private final int[][] stepUnit;
    private final int[][] next;

    /**
     * All units where they like to be best.
     *
     * @param team the price of one team of each kind, of which each of its seats is a part
     */
    TransportSolver(PoolUnits pool, List<TeamKind> teamKinds, double[] team) {
        this.pool = pool;
        this.teamKinds = teamKinds;
        this.kinds = teamKinds.size();
        this.options = kinds + 1;
        this.capacity = teamKinds.stream().mapToInt(TeamKind::capacity).toArray();
        this.team = team;
        this.seat = new double[options];
        int largest = 1;
        double highest = pool.movePrice();
        for (int kind = 0; kind < kinds; kind++) {
            seat[kind] = team[kind] / capacity[kind];
            highest = Math.max(highest, seat[kind]);
            largest = Math.max(largest, Math.min(capacity[kind], pool.size()));
        }
        this.dearest = highest;
        this.home = new byte[pool.size()];
        this.count = new int[options];
        this.step = new double[options][options];
        this.stepUnit = new int[options][options];
        this.next = new int[options][options];
        this.lookedAt = 2 * largest + 16;
        this.candidates = new Candidates(options, lookedAt);
        double sum = 0;
        for (int unit = 0; unit < pool.size(); unit++) {
            int best = pool.best(unit, seat);
            home[unit] = (byte) best;
            count[best]++;
            sum += pool.worth(best, unit);
            candidates.add(pool, unit, best);
        }
        candidates.sort();
        this.at = home.clone();
        this.worth = sum;
        this.homeWorth = sum;
        this.homeCount = count.clone();
    }

    /** The box of all numbers of teams that can be of use. */
    TeamCountBounds everything() {
        return TeamCountBounds.everything(pool.size(), teamKinds);
    }

    /** Where units stand that do not stand where they like best. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Standing(int[] units, byte[] options, int[] count, double worth) {}

    Standing standing() {
        int[] units = new int[movedCount];
        byte[] where = new byte[movedCount];
        int away = 0;
        for (int place = 0; place < movedCount; place++) {
            int unit = moved[place];
            if (at[unit] != home[unit] && !isEarlier(unit, place)) {
                units[away] = unit;
                where[away++] = at[unit];
            }
        }
        return new Standing(Arrays.copyOf(units, away), Arrays.copyOf(where, away), count.clone(), worth);
    }

    private boolean isEarlier(int unit, int place) {
        for (int earlier = 0; earlier < place; earlier++) {
            if (moved[earlier] == unit) {
                return true;
            }
        }
        return false;
    }

    /** Where all units like best to be. */
    Standing atHome() {
        return new Standing(new int[0], new byte[0], homeCount.clone(), homeWorth);
    }

    void restore(Standing standing) {
        for (int place = 0; place < movedCount; place++) {
            at[moved[place]] = home[moved[place]];
        }
        movedCount = 0;
        for (int place = 0; place < standing.units().length; place++) {
            at[standing.units()[place]] = standing.options()[place];
            remember(standing.units()[place]);
        }
        System.arraycopy(standing.count(), 0, count, 0, options);
        worth = standing.worth();
    }

    private void remember(int unit) {
        if (movedCount == moved.length) {
            moved = Arrays.copyOf(moved, 2 * movedCount);
        }
        moved[movedCount++] = unit;
    }

    /**
     * The most that the pool can come to in a box, teams paid; {@code NEGATIVE_INFINITY} when it has no place for all.
     * Starts from where the units stand, which should be where they stood in a box around this one.
     */
    double best(TeamCountBounds within) {
        box = within;
        for (int kind = 0; kind < kinds; kind++) {
            long seats = (long) box.most()[kind] * capacity[kind];
            while (count[kind] > seats) {
                measure();
                if (!leave(kind)) {
                    return Double.NEGATIVE_INFINITY;
                }
            }
        }
        do {
            measure();
        } while (improve());
        return value();
    }

    /**
     * The best of a few more bytes than none is not worth a step: sums are exact to about so much, and so are differences of
     * what has a price.
     */
    private double nothing() {
        return Math.max(1e-12 * (1 + Math.abs(worth) / Math.max(1, pool.size())), ROUNDING * dearest);
    }

    private double value() {
        double sum = worth;
        for (int kind = 0; kind < kinds; kind++) {
            long paid = (long) box.least()[kind] * capacity[kind];
            sum -= team[kind] * box.least()[kind] + seat[kind] * Math.max(0, count[kind] - paid);
        }
        return sum;
    }

    private boolean leave(int kind) {
        int end = -1;
        double least = NOT_THERE;
        for (int option = 0; option < options; option++) {
            double loss = option == kind ? NOT_THERE : step[kind][option] + oneMore(option);
            if (loss < least) {
                least = loss;
                end = option;
            }
        }
        if (end < 0) {
            return false;
        }
        go(kind, end);
        return true;
    }

    private boolean improve() {
        int begin = -1;
        int end = -1;
        double least = -nothing();
        for (int from = 0; from < options; from++) {
            double saved = oneLess(from);
            for (int to = 0; to < options; to++) {
                double loss = from == to ? NOT_THERE : step[from][to] + oneMore(to) - saved;
                if (loss < least) {
                    least = loss;
                    begin = from;
                    end = to;
                }
            }
        }
        if (begin < 0) {
            return false;
        }
        go(begin, end);
        return true;
    }

    /** What one seat less saves. */
    private double oneLess(int option) {
        if (option == kinds || count[option] <= (long) box.least()[option] * capacity[option]) {
            return 0;
        }
        return seat[option];
    }

    /** What one seat more costs. */
    private double oneMore(int option) {
        if (option == kinds || count[option] < (long) box.least()[option] * capacity[option]) {
            return 0;
        }
        return count[option] < (long) box.most()[option] * capacity[option] ? seat[option] : NOT_THERE;
    }

    private void go(int begin, int end) {
        int from = begin;
        while (from != end) {
            int to = next[from][end];
            int unit = stepUnit[from][to];
            worth += pool.worth(to, unit) - pool.worth(from, unit);
            if (at[unit] == home[unit]) {
                remember(unit);
            }
            at[unit] = (byte) to;
            from = to;
        }
        count[begin]--;
        count[end]++;
    }

    /** The least loss by which one unit fewer is in one option and one more in another, on whatever way (Floyd, Warshall). */
    private void measure() {
        for (int from = 0; from < options; from++) {
            for (int to = 0; to < options; to++) {
                next[from][to] = to;
                step[from][to] = from == to ? 0 : nearest(from, to);
            }
        }
        lookAtMoved();
        // Differences that are rounding would lead round in circles.
        double rounding = nothing();
        for (int over = 0; over < options; over++) {
            for (int from = 0; from < options; from++) {
                for (int to = 0; to < options; to++) {
                    double way = step[from][over] + step[over][to];
                    if (way < step[from][to] - rounding && from != to && over != from && over != to) {
                        step[from][to] = way;
                        next[from][to] = next[from][over];
                    }
                }
            }
        }
    }

    private double nearest(int from, int to) {
        while (true) {
            int known = candidates.count(from, to);
            for (int place = 0; place < known; place++) {
                int unit = candidates.unit(from, to, place);
                if (at[unit] == from) {
                    stepUnit[from][to] = unit;
                    return candidates.loss(from, to, place);
                }
            }
            if (!candidates.isCut(from, to)) {
                stepUnit[from][to] = -1;
                return NOT_THERE;
            }
            lookAtMore();
        }
    }

    private void lookAtMore() {
        lookedAt = (int) Math.min(pool.size() + 1L, (long) MORE * lookedAt);
        candidates = new Candidates(options, lookedAt);
        for (int unit = 0; unit < home.length; unit++) {
            candidates.add(pool, unit, home[unit]);
        }
        candidates.sort();
    }

    /** Units that are not at home are among no candidates. */
    private void lookAtMoved() {
        for (int place = 0; place < movedCount; place++) {
            int unit = moved[place];
            int from = at[unit];
            if (from == home[unit]) {
                continue;
            }
            double now = pool.worth(from, unit);
            for (int to = 0; to < options; to++) {
                double loss = now - pool.worth(to, unit);
                boolean isLess = loss < step[from][to] || (loss == step[from][to] && stepUnit[from][to] > unit);
                if (to != from && loss < NOT_THERE && isLess) {
                    step[from][to] = loss;
                    stepUnit[from][to] = unit;
                }
            }
        }
    }

    /** How many units have each option. */
    int[] counts() {
        return count.clone();
    }

    /** The option of each unit; a copy. */
    byte[] options() {
        return at.clone();
    }

    /** How many moves the options of all units are. */
    double moves() {
        double sum = 0;
        for (int unit = 0; pool.limitsMoves() && unit < at.length; unit++) {
            sum += pool.moves(at[unit], unit);
        }
        return sum;
    }

    /**
     * The price of one seat of each option in the box that was looked at last: what the pool would come to more if there were
     * one seat more, for nothing. With them nobody wants another seat than it has. Where there are no teams, a price that
     * nobody pays.
     */
    double[] prices() {
        double[] prices = new double[options];
        boolean isSettled = true;
        for (int option = 0; option < kinds; option++) {
            double price = oneMore(option);
            for (int to = 0; to < options; to++) {
                if (to != option) {
                    price = Math.min(price, step[option][to] + oneMore(to));
                }
            }
            prices[option] = price;
            if (price == NOT_THERE && count[option] == 0) {
                prices[option] = TOO_MUCH;
            }
            isSettled &= prices[option] < NOT_THERE;
        }
        if (!isSettled) {
            settle(prices);
        }
        return prices;
    }

    /** Full, and nobody in it may go anywhere else: the least price at which nobody else wants to come. */
    private void settle(double[] prices) {
        boolean[] isOpen = new boolean[options];
        for (int option = 0; option < kinds; option++) {
            isOpen[option] = prices[option] == NOT_THERE;
            prices[option] = isOpen[option] ? oneLess(option) : prices[option];
        }
        boolean rises = true;
        for (int round = 0; rises && round <= options; round++) {
            rises = false;
            for (int unit = 0; unit < at.length; unit++) {
                double content = pool.worth(at[unit], unit) - prices[at[unit]];
                for (int option = 0; option < kinds; option++) {
                    double wanted = pool.worth(option, unit) - content;
                    if (isOpen[option] && option != at[unit] && wanted > prices[option]) {
                        prices[option] = wanted;
                        rises = true;
                    }
                }
            }
        }
    }
}
