package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import mainstay.book.Batches;
import mainstay.book.DoubleColumn;
import mainstay.book.NumberOrder;

/**
 * Forms the teams of a plan: those of one kind in one pool are as large as one another, take accounts that lie together
 * (by {@link PlanProblem#near}), and share what these bring as evenly as that leaves room for. Groups that stay together fill
 * teams one after the other.
 */
final class TeamForming {
    private final PlanProblem problem;
    private final Assignment assignment;
    private final int[] team;

    TeamForming(PlanProblem problem, Assignment assignment) {
        this.problem = problem;
        this.assignment = assignment;
        this.team = new int[problem.accounts()];
    }

    /** The number of the team of each account among those of its pool and kind; -1 for none. */
    int[] teams() {
        Arrays.fill(team, -1);
        for (int[] members : problem.members()) {
            for (int kind = 0; kind < problem.none(); kind++) {
                int wanted = kind;
                int[] served = Arrays.stream(members)
                        .filter(account -> assignment.options()[account] == wanted)
                        .toArray();
                if (served.length > 0) {
                    form(served, kind, assignment.teams()[problem.pool(served[0])][kind]);
                }
            }
        }
        return team;
    }

    private void form(int[] served, int kind, int teams) {
        List<int[]> bundles = problem.hasGroups() ? problem.bundles(served) : List.of();
        if (bundles.stream().anyMatch(bundle -> bundle.length > 1)) {
            pack(bundles, teams, problem.kinds().get(kind).capacity());
        } else if (teams == served.length) {
            for (int place = 0; place < served.length; place++) {
                team[served[place]] = place;
            }
        } else {
            cut(served, kind, teams);
        }
    }

    private void pack(List<int[]> bundles, int teams, int capacity) {
        List<int[]> near = new ArrayList<>(bundles);
        near.sort(Comparator.comparingInt(bundle -> problem.near(bundle[0])));
        List<List<int[]>> packed = BinPacking.into(teams, near, capacity);
        for (int number = 0; number < packed.size(); number++) {
            for (int[] bundle : packed.get(number)) {
                for (int account : bundle) {
                    team[account] = number;
                }
            }
        }
    }

    /** Accounts that lie together, in their order, cut into teams of nearly one size. */
    private void cut(int[] served, int kind, int teams) {
        long[] keyed = new long[served.length];
        for (int place = 0; place < served.length; place++) {
            keyed[place] = (long) problem.near(served[place]) << Integer.SIZE | served[place];
        }
        Arrays.sort(keyed);
        int from = 0;
        while (from < keyed.length) {
            int to = from;
            while (to < keyed.length && keyed[to] >> Integer.SIZE == keyed[from] >> Integer.SIZE) {
                to++;
            }
            share(keyed, from, to, kind, teams);
            from = to;
        }
    }

    /** Shares accounts that lie together among the teams between which they stand: the next best goes where least is. */
    private void share(long[] keyed, int from, int to, int kind, int teams) {
        int first = team(from, keyed.length, teams);
        int last = team(to - 1, keyed.length, teams);
        int[] room = new int[last - first + 1];
        for (int place = from; place < to; place++) {
            room[team(place, keyed.length, teams) - first]++;
        }
        double[] gains = new double[to - from];
        Arrays.setAll(gains, place -> problem.gain((int) keyed[from + place], kind));
        int[] order = NumberOrder.descending(DoubleColumn.of(gains), new Batches(1, gains.length));
        int number = 0;
        int step = 1;
        for (int place : order) {
            // To and fro, so that who came first in one round comes last in the next.
            while (room[number] == 0) {
                number += step;
                if (number < 0 || number == room.length) {
                    step = -step;
                    number += step;
                }
            }
            team[(int) keyed[from + place]] = first + number;
            room[number]--;
            number += step;
            if (number < 0 || number == room.length) {
                step = -step;
                number += step;
            }
        }
    }

    private static int team(int place, int accounts, int teams) {
        return (int) ((long) place * teams / accounts);
    }
}
