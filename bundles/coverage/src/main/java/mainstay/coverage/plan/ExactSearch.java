package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Tries all options of all accounts, but for those that cannot come to more than what is known: for so few accounts that whole
 * teams leave wide gaps, and for demands that no prices express.
 */
final class ExactSearch {
    private final PlanProblem problem;
    private final StopCondition stop;
    private final int[][] members;
    private final List<int[]> bundles = new ArrayList<>();
    private final double[][] worth;
    private final double[] mostAfter;
    private final int[][] seats;
    private final byte[] options;
    private double cost;
    private int moves;
    private Assignment best;
    private double target;
    private boolean complete = true;

    /** @param known a plan that is known; {@code null} for none */
    ExactSearch(PlanProblem problem, Assignment known, StopCondition stop) {
        this.problem = problem;
        this.stop = stop;
        this.members = problem.members();
        for (int[] ofPool : members) {
            bundles.addAll(problem.bundles(ofPool));
        }
        // Large differences first: whatever is wrong there is cut off early.
        bundles.sort(Comparator.comparingDouble(this::spread).reversed());
        this.worth = bundles.stream().map(this::worth).toArray(double[][]::new);
        this.mostAfter = new double[bundles.size() + 1];
        for (int bundle = bundles.size() - 1; bundle >= 0; bundle--) {
            mostAfter[bundle] =
                    mostAfter[bundle + 1] + Arrays.stream(worth[bundle]).max().orElseThrow();
        }
        this.seats = new int[problem.pools().size()][problem.none()];
        this.options = new byte[problem.accounts()];
        this.best = known;
        this.target = known == null ? Double.NEGATIVE_INFINITY : known.value();
    }

    private double spread(int[] bundle) {
        double[] each = Arrays.stream(worth(bundle)).filter(Double::isFinite).toArray();
        return Arrays.stream(each).max().orElse(0) - Arrays.stream(each).min().orElse(0);
    }

    private double[] worth(int[] bundle) {
        double[] each = new double[problem.none() + 1];
        for (int option = 0; option < each.length; option++) {
            boolean isTooLarge = option < problem.none()
                    && bundle.length > problem.kinds().get(option).capacity();
            for (int account : bundle) {
                each[option] += isTooLarge || !problem.allows(account, option)
                        ? Double.NEGATIVE_INFINITY
                        : problem.worth(account, option);
            }
        }
        return each;
    }

    /** The best plan there is; {@code null} when there is none. Not to be believed before {@link #isComplete()}. */
    Assignment best() {
        look(0, 0);
        return best;
    }

    boolean isComplete() {
        return complete;
    }

    private void look(int bundle, double sum) {
        if (stop.isNow()) {
            complete = false;
            return;
        }
        if (sum + mostAfter[bundle] - cost <= target + 1e-12 * Math.abs(target)) {
            return;
        }
        if (bundle == bundles.size()) {
            Assignment found = Assignment.of(problem, members, options.clone());
            if (found.value() > target && found.keeps(problem)) {
                best = found;
                target = found.value();
            }
            return;
        }
        int[] accounts = bundles.get(bundle);
        for (int option = 0; option <= problem.none(); option++) {
            if (worth[bundle][option] > Double.NEGATIVE_INFINITY) {
                take(bundle, accounts, option, sum);
            }
        }
    }

    private void take(int bundle, int[] accounts, int option, double sum) {
        int movedHere = 0;
        for (int account : accounts) {
            options[account] = (byte) option;
            movedHere += problem.moves(account, option) ? 1 : 0;
        }
        double costBefore = cost;
        moves += movedHere;
        int[] taken = seats[problem.pool(accounts[0])];
        if (option < problem.none()) {
            TeamKind kind = problem.kinds().get(option);
            int before = (taken[option] + kind.capacity() - 1) / kind.capacity();
            taken[option] += accounts.length;
            int after = (taken[option] + kind.capacity() - 1) / kind.capacity();
            cost += (after - before) * kind.cost();
        }
        if (moves <= problem.mostMoves()) {
            look(bundle + 1, sum + worth[bundle][option]);
        }
        if (option < problem.none()) {
            taken[option] -= accounts.length;
        }
        moves -= movedHere;
        cost = costBefore;
    }
}
