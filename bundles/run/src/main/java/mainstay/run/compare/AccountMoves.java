package mainstay.run.compare;

import java.util.List;
import mainstay.book.DoubleColumn;
import mainstay.run.LiveResult;
import mainstay.segments.Segmentation;

/** Two results of one book, account by account: what moves, and by how much. */
final class AccountMoves {
    /** Receipts are exact to this many points, so that less is not a move but another order of adding. */
    private static final double POINTS = 1e-9;

    /** Less than this nobody is shown. */
    private static final double HALF_A_CENT = 0.005;

    private final LiveResult before;
    private final LiveResult after;
    private final DoubleColumn profitBefore;
    private final DoubleColumn profitAfter;
    private final List<Segmentation> classesBefore;
    private final List<Segmentation> classesAfter;

    AccountMoves(LiveResult before, LiveResult after) {
        this.before = before;
        this.after = after;
        this.profitBefore = before.decision().expectedProfit();
        this.profitAfter = after.decision().expectedProfit();
        this.classesBefore = before.segments().all();
        this.classesAfter = classesBefore.stream()
                .map(segmentation -> after.segments().named(segmentation.name()).orElseThrow())
                .toList();
    }

    LiveResult before() {
        return before;
    }

    LiveResult after() {
        return after;
    }

    int accounts() {
        return profitBefore.size();
    }

    /** Whether anything of an account moves. */
    boolean any(int account) {
        return scoreAppears(account)
                || scoreDisappears(account)
                || score(account) > 0
                || profit(account) > 0
                || !before.coverage(account).equals(after.coverage(account))
                || !before.call(account).equals(after.call(account))
                || onList(before, account) != onList(after, account)
                || anyClass(account);
    }

    /** By how many points the score moves, 0 or more; one that appears or disappears moves from or to 0. */
    double score(int account) {
        double moved = Math.abs(
                orZero(after.scores().get(account)) - orZero(before.scores().get(account)));
        return moved > POINTS ? moved : 0;
    }

    boolean scoreAppears(int account) {
        return Double.isNaN(before.scores().get(account))
                && !Double.isNaN(after.scores().get(account));
    }

    boolean scoreDisappears(int account) {
        return !Double.isNaN(before.scores().get(account))
                && Double.isNaN(after.scores().get(account));
    }

    /** By how much the expected profit moves, 0 or more. */
    double profit(int account) {
        double moved = Math.abs(profitAfter.get(account) - profitBefore.get(account));
        return moved > HALF_A_CENT ? moved : 0;
    }

    /** Whether the account is on the list of large accounts; nobody is when dedicated coverage is not offered. */
    static boolean onList(LiveResult result, int account) {
        return result.decision().large(account) == 1;
    }

    private boolean anyClass(int account) {
        for (int at = 0; at < classesBefore.size(); at++) {
            if (!classesBefore.get(at).of(account).equals(classesAfter.get(at).of(account))) {
                return true;
            }
        }
        return false;
    }

    private static double orZero(double score) {
        return Double.isNaN(score) ? 0 : score;
    }
}
