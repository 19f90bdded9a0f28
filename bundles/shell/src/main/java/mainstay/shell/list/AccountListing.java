package mainstay.shell.list;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanListing;
import mainstay.shell.command.AccountCandidates;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.AccountLookup;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** An action that lists something about the plans of all accounts, or of the one that is named. */
@Needs(Role.LOOK)
public abstract class AccountListing implements Command {
    private final Workspace workspace;
    private final String name;
    private final String description;
    private final String rows;

    /**
     * An action.
     *
     * @param rows what the rows are, in the plural, such as {@code barriers}
     */
    protected AccountListing(Workspace workspace, String name, String description, String rows) {
        this.workspace = workspace;
        this.name = name;
        this.description = description;
        this.rows = rows;
    }

    /**
     * The list.
     *
     * @param accounts the accounts that are wanted, by their rows in the book: all, or one
     * @param day the day for which it is
     * @param call what else was typed
     */
    protected abstract PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call);

    /** Whether it is of one account alone, which must be named. */
    protected boolean needsAccount() {
        return false;
    }

    @Override
    public CommandSpec spec() {
        String which = "the account's id, its name, or a part of one";
        return PlanList.options(Options.command(name, description), rows)
                .addPositional(Options.operand(
                        "ACCOUNT",
                        needsAccount() ? "1" : "0..1",
                        "0",
                        needsAccount() ? which : which + " (default: all accounts)"));
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        String account = Options.operand(call, 0);
        LocalDate day = Options.day(call);
        ListQuery query = ListQuery.of(call);
        return workspace.withResult(result -> {
            int[] accounts = account.isEmpty()
                    ? all(result)
                    : new int[] {AccountLookup.inBook(result.book(), account, context.report())};
            PlanListing listing = listing(result, accounts, day, call);
            PlanList list = PlanList.of(rows, listing);
            PlanList shown = account.isEmpty() ? list : list.ofOneAccount();
            return inSections(shown.view(query, listing.notes(), listing.conclusions()), query);
        });
    }

    /** The column whose changes head the sections of a table, so that long texts are wrapped rather than cut; empty for none. */
    protected String section() {
        return "";
    }

    private CommandOutput.Rows inSections(CommandOutput.Rows shown, ListQuery query) {
        boolean has = shown.columns().stream().anyMatch(column -> column.name().equals(section()));
        return has && query.by().isEmpty() && !shown.chosen() ? shown.grouped(section()) : shown;
    }

    private static int[] all(LiveResult result) {
        return IntStream.range(0, result.book().accounts().size()).toArray();
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.isEmpty() && before.isEmpty() ? AccountCandidates.of(workspace) : List.of();
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return ListQuery.OF_COLUMNS.contains(option)
                ? workspace.withResult(result -> {
                    String[] typedBefore = needsAccount() ? new String[] {"any"} : new String[0];
                    ParseResult before = new CommandLine(spec()).parseArgs(typedBefore);
                    int[] accounts = needsAccount() ? new int[] {0} : all(result);
                    return PlanList.of(rows, listing(result, accounts, Options.day(before), before))
                            .ending(option, typed)
                            .orElseGet(() -> Command.super.ending(option, typed, context));
                })
                : Command.super.ending(option, typed, context);
    }
}
