package mainstay.run.compare;

import static mainstay.run.words.RunWords.counted;
import static mainstay.run.words.RunWords.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Batches;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Lazy;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Money;
import mainstay.book.NumberOrder;
import mainstay.book.NumberText;
import mainstay.run.LiveResult;
import mainstay.run.parameters.Parameters;

/** The same accounts under the assumptions or figures in force and under others: who moves, and what profit. */
public final class WhatIf {
    private final LiveResult now;
    private final LiveResult then;
    private final int[] moved;

    private WhatIf(LiveResult now, LiveResult then) {
        if (!sameAccounts(now.book().accounts(), then.book().accounts())) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    Parameters.ROLLUP + " changes the set of accounts, so accounts cannot be compared one by one;"
                            + " compare the two lists: rank --rollup and rank");
        }
        this.now = now;
        this.then = then;
        this.moved = inOrderOfList(then.decision().movedFrom(now.decision(), Batches.usual()), then);
    }

    private static boolean sameAccounts(Accounts one, Accounts other) {
        return one.ids() == other.ids()
                || (one.size() == other.size()
                        && IntStream.range(0, one.size())
                                .allMatch(account -> one.id(account).equals(other.id(account))));
    }

    /** Sorts those who move and nobody else. */
    private static int[] inOrderOfList(int[] accounts, LiveResult result) {
        int[] order = NumberOrder.descending(
                result.decision().expectedProfit().inOrder(accounts), Money.HALF_CENT, Batches.usual());
        Arrays.setAll(order, place -> accounts[order[place]]);
        return order;
    }

    /** Sets two results of the same accounts and models against each other. */
    public static WhatIf of(LiveResult now, LiveResult then) {
        return new WhatIf(now, then);
    }

    /** The result under the assumptions in force. */
    public LiveResult now() {
        return now;
    }

    /** The result under the others. */
    public LiveResult then() {
        return then;
    }

    /** How many accounts change coverage or call, or join or leave the list. */
    public int moved() {
        return moved.length;
    }

    /** The accounts that move, in the order of the new list; a copy. */
    public int[] accounts() {
        return moved.clone();
    }

    /** What is told of the accounts that move: row {@code i} is the account at place {@code i}. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(
                columns(now, then).stream().map(column -> column.inOrder(moved)).toList());
        columns.add(rank("rank_before", now));
        columns.add(rank("rank", then));
        return columns;
    }

    /** Places on the list take an order of all accounts, so they are found when somebody looks at them. */
    private Column rank(String name, LiveResult result) {
        Lazy<int[]> ranks = Lazy.of(() -> result.ranking().ranks(moved));
        return Column.number(name, Kind.COUNT, row -> ranks.get()[row]);
    }

    /** What moves in all, a sentence each. */
    public List<String> sentences() {
        double before = now.expectedProfit();
        double after = then.expectedProfit();
        List<String> sentences = new ArrayList<>(List.of(
                counted(
                        "whatif.accounts",
                        moved.length,
                        counted("accounts", now.book().accounts().size())),
                phrase(
                        "whatif.profit",
                        NumberText.money(before),
                        NumberText.money(after),
                        (after >= before ? "+" : "") + NumberText.money(after - before))));
        wrongWay().ifPresent(sentences::add);
        return sentences;
    }

    /** The way back. */
    public WhatIf reversed() {
        return of(then, now);
    }

    /** That everything costs more or brings less and yet profit rises, or the other way round, with figures and why. */
    public Optional<String> wrongWay() {
        return WrongWay.note(now, then);
    }

    private static List<Column> columns(LiveResult now, LiveResult then) {
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
                Column.number("profit_moved", Kind.MONEY, account -> profit(then, account) - profit(now, account)));
    }

    private static double profit(LiveResult result, int account) {
        return result.decision().expectedProfit().get(account);
    }
}
