package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a plan of a choice in which groups may be split: each group goes where its parts bring most among the places that
 * they have, and seats that are left go to whoever gains most by them.
 */
final class GroupRounding {
    private final Problem problem;
    private final PoolUnits units;
    private final double[] team;

    /** @param team the price of one team of each kind */
    GroupRounding(Problem problem, PoolUnits units, double[] team) {
        this.problem = problem;
        this.units = units;
        this.team = team;
    }

    /** Gives the accounts of the pool their options. */
    void round(byte[] ofUnits, byte[] options) {
        int none = problem.none();
        int[] taken = new int[none + 1];
        List<List<Integer>> split = new ArrayList<>();
        int unit = 0;
        for (int bundle = 0; bundle < units.bundles().size(); bundle++) {
            int[] accounts = units.bundles().get(bundle);
            boolean isWhole = true;
            for (int part = 1; part < accounts.length; part++) {
                isWhole &= ofUnits[unit + part] == ofUnits[unit];
            }
            if (isWhole) {
                give(accounts, ofUnits[unit], options);
                taken[ofUnits[unit]] += accounts.length;
            } else {
                split.add(List.of(bundle, unit));
            }
            unit += accounts.length;
        }
        int[] teams = new int[none];
        int[] seats = taken.clone();
        for (List<Integer> each : split) {
            int size = units.bundles().get(each.get(0)).length;
            for (int part = 0; part < size; part++) {
                seats[ofUnits[each.get(1) + part]]++;
            }
        }
        for (int kind = 0; kind < none; kind++) {
            int capacity = problem.kinds().get(kind).capacity();
            teams[kind] = (seats[kind] + capacity - 1) / capacity;
        }
        split.sort(
                Comparator.comparingInt((List<Integer> each) -> units.bundles().get(each.get(0)).length)
                        .reversed());
        for (List<Integer> each : split) {
            int[] accounts = units.bundles().get(each.get(0));
            int option = bestWithRoom(each.get(1), accounts.length, taken, teams);
            give(accounts, (byte) option, options);
            taken[option] += accounts.length;
        }
        fill(taken, teams, options);
    }

    private static void give(int[] accounts, byte option, byte[] options) {
        for (int account : accounts) {
            options[account] = option;
        }
    }

    private int bestWithRoom(int unit, int size, int[] taken, int[] teams) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int option = 0; option < taken.length; option++) {
            double brings = size * units.worth(option, unit) - dearer(option, size, taken, teams);
            if (brings > most) {
                most = brings;
                best = option;
            }
        }
        return best;
    }

    /** What teams beyond those that are there cost. */
    private double dearer(int option, int size, int[] taken, int[] teams) {
        if (option == problem.none()) {
            return 0;
        }
        int capacity = problem.kinds().get(option).capacity();
        int needed = (taken[option] + size + capacity - 1) / capacity;
        return Math.max(0, needed - teams[option]) * team[option];
    }

    /** Single accounts take seats that are paid for and free. */
    private void fill(int[] taken, int[] teams, byte[] options) {
        for (int kind = 0; kind < teams.length; kind++) {
            int target = kind;
            int free = teams[kind] * problem.kinds().get(kind).capacity() - taken[kind];
            if (free <= 0) {
                continue;
            }
            List<int[]> gainers = new ArrayList<>();
            for (int[] bundle : units.bundles()) {
                if (bundle.length == 1
                        && options[bundle[0]] == problem.none()
                        && problem.allows(bundle[0], kind)
                        && gain(bundle[0], target) > 0) {
                    gainers.add(bundle);
                }
            }
            gainers.sort(Comparator.comparingDouble((int[] bundle) -> gain(bundle[0], target))
                    .reversed());
            for (int[] bundle : gainers.subList(0, Math.min(free, gainers.size()))) {
                options[bundle[0]] = (byte) kind;
            }
        }
    }

    private double gain(int account, int kind) {
        return problem.worth(account, kind) - problem.worth(account, problem.none());
    }
}
