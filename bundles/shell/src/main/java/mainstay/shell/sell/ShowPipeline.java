package mainstay.shell.sell;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Period;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.DealList;
import mainstay.run.accountplan.PlanListing;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.AccountListing;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code sell pipeline}: which deals are open, how likely they are, and whether they are enough. */
@Needs(Role.LOOK)
final class ShowPipeline extends AccountListing {
    static final String PERIOD = "--period";

    ShowPipeline(Workspace workspace) {
        super(
                workspace,
                "pipeline",
                "lists the open deals with their probabilities, and tells the win rate and whether they are enough",
                "deals");
    }

    @Override
    public CommandSpec spec() {
        return super.spec().addOption(period("whose coverage is shown", "the quarter of the day"));
    }

    static OptionSpec period(String what, String usual) {
        return Options.text(
                PERIOD, "PERIOD", "the period " + what + ", such as 2027-Q1, 2027-03 or 2027 (default: " + usual + ")");
    }

    /**
     * A period that was typed.
     *
     * @throws MainstayException if it is none
     */
    static Period period(String typed) {
        return Period.parse(typed.strip())
                .orElseThrow(() -> new MainstayException(
                        Code.WRONG_CALL, PERIOD + " must be " + Period.FORMS + ", not \"" + typed + "\""));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "sell pipeline",
                "sell pipeline picc --on 2026-12-31 --period 2027-Q1",
                "sell pipeline --where \"flags like '%overdue%'\"",
                "sell pipeline --by line");
    }

    @Override
    protected PlanListing listing(LiveResult result, int[] accounts, LocalDate day, ParseResult call) {
        Period period = Options.value(call, PERIOD).map(ShowPipeline::period).orElseGet(() -> quarter(day));
        return DealList.of(result, accounts, day, period);
    }

    private static Period quarter(LocalDate day) {
        return period(day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR));
    }
}
