package mainstay.coverage.plan;

import java.util.List;

/**
 * Why no plan comes to more than a bound, so that it can be checked without believing how it was found.
 *
 * <p>For any prices of what is limited a plan comes to at most Σ over pools of what the pool comes to with them, plus prices ×
 * limits. For a pool and numbers of teams in a box, any prices of seats bound that: Σ over accounts of the greatest (worth − price
 * of the move − price of a seat) + Σ over kinds of the greatest (price of a seat × accounts served − price of a team) × teams in
 * the box. The boxes of a pool hold all numbers of teams, so that the greatest of their bounds is that of the pool. Where
 * {@link #exhaustive()}, a plan must take one box of each pool, and those that together take more than there is, even with the
 * fewest teams of each, are out.
 *
 * @param prices of what is limited: of each cap, then of a move where moves are limited; 0 or more
 * @param limits how much there is of it; of a cap no more than whole teams can take
 * @param pools the boxes of each pool
 * @param bound what no plan exceeds
 * @param exhaustive whether the bound takes leaving out what exceeds the limits, and not prices alone
 * @param tried whether all plans were tried one after the other, which no prices show
 */
public record Certificate(
        List<Double> prices,
        List<Double> limits,
        List<List<Cover>> pools,
        double bound,
        boolean exhaustive,
        boolean tried) {

    /** Copies the lists; nothing is checked here. */
    public Certificate {
        prices = List.copyOf(prices);
        limits = List.copyOf(limits);
        pools = pools.stream().map(List::copyOf).toList();
    }

    /**
     * A box of numbers of teams in a pool.
     *
     * @param least the least teams of each kind
     * @param most the most teams of each kind
     * @param seats the price of a seat of each kind and, last, of none, which is 0; empty when the accounts cannot be
     *     placed with these teams at all
     * @param bound what the pool comes to at most in the box
     */
    public record Cover(List<Integer> least, List<Integer> most, List<Double> seats, double bound) {

        /** Copies the lists, which have one entry for each kind of team. */
        public Cover {
            least = List.copyOf(least);
            most = List.copyOf(most);
            seats = List.copyOf(seats);
        }
    }
}
