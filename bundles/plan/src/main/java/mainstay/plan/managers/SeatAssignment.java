package mainstay.plan.managers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives accounts to managers who each have some seats, so that the sum of what the pairs are worth is greatest: a transportation
 * problem, by successive shortest paths. Accounts come one after the other; each takes the seat that is worth most to it less the
 * loss of the chain of accounts that must move for it. An account that is worth more without a manager has none.
 *
 * <p>A seat has a price: what one more of it would bring. At these prices nobody would rather have another seat, so that
 *
 * <pre>
 * Σ seats × price + Σ over accounts of the most that a seat is worth to it above its price, at least 0
 * </pre>
 *
 * is a bound that no assignment can pass, and equal to the value of this one (the dual of the linear programme).
 */
public final class SeatAssignment {
    /** The place of accounts that have no manager. */
    public static final int NOBODY = -1;

    private static final double ROUNDING = 1e-12;
    private static final int EMPTY_SEAT = -1;

    private final int accounts;
    /** The managers are places from 0; behind them is the place of accounts without one. */
    private final int nobody;

    private final PairWorth worth;
    private final int[] seats;
    private final int[] free;
    private final int[] at;
    /** The least loss when one account, or an empty seat, goes from one place to another. */
    private final double[][] loss;
    /** Which account that is. */
    private final int[][] mover;
    /** The least loss of a chain of moves that makes room at a place, and where its first move goes. */
    private final double[] room;

    private final int[] next;
    private double largest;

    /** What pairs are worth. */
    @FunctionalInterface
    public interface PairWorth {

        /** What a manager at an account is worth, such as fit × stake; negative infinity where that cannot be. */
        double of(int account, int manager);
    }

    /**
     * An account's next best place.
     *
     * @param manager the manager; {@link #NOBODY} for none
     * @param loss what the whole assignment would lose at least if the account were not where it is; 0 or more, infinite where it
     *     cannot be elsewhere
     */
    public record NextBest(int manager, double loss) {}

    private SeatAssignment(int accounts, int[] seats, PairWorth worth) {
        this.accounts = accounts;
        this.nobody = seats.length;
        this.worth = worth;
        this.seats = seats.clone();
        this.free = Arrays.copyOf(seats, nobody + 1);
        this.at = new int[accounts];
        this.loss = new double[nobody + 1][nobody + 1];
        this.mover = new int[nobody + 1][nobody + 1];
        this.room = new double[nobody + 1];
        this.next = new int[nobody + 1];
        Arrays.fill(at, nobody);
        for (int manager = 0; manager < nobody; manager++) {
            measure(manager);
        }
        findRoom();
        for (int account = 0; account < accounts; account++) {
            place(account);
        }
        measureAllChains();
    }

    /**
     * The best assignment.
     *
     * @param accounts how many accounts there are
     * @param seats the seats of each manager; 0 or more
     */
    public static SeatAssignment of(int accounts, int[] seats, PairWorth worth) {
        return new SeatAssignment(accounts, seats, worth);
    }

    private double worthAt(int account, int place) {
        return place == nobody ? 0 : worth.of(account, place);
    }

    /** Differences that are rounding would lead round in circles. */
    private double nothing() {
        return ROUNDING * (1 + largest);
    }

    private void place(int account) {
        int best = nobody;
        double most = nothing();
        for (int manager = 0; manager < nobody; manager++) {
            double gain = worth.of(account, manager) - room[manager];
            if (gain > most) {
                best = manager;
                most = gain;
            }
        }
        if (best != nobody) {
            largest = Math.max(largest, worth.of(account, best));
            at[account] = best;
            makeRoom(best);
            findRoom();
        }
    }

    /** Moves the chain of accounts on which least is lost, so that a manager has one fewer. */
    private void makeRoom(int manager) {
        List<Integer> places = new ArrayList<>(List.of(manager));
        for (int place = manager; place != nobody; place = next[place]) {
            int moved = mover[place][next[place]];
            if (moved == EMPTY_SEAT) {
                free[place]--;
            } else {
                at[moved] = next[place];
            }
            places.add(next[place]);
        }
        places.stream().filter(place -> place != nobody).forEach(this::measure);
    }

