package mainstay.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.reporting.text.View;
import mainstay.run.Parameter;
import mainstay.run.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code whatif}: the same run under changed assumptions, set against the present one. */
@Component(service = Command.class)
public final class WhatifCommand implements Command {
    private static final List<String> SHOWN_IN_TABLE = List.of(
            "account_id",
            "name",
            "coverage_before",
            "coverage",
            "profit_moved",
            "expected_profit",
            "large_before",
            "large",
            "call_before",
            "call");

    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public WhatifCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Calls.command("whatif", "runs again under changed assumptions: who moves, what profit moves")
                .addPositional(Calls.operands("NAME=VALUE", "1..*", "a parameter (params lists them) and its value"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "whatif teamcost.dedicated.sales.salary=150000",
                "whatif policy=max-profit capture.channel=0.7 capture.shared=0.9");
    }

    @Override
    public View run(ParseResult call, Context context) {
        Workspace.Changed both = workspace.resultWith(changes(call.matchedPositionalValue(0, new String[0])));
        Result now = both.now();
        Result then = both.then();
        int[] moved = IntStream.of(then.ranking().order())
                .filter(account -> moves(now, then, account))
                .toArray();
        List<Column> columns =
                columns(now, then).stream().map(column -> column.inOrder(moved)).toList();
        return new View.Rows(columns, moved.length, SHOWN_IN_TABLE, "", notes(now, then, moved.length));
    }

    private static Map<String, String> changes(String[] words) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (String word : words) {
            int sign = word.indexOf('=');
            if (sign <= 0) {
                throw new MainstayException(
                        Code.WRONG_CALL,
                        "\"" + word
                                + "\" is not NAME=VALUE, such as margin.default=0.30; without blanks, or in quotes");
            }
            String before = changes.put(word.substring(0, sign).strip(), word.substring(sign + 1));
            if (before != null) {
                throw new MainstayException(Code.WRONG_CALL, word.substring(0, sign) + " is given twice");
            }
        }
        return changes;
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

    private static List<String> notes(Result now, Result then, int moved) {
        double before = total(now);
        double after = total(then);
        List<String> notes = new ArrayList<>(then.notes());
        notes.add(NumberText.number(moved) + " of "
                + NumberText.number(now.book().accounts().size())
                + " accounts move to another coverage, call, or on or off the list");
        notes.add("expected profit of all accounts: " + NumberText.money(before) + " → " + NumberText.money(after)
                + " (" + (after >= before ? "+" : "") + NumberText.money(after - before) + ")");
        return notes;
    }

    private static double total(Result result) {
        double total = 0;
        for (int account = 0; account < result.book().accounts().size(); account++) {
            total += profit(result, account);
        }
        return total;
    }

    private static double profit(Result result, int account) {
        return result.decision().expectedProfit().get(account);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, Context context) {
        return workspace.assumptions().all().stream()
                .flatMap(parameter -> candidates(parameter).stream())
                .toList();
    }

    private static List<Candidate> candidates(Parameter parameter) {
        return parameter.words().isEmpty()
                ? List.of(new Candidate(parameter.name() + "=", parameter.description()))
                : parameter.words().stream()
                        .map(word -> new Candidate(parameter.name() + "=" + word, parameter.description()))
                        .toList();
    }
}
