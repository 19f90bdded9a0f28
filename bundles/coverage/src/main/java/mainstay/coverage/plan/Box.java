package mainstay.coverage.plan;

/**
 * All numbers of teams from the least to the most of each kind.
 *
 * @param least the least teams of each kind
 * @param most the most teams of each kind
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Box(int[] least, int[] most) {

    Box atMost(int kind, int teams) {
        int[] less = most.clone();
        less[kind] = teams;
        return new Box(least, less);
    }

    Box atLeast(int kind, int teams) {
        int[] more = least.clone();
        more[kind] = teams;
        return new Box(more, most);
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
