package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Shifts;
import mainstay.run.LiveResult;

/**
 * The places of accounts before and after: of those that stand high on either side, the ones that move past others, those that move
 * most first. Who only gives way to them stays in the order in which the rest stand on both sides.
 */
final class RankShifts {
    private static final int HIGH = 100;
    private static final int SHOWN = 30;

    private RankShifts() {}

    /** By places from 1 on. */
    static Shifts of(
            String title, String before, String after, LiveResult result, IntUnaryOperator from, IntUnaryOperator to) {
        Accounts accounts = result.book().accounts();
        int[] high = IntStream.range(0, accounts.size())
                .filter(account -> Math.min(from.applyAsInt(account), to.applyAsInt(account)) <= HIGH)
                .boxed()
                .sorted(Comparator.comparingInt(from::applyAsInt))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] shown = passing(high, to)
                .filter(account -> from.applyAsInt(account) != to.applyAsInt(account))
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer account) -> -Math.abs(to.applyAsInt(account) - from.applyAsInt(account)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .mapToInt(Integer::intValue)
                .toArray();
        return new Shifts(
                "rank-shifts",
                title,
                text(result, shown, from, to),
                before,
                after,
                shown.length,
                Column.text("account_id", accounts::id).inOrder(shown),
                Column.text("name", accounts::name).inOrder(shown),
                Column.number("from", Kind.COUNT, account -> from.applyAsInt(account))
                        .inOrder(shown),
                Column.number("to", Kind.COUNT, account -> to.applyAsInt(account))
                        .inOrder(shown));
    }

    /**
     * The fewest accounts without which the others keep their order: all but a longest run of places that rise.
     *
     * @param inOrder the accounts in the order of before
     */
    private static IntStream passing(int[] inOrder, IntUnaryOperator to) {
        int[] ends = new int[inOrder.length];
        int[] previous = new int[inOrder.length];
        int longest = 0;
        for (int at = 0; at < inOrder.length; at++) {
            int length = longest;
            while (length > 0 && to.applyAsInt(inOrder[ends[length - 1]]) >= to.applyAsInt(inOrder[at])) {
                length--;
            }
            previous[at] = length == 0 ? -1 : ends[length - 1];
            ends[length] = at;
            longest = Math.max(longest, length + 1);
        }
        Set<Integer> kept = new HashSet<>();
        for (int at = longest == 0 ? -1 : ends[longest - 1]; at >= 0; at = previous[at]) {
            kept.add(at);
        }
        return IntStream.range(0, inOrder.length)
                .filter(at -> !kept.contains(at))
                .map(at -> inOrder[at]);
    }

    private static String text(LiveResult result, int[] shown, IntUnaryOperator from, IntUnaryOperator to) {
        if (shown.length == 0) {
            return phrase("shifts.none", NumberText.number(HIGH));
        }
        int most = shown[0];
        return counted(
                "shifts.text",
                shown.length,
                NumberText.number(HIGH),
                AccountDetails.title(result.book().accounts(), most),
                NumberText.number(from.applyAsInt(most)),
                NumberText.number(to.applyAsInt(most)));
    }
}
