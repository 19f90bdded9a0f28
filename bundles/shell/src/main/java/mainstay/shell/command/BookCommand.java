package mainstay.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.Problem;
import mainstay.book.WalletField;
import mainstay.reporting.text.View;
import mainstay.run.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code book}: what the current book holds, and what was wrong with it. */
@Component(service = Command.class)
public final class BookCommand implements Command {
    private static final int LINES_SHOWN = 12;

    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public BookCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Calls.command("book", "shows the current book: accounts, lines, totals, problems found")
                .addOption(Calls.flag("--problems", "lists the problems that the import found instead"));
    }

    @Override
    public List<String> examples() {
        return List.of("book", "book --problems", "book --format json");
    }

    @Override
    public View run(ParseResult call, Context context) {
        if (call.hasMatchedOption("--problems")) {
            return ProblemRows.of(workspace.book().problems());
        }
        Result result = workspace.result();
        return new View.Summary(List.copyOf(columns(result).values()), notes(result));
    }

    private static Map<String, Column> columns(Result result) {
        Book book = result.book();
        Map<String, Column> columns = new LinkedHashMap<>();
        text(columns, "name", book.name());
        text(columns, "currency", book.currency());
        text(columns, "read_from", book.accounts().origin().file());
        count(columns, "accounts", book.accounts().size());
        count(columns, "wallets", book.wallets().size());
        count(columns, "lines", book.wallets().lines().size());
        money(columns, "spend", total(book.wallets().column(WalletField.SPEND)));
        money(columns, "addressable_wallet", total(result.valuation().addressableWallet()));
        money(columns, "value", total(result.valuation().value()));
        money(columns, "revenue", total(result.valuation().revenue()));
        money(columns, "white_space", total(result.valuation().whiteSpace()));
        money(columns, "expected_revenue", total(result.valuation().expectedRevenue()));
        money(columns, "gross_profit", total(result.valuation().grossProfit()));
        money(columns, "expected_profit", total(result.decision().expectedProfit()));
        money(columns, "cost_to_serve", costToServe(result));
        count(columns, "large_accounts", largeAccounts(result));
        coverages(columns, result);
        count(columns, "strategic_accounts", strategicAccounts(book));
        count(
                columns,
                "errors",
                book.problems().stream().filter(Problem::isError).count());
        count(
                columns,
                "warnings",
                book.problems().stream().filter(problem -> !problem.isError()).count());
        text(columns, "digest", book.digest());
        return columns;
    }

    private static void coverages(Map<String, Column> columns, Result result) {
        for (String coverage : result.coverages()) {
            long accounts = 0;
            for (int account = 0; account < result.book().accounts().size(); account++) {
                accounts += result.coverage(account).equals(coverage) ? 1 : 0;
            }
            count(columns, coverage, accounts);
        }
    }

    private static List<String> notes(Result result) {
        List<String> notes = new ArrayList<>(result.notes());
        List<String> lines = result.book().wallets().lines();
        if (!lines.isEmpty()) {
            notes.add("lines: " + String.join(", ", lines.subList(0, Math.min(LINES_SHOWN, lines.size())))
                    + (lines.size() > LINES_SHOWN ? ", …" : ""));
        }
        if (!result.book().problems().isEmpty()) {
            notes.add("book --problems lists what the import found");
        }
        return notes;
    }

    private static double total(DoubleColumn column) {
        double total = 0;
        for (int row = 0; row < column.size(); row++) {
            total += column.get(row);
        }
        return total;
    }

    private static double costToServe(Result result) {
        double total = 0;
        for (int account = 0; account < result.book().accounts().size(); account++) {
            total += result.decision().costToServe(account);
        }
        return total;
    }

    private static long largeAccounts(Result result) {
        long large = 0;
        for (int account = 0; account < result.book().accounts().size(); account++) {
            large += result.decision().large(account) == 1 ? 1 : 0;
        }
        return large;
    }

    private static long strategicAccounts(Book book) {
        long strategic = 0;
        for (int account = 0;
                account < book.accounts().size() && book.accounts().has(AccountField.STRATEGIC);
                account++) {
            strategic += book.accounts().strategic(account) ? 1 : 0;
        }
        return strategic;
    }

    private static void text(Map<String, Column> columns, String name, String text) {
        columns.put(name, Column.text(name, row -> text));
    }

    private static void count(Map<String, Column> columns, String name, long count) {
        columns.put(name, Column.number(name, Kind.COUNT, row -> (double) count));
    }

    private static void money(Map<String, Column> columns, String name, double amount) {
        columns.put(name, Column.number(name, Kind.MONEY, row -> amount));
    }
}
