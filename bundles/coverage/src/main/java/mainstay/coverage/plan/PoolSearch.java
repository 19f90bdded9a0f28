package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the numbers of whole teams with which a pool comes to most at given prices, by branch and bound: where the best choice
 * has parts of teams, the box is cut in two between the whole numbers around. What a {@link TransportSolver} gives for a box
 * bounds everything in it.
 */
final class PoolSearch {
    private static final int MOST_BOXES = 20_000;

    private final List<TeamKind> kinds;
    private final double[] team;
    private final TransportSolver transport;
    private final StopCondition stop;
    private Search search;

    /**
     * Nothing is searched yet.
     *
     * @param team the price of one team of each kind: its cost and what it takes of what is limited
     */
    PoolSearch(PoolUnits pool, List<TeamKind> kinds, double[] team, StopCondition stop) {
        this.kinds = kinds;
        this.team = team;
        this.transport = new TransportSolver(pool, kinds, team);
        this.stop = stop;
    }

    /**
     * Numbers of teams and what the pool comes to with them.
     *
     * @param teams the teams of each kind
     * @param value what the pool comes to at the prices, teams paid
     * @param moves how many accounts move
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Choice(int[] teams, double value, double moves, TransportSolver.Standing standing) {}

    /**
     * A box that holds nothing better than this.
     *
     * @param bound what the pool comes to at most with these numbers of teams
     * @param seats prices of seats that prove it
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Leaf(TeamCountBounds box, double bound, double[] seats) {}

    /**
     * What a search found.
     *
     * @param choices those that come within what was asked for of the best; the best is first
     * @param leaves boxes that together are everything, each with its bound
     * @param complete whether there is no other choice within what was asked for
     */
    record Found(List<Choice> choices, List<Leaf> leaves, boolean complete) {
        Choice best() {
            return choices.get(0);
        }

        /** What no choice exceeds; minus infinity when there is no place for all. */
        double bound() {
            double bound = Double.NEGATIVE_INFINITY;
            for (Leaf leaf : leaves) {
                bound = Math.max(bound, leaf.bound());
            }
            return bound;
        }
    }

    /** The best numbers of teams; no choices when the pool has no place for all. */
    Found best() {
        return within(-1);
    }

    /** The best numbers of teams in a box; no choices when they have no place for all. */
    Found best(TeamCountBounds box) {
        return within(-1, box);
    }

    /** All numbers of teams with which the pool comes to at most so much less than the best; the best alone below 0. */
    Found within(double loss) {
        return within(loss, transport.everything());
    }

    private Found within(double loss, TeamCountBounds box) {
        search = new Search(loss);
        search.look(box, transport.atHome());
        return search.found();
    }

    /** The option of each unit in a choice. */
    byte[] options(Choice choice) {
        transport.restore(choice.standing());
        return transport.options();
    }

    /** The prices of seats when there are exactly these teams. */
    double[] seatPrices(int[] teams) {
        with(teams);
        return transport.prices();
    }

    /** What the pool comes to, at the prices, with exactly these teams. */
    double with(int[] teams) {
        transport.restore(transport.atHome());
        return transport.best(new TeamCountBounds(teams, teams));
    }

    private final class Search {
        private final double loss;
        private final List<Choice> choices = new ArrayList<>();
        private final List<Leaf> leaves = new ArrayList<>();
        private double most = Double.NEGATIVE_INFINITY;
        private int boxes;
        private boolean complete = true;

        Search(double loss) {
            this.loss = loss;
        }

        private double enough() {
            return loss < 0 ? most : most - loss;
        }

        void look(TeamCountBounds box, TransportSolver.Standing from) {
            if (box.isEmpty()) {
                return;
            }
            transport.restore(from);
            double bound = transport.best(box);
            if (bound < enough() || bound == Double.NEGATIVE_INFINITY || (loss < 0 && bound == enough())) {
                leaf(box, bound);
                return;
            }
            if (++boxes > MOST_BOXES || stop.isNow()) {
                complete = false;
                leaf(box, bound);
                return;
            }
            int[] count = transport.counts();
            int kind = parted(box, count);
            if (kind >= 0) {
                cut(box, kind, count[kind]);
            } else {
                whole(box, count, bound);
            }
        }

        private void cut(TeamCountBounds box, int kind, int seats) {
            TransportSolver.Standing here = transport.standing();
            int capacity = kinds.get(kind).capacity();
            int fewer = seats / capacity;
            boolean upFirst = 2 * (seats % capacity) >= capacity;
            if (upFirst) {
                look(box.atLeast(kind, fewer + 1), here);
            }
            look(box.atMost(kind, fewer), here);
            if (!upFirst) {
                look(box.atLeast(kind, fewer + 1), here);
            }
        }

        private void whole(TeamCountBounds box, int[] count, double value) {
            int[] teams = new int[kinds.size()];
            for (int kind = 0; kind < teams.length; kind++) {
                teams[kind] = Math.max(
                        box.least()[kind], count[kind] / kinds.get(kind).capacity());
            }
            TransportSolver.Standing here = transport.standing();
            choices.add(new Choice(teams, value, transport.moves(), here));
            most = Math.max(most, value);
            if (loss < 0) {
                leaf(box, value);
                return;
            }
            TeamCountBounds around = box;
            for (int kind = 0; kind < teams.length; kind++) {
                look(around.atMost(kind, teams[kind] - 1), here);
                look(around.atLeast(kind, teams[kind] + 1), here);
                around = around.atMost(kind, teams[kind]).atLeast(kind, teams[kind]);
            }
            transport.restore(here);
            leaf(around, transport.best(around));
        }

        private void leaf(TeamCountBounds box, double bound) {
            leaves.add(new Leaf(box, bound, bound == Double.NEGATIVE_INFINITY ? new double[0] : transport.prices()));
        }

        private static int compare(Choice one, Choice other) {
            int byValue = Double.compare(other.value(), one.value());
            return byValue != 0 ? byValue : java.util.Arrays.compare(one.teams(), other.teams());
        }

        /** The dimension that costs most of those in which there are parts of teams; -1 when all are whole. */
        private int parted(TeamCountBounds box, int[] count) {
            int found = -1;
            for (int kind = 0; kind < kinds.size(); kind++) {
                int capacity = kinds.get(kind).capacity();
                boolean isParted = count[kind] > (long) box.least()[kind] * capacity && count[kind] % capacity != 0;
                if (isParted && (found < 0 || team[kind] > team[found])) {
                    found = kind;
                }
            }
            return found;
        }

        Found found() {
            choices.sort(Search::compare);
            choices.removeIf(choice -> choice.value() < enough());
            return new Found(List.copyOf(choices), List.copyOf(leaves), complete);
        }
    }
}
