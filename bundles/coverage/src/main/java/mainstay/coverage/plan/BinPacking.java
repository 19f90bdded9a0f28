package mainstay.coverage.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts groups that stay together into as few teams as it can. */
final class BinPacking {
    private static final int FEW = 14;

    private BinPacking() {}

    /** How few teams hold these groups: exactly for a few groups, else as first fit in decreasing order finds. */
    static int fewest(List<int[]> bundles, int capacity) {
        int seats = bundles.stream().mapToInt(bundle -> bundle.length).sum();
        int least = (seats + capacity - 1) / capacity;
        int found = firstFit(bundles, capacity).size();
        if (found == least || bundles.size() > FEW) {
            return found;
        }
        int[] sizes = bundles.stream().mapToInt(bundle -> bundle.length).toArray();
        for (int teams = least; teams < found; teams++) {
            if (fits(sizes, 0, new int[teams], capacity, new int[sizes.length])) {
                return teams;
            }
        }
        return found;
    }

    /** Teams of groups and of those who are on their own, as many as {@link #fewest} found to be enough. */
    static List<List<int[]>> into(int most, List<int[]> bundles, int capacity) {
        List<List<int[]>> found = firstFit(bundles, capacity);
        List<int[]> groups =
                bundles.stream().filter(bundle -> bundle.length > 1).toList();
        int[] places = new int[groups.size()];
        int[] filled = new int[most];
        boolean isFewer = found.size() > most
                && groups.size() <= FEW
                && fits(groups.stream().mapToInt(group -> group.length).toArray(), 0, filled, capacity, places);
        return isFewer ? placed(groups, places, filled, bundles, capacity) : found;
    }

    private static List<List<int[]>> placed(
            List<int[]> groups, int[] places, int[] filled, List<int[]> bundles, int capacity) {
        List<List<int[]>> teams = new ArrayList<>();
        for (int ignored : filled) {
            teams.add(new ArrayList<>());
        }
        for (int group = 0; group < places.length; group++) {
            teams.get(places[group]).add(groups.get(group));
        }
        int open = 0;
        for (int[] bundle : bundles) {
            if (bundle.length == 1) {
                while (filled[open] == capacity) {
                    open++;
                }
                filled[open]++;
                teams.get(open).add(bundle);
            }
        }
        return teams;
    }

    private static boolean fits(int[] sizes, int next, int[] filled, int capacity, int[] places) {
        if (next == sizes.length) {
            return true;
        }
        for (int team = 0; team < filled.length; team++) {
            if (filled[team] + sizes[next] <= capacity) {
                filled[team] += sizes[next];
                places[next] = team;
                if (fits(sizes, next + 1, filled, capacity, places)) {
                    return true;
                }
                filled[team] -= sizes[next];
            }
            if (filled[team] == 0) {
                break; // one empty team is as good as another
            }
        }
        return false;
    }

    /** Teams of groups, the largest first into the first team with room. */
    static List<List<int[]>> firstFit(List<int[]> bundles, int capacity) {
        List<int[]> largestFirst = new ArrayList<>(bundles);
        largestFirst.sort(
                Comparator.comparingInt((int[] bundle) -> bundle.length).reversed());
        List<List<int[]>> teams = new ArrayList<>();
        List<Integer> filled = new ArrayList<>();
        int firstOpen = 0;
        for (int[] bundle : largestFirst) {
            int team = firstOpen;
            while (team < teams.size() && filled.get(team) + bundle.length > capacity) {
                team++;
            }
            if (team == teams.size()) {
                teams.add(new ArrayList<>());
                filled.add(0);
            }
            teams.get(team).add(bundle);
            filled.set(team, filled.get(team) + bundle.length);
            while (firstOpen < teams.size() && filled.get(firstOpen) == capacity) {
                firstOpen++;
            }
        }
        return teams;
    }
}
