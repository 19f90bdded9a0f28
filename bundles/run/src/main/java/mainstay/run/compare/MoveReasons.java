package mainstay.run.compare;

import static mainstay.run.words.RunWords.phrase;

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

    /** The reasons, the chief ones first. */
    static List<String> of(AccountMoves movements, int account) {
        MoveReasons why = new MoveReasons(movements, account);
        why.score();
        why.cost();
        why.capture();
        why.earned();
        why.classes();
        why.list();
        return why.reasons.isEmpty() ? List.of(phrase("compare.nothing-else")) : List.copyOf(why.reasons);
    }

    private void score() {
        reasons.addAll(ReceiptDifference.of(before.receipt(account), after.receipt(account))
                .texts());
    }

    private void cost() {
        CoverageOption from = before.decision().coverage(account);
        CoverageOption to = after.decision().coverage(account);
        if (!from.coverage().equals(to.coverage()) || from.costPerAccount() != to.costPerAccount()) {
            reasons.add(phrase(
                    "compare.costs",
                    ChangeText.orSame(from.coverage(), to.coverage()),
                    ChangeText.orSame(NumberText.money(from.costPerAccount()), NumberText.money(to.costPerAccount()))));
        }
    }

    private void capture() {
        CoverageOption from = before.decision().coverage(account);
        CoverageOption to = after.decision().coverage(account);
        if (from.capture() != to.capture()) {
            reasons.add(phrase(
                    "compare.realises",
                    ChangeText.between(NumberText.percent(from.capture()), NumberText.percent(to.capture()))));
        }
    }

    private void earned() {
        double from = before.decision().earned().get(account);
        double to = after.decision().earned().get(account);
        if (from != to) {
            reasons.add(phrase("compare.earns", ChangeText.between(NumberText.money(from), NumberText.money(to))));
        }
    }

    private void classes() {
        for (Segmentation segmentation : before.segments().all()) {
            String from = segmentation.of(account);
            String to =
                    after.segments().named(segmentation.name()).orElseThrow().of(account);
            if (!from.equals(to) && !segmentation.name().equals(Segments.TIER)) {
                reasons.add(phrase("compare.moves", segmentation.name(), ChangeText.between(from, to)));
            }
        }
    }

    private void list() {
        boolean from = AccountMoves.onList(before, account);
        boolean to = AccountMoves.onList(after, account);
        if (from != to) {
            reasons.add(phrase(to ? "compare.joins" : "compare.leaves"));
        }
    }
}