    /** The least loss of one move from a manager to any place. */
    private void measure(int from) {
        Arrays.fill(loss[from], Double.POSITIVE_INFINITY);
        for (int account = 0; account < accounts; account++) {
            if (at[account] == from) {
                measure(account, from);
            }
        }
        if (free[from] > 0) {
            loss[from][nobody] = 0;
            mover[from][nobody] = EMPTY_SEAT;
        }
    }

    private void measure(int account, int from) {
        double here = worthAt(account, from);
        for (int to = 0; to <= nobody; to++) {
            double lost = here - worthAt(account, to);
            if (lost < loss[from][to]) {
                loss[from][to] = lost;
                mover[from][to] = account;
            }
        }
    }

    /** The best chains from each manager to nobody (Bellman, Ford). */
    private void findRoom() {
        for (int place = 0; place < nobody; place++) {
            room[place] = loss[place][nobody];
            next[place] = nobody;
        }
        boolean shorter = true;
        for (int round = 0; shorter && round < nobody; round++) {
            shorter = false;
            for (int from = 0; from < nobody; from++) {
                for (int over = 0; over < nobody; over++) {
                    double way = loss[from][over] + room[over];
                    if (way < room[from] - nothing()) {
                        room[from] = way;
                        next[from] = over;
                        shorter = true;
                    }
                }
            }
        }
    }

    /** The least loss of any chain from any place to any other (Floyd, Warshall); empty seats can go everywhere. */
    private void measureAllChains() {
        Arrays.fill(loss[nobody], Double.POSITIVE_INFINITY);
        for (int account = 0; account < accounts; account++) {
            if (at[account] == nobody) {
                measure(account, nobody);
            }
        }
        for (int from = 0; from <= nobody; from++) {
            for (int to = 0; to <= nobody; to++) {
                boolean isFree = from == to || from == nobody || free[from] > 0;
                loss[from][to] = isFree ? Math.min(0, loss[from][to]) : loss[from][to];
            }
        }
        for (int over = 0; over <= nobody; over++) {
            for (int from = 0; from <= nobody; from++) {
                for (int to = 0; to <= nobody; to++) {
                    loss[from][to] = Math.min(loss[from][to], loss[from][over] + loss[over][to]);
                }
            }
        }
    }

    /** The manager of an account; {@link #NOBODY} where it has none. */
    public int managerOf(int account) {
        return at[account] == nobody ? NOBODY : at[account];
    }

    /** What all pairs are worth together. */
    public double value() {
        double sum = 0;
        for (int account = 0; account < accounts; account++) {
            sum += worthAt(account, at[account]);
        }
        return sum;
    }

    /** How many seats of a manager are empty. */
    public int free(int manager) {
        return free[manager];
    }

    /** What one more seat of a manager would bring, which is the price of each of them; 0 or more. */
    public double price(int manager) {
        return Math.max(0, -loss[nobody][manager]);
    }

    /** The bound that follows from the prices of seats. */
    public double bound() {
        double bound = 0;
        for (int manager = 0; manager < nobody; manager++) {
            bound += seats[manager] == 0 ? 0 : seats[manager] * price(manager);
        }
        for (int account = 0; account < accounts; account++) {
            bound += above(account);
        }
        return bound;
    }

    /** The most that a seat is worth to an account above its price; 0 where no seat is. */
    private double above(int account) {
        double most = 0;
        for (int manager = 0; manager < nobody; manager++) {
            most = Math.max(most, worth.of(account, manager) - price(manager));
        }
        return most;
    }

    /** Where an account would best be if it were not where it is; the earliest manager of several. */
    public NextBest nextBest(int account) {
        int here = at[account];
        int best = NOBODY;
        double least = here == nobody ? Double.POSITIVE_INFINITY : worthAt(account, here) + loss[nobody][here];
        for (int manager = nobody - 1; manager >= 0; manager--) {
            double lost = worthAt(account, here) - worth.of(account, manager) + loss[manager][here];
            if (manager != here && lost <= least && Double.isFinite(lost)) {
                best = manager;
                least = lost;
            }
        }
        return new NextBest(best, Math.max(0, least));
    }
}
