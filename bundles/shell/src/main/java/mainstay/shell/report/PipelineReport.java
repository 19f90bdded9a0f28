package mainstay.shell.report;

import java.time.LocalDate;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Period;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Options;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Deals: what is open, how likely it is, how often deals were won, and how the pipeline of a period moved. */
record PipelineReport(BookReports reports) implements ReportKind {
    private static final String FROM = "--from";
    private static final String PERIOD = "--period";

    @Override
    public CommandSpec spec() {
        return Options.command("pipeline", "open deals, win rates with bounds, and how the pipeline moved")
                .addOption(Options.on())
                .addOption(
                        Options.text(
                                PERIOD,
                                "PERIOD",
                                "the period in which deals of the bridge close, such as 2027-Q1 (default: the quarter of the day)"))
                .addOption(Options.text(
                        FROM, "DAY", "the day with whose end the bridge begins (default: the day before the period)"));
    }

    @Override
    public String example() {
        return "report pipeline --out pipeline.html";
    }

    @Override
    public ReportMaker maker(ParseResult call, CommandContext context) {
        Optional<LocalDate> from = Options.value(call, FROM).map(typed -> Options.day(FROM, typed));
        return reports.pipeline(
                Options.day(call), from, Options.value(call, PERIOD).map(PipelineReport::period));
    }

    private static Period period(String typed) {
        return Period.parse(typed.strip())
                .orElseThrow(() -> new MainstayException(
                        Code.WRONG_CALL, PERIOD + ": \"" + typed + "\" is not a period; write " + Period.FORMS));
    }
}
