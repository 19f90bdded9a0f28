package mainstay.segments;

import static mainstay.segments.SegmentWords.counted;
import static mainstay.segments.SegmentWords.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import mainstay.book.Lazy;
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
            String name,
            List<String> classes,
            int accounts,
            Supplier<int[]> order,
            double firstShare,
            double secondShare) {
        byte[] classOf = new byte[accounts];
        Arrays.fill(classOf, (byte) -1);
        int[] ordered = order.get();
        for (int at = 0; at < ordered.length; at++) {
            double before = (double) at / ordered.length;
            classOf[ordered[at]] = (byte) (before < firstShare ? 0 : before < firstShare + secondShare ? 1 : 2);
        }
        Lazy<Places> places = Lazy.of(() -> Places.of(order.get(), accounts));

        return Segmentation.of(name, classes, classOf, account -> places.get().text(account, firstShare, secondShare));
    }

    /**
     * How many accounts stand before each, which is made when the first reason is asked for.
     *
     * @param before -1 for those without a place
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Places(int[] before, int count) {

        static Places of(int[] order, int accounts) {
            int[] before = new int[accounts];
            Arrays.fill(before, -1);
            for (int at = 0; at < order.length; at++) {
                before[order[at]] = at;
            }
            return new Places(before, order.length);
        }

        String text(int account, double first, double second) {
            return before[account] < 0
                    ? phrase("reason.no-rank")
                    : counted(
                            "reason.rank",
                            before[account],
                            counted("accounts", count),
                            SegmentWords.share((double) before[account] / count, first, first + second),
                            NumberText.percent(first),
                            NumberText.percent(first + second));
        }
    }
}
