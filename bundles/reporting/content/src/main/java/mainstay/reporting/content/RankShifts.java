package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Shifts;
import mainstay.run.LiveResult;

/** The places of accounts before and after: of those that stand high on either side, the ones that move most. */
final class RankShifts {
    private static final int HIGH = 100;
    private static final int SHOWN = 40;

    private RankShifts() {}

    /** By places from 1 on. */
    static Shifts of(
            String title, String before, String after, LiveResult result, IntUnaryOperator from, IntUnaryOperator to) {
        Accounts accounts = result.book().accounts();
        int[] shown = IntStream.range(0, accounts.size())
                .filter(account -> Math.min(from.applyAsInt(account), to.applyAsInt(account)) <= HIGH)
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
