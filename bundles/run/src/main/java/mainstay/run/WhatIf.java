package mainstay.run;

import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;

/** The same book under the assumptions in force and under others: who moves, and what profit. */
public final class WhatIf {
    private final Result now;
    private final Result then;
    private final int[] moved;

    private WhatIf(Result now, Result then) {
        this.now = now;
        this.then = then;
        this.moved = IntStream.of(then.ranking().order())
                .filter(account -> moves(now, then, account))
                .toArray();
    }

    /** Sets two results of the same book and models against each other. */
    public static WhatIf of(Result now, Result then) {
        return new WhatIf(now, then);
    }

    /** The result under the assumptions in force. */
    public Result now() {
        return now;
    }

    /** The result under the others. */
    public Result then() {
        return then;
    }

    /** How many accounts move to another coverage, call, or on or off the list. */
    public int moved() {
        return moved.length;
    }

    /** The accounts that move, in the order of the new list; a copy. */
    public int[] accounts() {
        return moved.clone();
    }

    /** What is told of the accounts that move: row {@code i} is the account at place {@code i}. */
    public List<Column> columns() {
        return columns(now, then).stream().map(column -> column.inOrder(moved)).toList();
    }

    /** What moves in all, a sentence each. */
    public List<String> sentences() {
        double before = Totals.of(now).expectedProfit();
        double after = Totals.of(then).expectedProfit();
        return List.of(
                NumberText.number(moved.length) + " of "
                        + NumberText.number(now.book().accounts().size())
                        + " accounts move to another coverage, call, or on or off the list",
                "expected profit of all accounts: " + NumberText.money(before) + " → " + NumberText.money(after) + " ("
                        + (after >= before ? "+" : "") + NumberText.money(after - before) + ")");
    }

    private static boolean moves(Result now, Result then, int account) {
        return !now.coverage(account).equals(then.coverage(account))
                || Double.compare(now.decision().large(account), then.decision().large(account)) != 0
                || !now.call(account).equals(then.call(account));
    }

    private static List<Column> columns(Result now, Result then) {
        Accounts accounts = now.book().accounts();
        return List.of(
                Column.text("account_id", accounts::id),
                Column.text("name", accounts::name),
                Column.text("coverage_before", now::coverage),
                Column.text("coverage", then::coverage),
                Column.flagOrUndefined("large_before", now.decision()::large),
                Column.flagOrUndefined("large", then.decision()::large),
                Column.text("call_before", now::call),
                Column.text("call", then::call),
                Column.number("expected_profit_before", Kind.MONEY, account -> profit(now, account)),
                Column.number("expected_profit", Kind.MONEY, account -> profit(then, account)),
                Column.number("profit_moved", Kind.MONEY, account -> profit(then, account) - profit(now, account)),
                Column.number("rank_before", Kind.COUNT, now.ranking()::rank),
                Column.number("rank", Kind.COUNT, then.ranking()::rank));
    }

    private static double profit(Result result, int account) {
        return result.decision().expectedProfit().get(account);
    }
}
