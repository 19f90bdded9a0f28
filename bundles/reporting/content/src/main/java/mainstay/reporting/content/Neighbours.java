package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.Arrays;
import java.util.List;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.reporting.api.Table;
import mainstay.run.LiveResult;

/** The accounts just above and below one on the list, with itself between them. */
final class Neighbours {
    private static final int EACH = 3;

    private Neighbours() {}

    static Table of(LiveResult result, int account) {
        int[] order = result.ranking().order();
        int place = result.ranking().rank(account) - 1;
        int[] rows = Arrays.copyOfRange(order, Math.max(0, place - EACH), Math.min(order.length, place + EACH + 1));
        return Table.of(
                        "neighbours",
                        phrase("account.neighbours"),
                        List.of(
                                Glossary.field(Column.number("rank", Kind.COUNT, row -> result.ranking()
                                        .rank(rows[row]))),
                                Glossary.field(Column.text(
                                        "account_id",
                                        row -> result.book().accounts().id(rows[row]))),
                                Glossary.field(Column.text(
                                        "name", row -> result.book().accounts().name(rows[row]))),
                                Glossary.field(Column.text("coverage", row -> result.coverage(rows[row]))),
                                Glossary.field(Column.number("expected_profit", Kind.MONEY, row -> result.decision()
                                        .expectedProfit()
                                        .get(rows[row])))),
                        rows.length)
                .about("account_id");
    }
}
