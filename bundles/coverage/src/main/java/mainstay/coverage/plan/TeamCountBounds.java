package mainstay.coverage.plan;

import java.util.Arrays;
import java.util.List;

/**
 * All numbers of teams from the least to the most of each kind.
 *
 * @param least the least teams of each kind
 * @param most the most teams of each kind
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record TeamCountBounds(int[] least, int[] most) {

    /** All numbers of teams that can be of use to so many accounts. */
    static TeamCountBounds everything(int accounts, List<TeamKind> kinds) {
        int[] most = new int[kinds.size()];
        Arrays.setAll(most, kind -> (int)
                ((accounts + kinds.get(kind).capacity() - 1L) / kinds.get(kind).capacity()));
        return new TeamCountBounds(new int[most.length], most);
    }

    TeamCountBounds atMost(int kind, int teams) {
        int[] less = most.clone();
        less[kind] = teams;
        return new TeamCountBounds(least, less);
    }

    TeamCountBounds atLeast(int kind, int teams) {
        int[] more = least.clone();
        more[kind] = teams;
        return new TeamCountBounds(more, most);
    }

    boolean isEmpty() {
        for (int kind = 0; kind < least.length; kind++) {
            if (least[kind] > most[kind]) {
                return true;
            }
        }
        return false;
    }
}
