package mainstay.segments;

import java.util.Arrays;
import java.util.List;
import mainstay.book.NumberText;

/** Classes that hold a share of the accounts each, in a given order: an account's class follows from how many stand before it. */
final class Shares {

    private Shares() {}

    /**
     * Classifies by place.
     *
     * @param order the accounts, the best first; accounts that are not in it cannot be classified
     * @param firstShare the share of accounts in the first class
     * @param secondShare the share in the second; the third has the rest
     */
    static Segmentation of(
            String name, List<String> classes, int accounts, int[] order, double firstShare, double secondShare) {
        int[] place = new int[accounts];
        Arrays.fill(place, -1);
        for (int at = 0; at < order.length; at++) {
            place[order[at]] = at;
        }
        return Segmentation.of(
                name,
                classes,
                accounts,
                account -> {
                    if (place[account] < 0) {
                        return -1;
                    }
                    double before = (double) place[account] / order.length;
                    if (before < firstShare) {
                        return 0;
                    }
                    return before < firstShare + secondShare ? 1 : 2;
                },
                account -> place[account] < 0
                        ? "it has no place"
                        : place[account] + " of " + order.length + " accounts stand before it ("
                                + NumberText.percent((double) place[account] / order.length) + "); cuts at "
                                + NumberText.percent(firstShare) + " and "
                                + NumberText.percent(firstShare + secondShare));
    }
}
