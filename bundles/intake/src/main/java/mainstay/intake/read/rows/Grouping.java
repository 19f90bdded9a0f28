package mainstay.intake.read.rows;

/**
 * Records grouped by account and line: group {@code g} is {@code order[starts[g]]} to {@code order[starts[g + 1] - 1]},
 * in the order in which they were read.
 */
final class Grouping {
    final int[] order;
    final int[] starts;

    private Grouping(int[] order, int[] starts) {
        this.order = order;
        this.starts = starts;
    }

    static Grouping of(int[] accounts, int accountCount, int[] lines, int lineCount) {
        int[] order = sorted(accounts, accountCount, sorted(lines, lineCount, null));
        IntList starts = new IntList();
        for (int at = 0; at < order.length; at++) {
            boolean same = at > 0
                    && accounts[order[at]] == accounts[order[at - 1]]
                    && lines[order[at]] == lines[order[at - 1]];
            if (!same) {
                starts.add(at);
            }
        }
        starts.add(order.length);
        return new Grouping(order, starts.toArray());
    }

    /** Number of groups. */
    int size() {
        return starts.length - 1;
    }

    /** The first record of a group. */
    int first(int group) {
        return order[starts[group]];
    }

    /** A stable counting sort by key, of the records as they are or in an order they already have. */
    private static int[] sorted(int[] keys, int keyCount, int[] before) {
        int[] next = new int[keyCount + 1];
        for (int key : keys) {
            next[key + 1]++;
        }
        for (int key = 0; key < keyCount; key++) {
            next[key + 1] += next[key];
        }
        int[] order = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            int record = before == null ? at : before[at];
            order[next[keys[record]]++] = record;
        }
        return order;
    }
}
