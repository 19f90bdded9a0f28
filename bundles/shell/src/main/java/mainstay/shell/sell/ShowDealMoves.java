package mainstay.shell.sell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Period;
import mainstay.plan.pipeline.Deals;
import mainstay.plan.pipeline.PipelineMoves;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.LiveResult;
import mainstay.run.listing.PlanListing;
import mainstay.run.selling.MoveList;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ListQuery;
import mainstay.shell.list.PlanList;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sell moves}: how the pipeline came from what it was on one day to what it was on another. */
@Needs(Role.LOOK)
final class ShowDealMoves implements Command {
    private static final String DEALS = "--deals";
    private static final String ROWS = "deals";

    private final Workspace workspace;

    ShowDealMoves(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return PlanList.options(
                        Options.command(
                                "moves", "tells how the pipeline moved from one day to another: what came, what went"),
                        ROWS)
                .addPositional(Options.operand("FROM", "1", "0", "the first day, such as 2026-12-31"))
                .addPositional(Options.operand("TO", "1", "1", "the last day, such as 2027-03-31"))
                .addOption(Options.period("in which the deals close", "the days after FROM up to TO"))
                .addOption(Options.flag(DEALS, "deal by deal, each with what it is of every part"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "sell moves 2026-12-31 2027-03-31",
                "sell moves 2026-12-31 2027-03-31 --by line",
                "sell moves 2026-12-31 2027-03-31 --deals --where \"went = 'lost'\"",
                "sell moves 2026-12-31 2027-01-31 --period 2027-Q1");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        LocalDate from = Options.day("FROM", Options.operand(call, 0));
        LocalDate to = until(call, Options.day("TO", Options.operand(call, 1)));
        if (to.isBefore(from)) {
            throw new MainstayException(Code.WRONG_CALL, "FROM must not be after TO, and " + from + " is after " + to);
        }
        Period period = Options.period(call).orElseGet(() -> PipelineMoves.between(from, to));
        ListQuery query = ListQuery.of(call);
        boolean each = call.hasMatchedOption(DEALS);
        return workspace.withResult(result -> {
            MoveList moves = moves(result, from, to, period);
            PlanListing deals = moves.deals();
            return each || query.by().isPresent() ? view(deals, ROWS, query) : bridge(moves, deals, query);
        });
    }

    /** What happens after the day of {@code --on} is not seen. */
    private static LocalDate until(ParseResult call, LocalDate to) {
        return Options.value(call, Options.ON)
                .map(typed -> Options.day(Options.ON, typed))
                .filter(day -> day.isBefore(to))
                .orElse(to);
    }

    private static MoveList moves(LiveResult result, LocalDate from, LocalDate to, Period period) {
        return new MoveList(
                result.book().plan(), PipelineMoves.of(Deals.of(result.book().plan()), from, to, period));
    }

    /** The condition chooses deals, all else what is shown of the bridge. */
    private static CommandOutput bridge(MoveList moves, PlanListing deals, ListQuery query) {
        IntPredicate rows = query.filter(deals.columns())
                .<IntPredicate>map(filter -> filter)
                .orElse(row -> true);
        return view(
                moves.bridge(rows),
                "parts",
                new ListQuery(query.top(), Optional.empty(), Optional.empty(), query.columns()));
    }

    private static CommandOutput view(PlanListing listing, String rows, ListQuery query) {
        return PlanList.of(rows, listing).view(query, listing.notes(), listing.conclusions());
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        return ListQuery.OF_COLUMNS.contains(option)
                ? workspace.withResult(result -> {
                    LocalDate day = LocalDate.EPOCH;
                    PlanListing deals = moves(result, day, day, PipelineMoves.between(day, day))
                            .deals();
                    return PlanList.of(ROWS, deals)
                            .ending(option, typed)
                            .orElseGet(() -> Command.super.ending(option, typed, context));
                })
                : Command.super.ending(option, typed, context);
    }
}
