package mainstay.run.compare;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.NumberText;
import mainstay.coverage.CoverageOption;
import mainstay.run.LiveResult;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/**
 * Why one account moves: the difference of the two receipts, and of what its coverage costs and realises. Coverage, tier
 * and call themselves are shown beside it.
 */
final class MoveReasons {
    private final LiveResult before;
    private final LiveResult after;
    private final int account;
    private final List<String> reasons = new ArrayList<>();

    private MoveReasons(AccountMoves movements, int account) {
        this.before = movements.before();
        this.after = movements.after();
        this.account = account;
    }

    /** The reasons in one line. */
    static String of(AccountMoves movements, int account) {
        MoveReasons why = new MoveReasons(movements, account);
        why.score();
        why.cost();
        why.capture();
        why.earned();
        why.classes();
        why.list();
        return why.reasons.isEmpty() ? "nothing else moves" : String.join("; ", why.reasons);
    }

    private void score() {
        String difference = ReceiptDifference.of(before.receipt(account), after.receipt(account))
                .text();
        if (!difference.isEmpty()) {
            reasons.add(difference);
        }
    }

    private void cost() {
        CoverageOption from = before.decision().coverage(account);
        CoverageOption to = after.decision().coverage(account);
        if (!from.coverage().equals(to.coverage()) || from.costPerAccount() != to.costPerAccount()) {
            reasons.add(ChangeText.orSame(from.coverage(), to.coverage()) + " costs "
                    + ChangeText.orSame(NumberText.money(from.costPerAccount()), NumberText.money(to.costPerAccount()))
                    + " an account");
        }
    }

    private void capture() {
        CoverageOption from = before.decision().coverage(account);
        CoverageOption to = after.decision().coverage(account);
        if (from.capture() != to.capture()) {
            reasons.add("realises "
                    + ChangeText.between(NumberText.percent(from.capture()), NumberText.percent(to.capture()))
                    + " of its gross profit");
        }
    }

    private void earned() {
        double from = before.decision().earned().get(account);
        double to = after.decision().earned().get(account);
        if (from != to) {
            reasons.add(
                    "earns " + ChangeText.between(NumberText.money(from), NumberText.money(to)) + " before team cost");
        }
    }

    private void classes() {
        for (Segmentation segmentation : before.segments().all()) {
            String from = segmentation.of(account);
            String to =
                    after.segments().named(segmentation.name()).orElseThrow().of(account);
            if (!from.equals(to) && !segmentation.name().equals(Segments.TIER)) {
                reasons.add(segmentation.name() + " " + ChangeText.between(from, to));
            }
        }
    }

    private void list() {
        boolean from = AccountMoves.onList(before, account);
        boolean to = AccountMoves.onList(after, account);
        if (from != to) {
            reasons.add(to ? "joins the list" : "leaves the list");
        }
    }
}
