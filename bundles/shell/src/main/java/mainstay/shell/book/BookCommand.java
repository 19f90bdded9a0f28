package mainstay.shell.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.DataProblem;
import mainstay.book.Kind;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.Totals;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.ListingFamily;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.NamedBooks;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code book}: what the current book holds, and what was wrong with it; and the other books by their names. */
@Component(service = Command.class, property = Command.NAME + "=book", configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.LOOK)
public final class BookCommand implements ListingFamily {
    private static final int LINES_SHOWN = 12;

    private final Workspace workspace;
    private final List<Command> actions;

    /** Started by the framework. */
    @Activate
    public BookCommand(@Reference Workspace workspace, @Reference NamedBooks books) {
        this.workspace = workspace;
        this.actions = List.of(
                new ListBooks(books),
                new UseBook(books),
                new DropBook(books),
                new UndoBook(books),
                new ShowColumns(workspace),
                new DiffBooks(workspace, books));
    }

    @Override
    public CommandSpec spec() {
        return Options.command("book", "shows the current book: accounts, totals, problems; lists and chooses books")
                .addOption(Options.flag("--problems", "lists the problems that the import found instead"));
    }

    @Override
    public List<String> examples() {
        return List.of("book", "book --problems", "book list", "book columns", "book --format json");
    }

    @Override
    public List<Command> actions() {
        return actions;
    }

    /** Without an action the current book is shown. */
    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        if (call.hasMatchedOption("--problems")) {
            return ProblemRows.of(workspace.book().problems());
        }
        return workspace.withResult(result -> {
            List<String> notes = notes(result);
            new PlanChanges(workspace).summary().ifPresent(notes::add);
            return new CommandOutput.Summary(List.copyOf(columns(result).values()), notes);
        });
    }

    private static Map<String, Column> columns(LiveResult result) {
        Book book = result.book();
        Map<String, Column> columns = new LinkedHashMap<>();
        text(columns, "name", book.name());
        text(columns, "currency", book.currency());
        text(columns, "read_from", book.accounts().origin().file());
        count(columns, "accounts", book.accounts().size());
        count(columns, "wallets", book.wallets().size());
        count(columns, "lines", book.wallets().lines().size());
        if (!book.plan().isEmpty()) {
            text(columns, "plan_tables", PlanTableRows.list(book.plan()));
        }
        Totals totals = Totals.of(result);
        money(columns, "spend", totals.spend());
        money(columns, "addressable_wallet", totals.addressableWallet());
        money(columns, "value", totals.value());
        money(columns, "revenue", totals.revenue());
        money(columns, "white_space", totals.whiteSpace());
        money(columns, "expected_revenue", totals.expectedRevenue());
        money(columns, "gross_profit", totals.grossProfit());
        money(columns, "expected_profit", totals.expectedProfit());
        money(columns, "cost_to_serve", totals.costToServe());
        count(columns, "large_accounts", totals.largeAccounts());
        totals.byCoverage().forEach(coverage -> count(columns, coverage.coverage(), coverage.accounts()));
        count(columns, "strategic_accounts", totals.strategicAccounts());
        count(
                columns,
                "errors",
                book.problems().stream().filter(DataProblem::isError).count());
        count(
                columns,
                "warnings",
                book.problems().stream().filter(problem -> !problem.isError()).count());
        text(columns, "digest", book.digest());
        return columns;
    }

    private static List<String> notes(LiveResult result) {
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
