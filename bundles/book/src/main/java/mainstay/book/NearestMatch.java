package mainstay.book;

import java.util.Locale;
import java.util.Optional;

/** Finds the name that a user probably meant. */
public final class NearestMatch {

    private NearestMatch() {}

    /**
     * The known name nearest to a mistyped one; empty when none is near. A name is near when a third of the mistyped letters
     * or fewer (at least one) differ, and fewer than either of the two has.
     */
    public static Optional<String> to(String mistyped, Iterable<String> known) {
        String wanted = mistyped.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = 1 + Math.max(1, wanted.length() / 3);
        for (String name : known) {
            int distance = distance(wanted, name.toLowerCase(Locale.ROOT), bestDistance);
            if (distance < bestDistance && distance < Math.min(wanted.length(), name.length())) {
                best = name;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, replacements and swaps of neighbours; {@code limit} or more once that is sure. */
    private static int distance(String left, String right, int limit) {
        if (Math.abs(left.length() - right.length()) >= limit) {
            return limit;
        }
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(left, right, i, j, cost);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int step(String left, String right, int i, int j, int[][] cost) {
        int replace = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, 1 + cost[i - 2][j - 2]) : least;
    }
}
