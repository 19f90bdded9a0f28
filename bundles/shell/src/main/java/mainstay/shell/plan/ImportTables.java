package mainstay.shell.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.NumberText;
import mainstay.book.edit.CarriedEdits;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import mainstay.reporting.text.CommandOutput;
import mainstay.shell.book.PlanTableRows;
import mainstay.shell.book.ReadReport;
import mainstay.shell.book.SpooledInput;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.Workspace;
import mainstay.workspace.queue.Effort;
import mainstay.workspace.roles.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plan import}: reads plan tables beside the current book. */
@Needs(Role.ANALYSE)
final class ImportTables implements Command {
    private final Workspace workspace;

    ImportTables(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command("import", "reads plan tables beside the current book, in place of those of their names")
                .addPositional(Options.operand(
                        "PATH",
                        "1",
                        "0",
                        "a folder, a zip, a workbook, a CSV file called as its table, or a JSON file; - is standard input,"
                                + " inbox:NAME a file that came by sftp"))
                .addOption(Options.text("--map", "FILE", "a mapping (JSON) for tables whose columns have other names"))
                .addOption(Options.flag("--lenient", "takes the good rows and writes the rejected rows to a file"))
                .addOption(Options.text(Options.ON, "DAY", "warns of what is odd as of this day (default: today)"));
    }

    @Override
    public List<String> examples() {
        return List.of("plan import examples/computer-maker", "plan import examples/computer-maker/barriers.csv");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        workspace.requireWritable();
        Book before = workspace.importedBook();
        String path = Options.operand(call, 0);
        ImportResult read = SpooledInput.from(
                path,
                context,
                found -> workspace.turn(
                        Effort.importing(found),
                        () -> Intake.readPlan(before, request(call, found, context), ReadReport.progress(context))));
        Book book = ReadReport.usable(read, context);
        CarriedEdits carried = workspace.makeCurrent(
                book, path.equals(SpooledInput.MARK) ? SpooledInput.CALLED : path, context.user(), Instant.now());
        List<String> report = report(book, read);
        report.addAll(PlanChanges.told(carried, book.plan()));
        return new CommandOutput.Done(report);
    }

    private static ImportRequest request(ParseResult call, Path path, CommandContext context) {
        return new ImportRequest(
                path,
                Optional.ofNullable(call.<String>matchedOptionValue("--map", null))
                        .map(context.paths()::toRead),
                Optional.empty(),
                call.hasMatchedOption("--lenient"),
                Optional.of(Options.day(call)));
    }

    private List<String> report(Book book, ImportResult read) {
        List<String> report = new ArrayList<>();
        report.add("book " + book.name() + " now has " + PlanTableRows.counts(book.plan())
                + (read.warnings() == 0 ? "" : "; " + NumberText.count(read.warnings(), "warning"))
                + "; book undo brings it back as it was before");
        if (!read.rejects().isEmpty()) {
            Path folder = workspace.keepRejects(book.name(), read.rejects());
            report.add("left out because of " + NumberText.count(read.errors(), "error")
                    + "; correct them in your tables and import these again; the rejected rows are in " + folder);
        }
        return report;
    }
}
