package mainstay.shell.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanListing;
import mainstay.run.people.PayRun;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.shell.list.PlanList;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** An action that lists what our people reached in a period, or what they are paid for it. */
@Needs(Role.LOOK)
abstract class PayListing implements Command {
    static final String RECEIPTS = "--receipts";

    private static final String ROWS = "measures";

    private final Workspace workspace;
    private final String name;
    private final String description;

    PayListing(Workspace workspace, String name, String description) {
        this.workspace = workspace;
        this.name = name;
        this.description = description;
    }

    Workspace workspace() {
        return workspace;
    }

    /**
     * The list.
     *
     * @param chosen who or which team was named; empty for all
     */
    abstract PlanListing listing(LiveResult result, Optional<String> chosen, Asked asked);

    @Override
    public CommandSpec spec() {
        return PlanList.options(Options.command(name, description), ROWS)
                .addOption(Options.period("that counts", "the year of the day"))
                .addOption(Options.flag(
                        RECEIPTS, "lists each sale, cost and event that a measure is made of, and what it adds"));
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        ListQuery query = ListQuery.of(call);
        Optional<String> chosen = Optional.of(Options.operand(call, 0)).filter(typed -> !typed.isBlank());
        Asked asked = Asked.of(call);
        return workspace.withResult(result -> {
            PlanListing listing = listing(result, chosen, asked);
            return PlanList.of(ROWS, listing).view(query, listing.notes(), listing.conclusions());
        });
    }

    /** The texts of a column of the table of people, each once. */
    List<Candidate> people(String column, String described) {
        return workspace.withResult(result -> {
            PlanRows rows = result.book().plan().rows(PlanTable.PEOPLE);
            Stream<Candidate> all = IntStream.range(0, rows.size())
                    .mapToObj(row -> new Candidate(
                            rows.text(row, column), described.isEmpty() ? "" : rows.text(row, described)));
            return all.filter(candidate -> !candidate.word().isEmpty())
                    .distinct()
                    .toList();
        });
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return ListQuery.OF_COLUMNS.contains(option)
                ? workspace.withResult(result -> {
                    ParseResult nothing = new CommandLine(spec()).parseArgs();
                    return PlanList.of(ROWS, listing(result, Optional.empty(), Asked.of(nothing)))
                            .ending(option, typed)
                            .orElseGet(() -> Command.super.ending(option, typed, context));
                })
                : Command.super.ending(option, typed, context);
    }

    /**
     * What was asked for.
     *
     * @param day what happens after it is not seen
     * @param period the period that counts
     * @param receipts whether each row that measures are made of is listed
     * @param call all that was typed
     */
    record Asked(LocalDate day, Period period, boolean receipts, ParseResult call) {

        static Asked of(ParseResult call) {
            LocalDate day = Options.day(call);
            return new Asked(
                    day, Options.period(call).orElseGet(() -> Period.year(day)), call.hasMatchedOption(RECEIPTS), call);
        }

        PayRun pay(LiveResult result) {
            return PayRun.of(result, period, day);
        }
    }
}
