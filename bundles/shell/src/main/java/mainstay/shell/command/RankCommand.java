package mainstay.shell.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.TextOrder;
import mainstay.reporting.text.View;
import mainstay.run.RankColumns;
import mainstay.run.Result;
import mainstay.shell.filter.Filter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rank}: the prioritised list. */
@Component(service = Command.class)
public final class RankCommand implements Command {
    private static final List<String> SHOWN_IN_TABLE = List.of(
            "rank",
            "account_id",
            "name",
            "coverage",
            "expected_profit",
            "call",
            "large",
            "value",
            "share_of_wallet",
            "score",
            "class",
            "tier",
            "value_relationship");

    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public RankCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Calls.command("rank", "shows the prioritised list of accounts")
                .addOption(Calls.text("--top", "N", "only the first N accounts"))
                .addOption(Calls.text(
                        "--where", "EXPR", "only accounts for which this holds, such as \"value > 1000000 and large\""))
                .addOption(Calls.text("--by", "COLUMN", "in the order of this column, the greatest number first"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "rank --top 10",
                "rank --where \"region = 'north' and share_of_wallet < 0.2\" --by white_space",
                "rank --format csv");
    }

    @Override
    public View run(ParseResult call, Context context) {
        OptionalInt top = Calls.count(call, "--top");
        Result result = workspace.result();
        List<Column> all = RankColumns.all(result);
        Optional<Column> by = Optional.ofNullable(call.<String>matchedOptionValue("--by", null))
                .map(name -> column(all, name));
        int[] order = chosen(result, all, Optional.ofNullable(call.matchedOptionValue("--where", null)));
        int[] sorted = by.map(column -> sorted(order, column)).orElse(order);
        int[] rows = Arrays.copyOf(sorted, Math.min(top.orElse(sorted.length), sorted.length));
        List<Column> columns = new ArrayList<>(RankColumns.listed(result));
        by.filter(column -> columns.stream().noneMatch(listed -> listed.name().equals(column.name())))
                .ifPresent(columns::add);
        List<String> shown = new ArrayList<>(SHOWN_IN_TABLE);
        by.filter(column -> !shown.contains(column.name())).ifPresent(column -> shown.add(4, column.name()));
        return new View.Rows(
                columns.stream().map(column -> column.inOrder(rows)).toList(),
                rows.length,
                shown,
                "",
                notes(result, rows.length, workspace.shadowNotes()));
    }

    private static List<String> notes(Result result, int rows, List<String> shadows) {
        List<String> notes = new ArrayList<>(result.notes());
        notes.addAll(shadows);
        if (rows == 0) {
            notes.add("no account matches");
        }
        return notes;
    }

    private static Column column(List<Column> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> MainstayException.unknown(
                        Code.NOT_FOUND,
                        "column",
                        name,
                        columns.stream().map(Column::name).toList(),
                        "there are "
                                + String.join(
                                        ", ", columns.stream().map(Column::name).toList())));
    }

    private static int[] chosen(Result result, List<Column> columns, Optional<String> where) {
        int[] order = result.ranking().order();
        if (where.isEmpty()) {
            return order;
        }
        return IntStream.of(order).filter(Filter.compile(where.get(), columns)).toArray();
    }

    /** The greatest number first, texts in the order of the alphabet, accounts without one last; else as on the list. */
    private static int[] sorted(int[] accounts, Column by) {
        return IntStream.of(accounts)
                .boxed()
                .sorted((a, b) -> compare(by, a, b))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int compare(Column by, int a, int b) {
        boolean lacksA = by.undefined(a);
        boolean lacksB = by.undefined(b);
        if (lacksA || lacksB) {
            return Boolean.compare(lacksA, lacksB);
        }
        if (by.kind() == Kind.TEXT) {
            return TextOrder.BY_CODE_POINT.compare(by.text(a), by.text(b));
        }
        return by.name().equals("rank")
                ? Double.compare(by.number(a), by.number(b))
                : Double.compare(by.number(b) + 0.0, by.number(a) + 0.0);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, Context context) {
        if (!option.equals("--by") && !option.equals("--where")) {
            return List.of();
        }
        return RankColumns.all(workspace.result()).stream()
                .map(column -> new Candidate(column.name(), ""))
                .toList();
    }

    /** The accounts of the current book, for completion: ids, described by their names, and the names themselves. */
    static List<Candidate> accounts(Workspace workspace) {
        Accounts accounts = workspace.book().accounts();
        List<Candidate> candidates = new ArrayList<>();
        for (int account = 0; account < accounts.size(); account++) {
            candidates.add(new Candidate(accounts.id(account), accounts.name(account)));
            if (!accounts.name(account).isEmpty()) {
                candidates.add(new Candidate(accounts.name(account), accounts.id(account)));
            }
        }
        return candidates;
    }
}
