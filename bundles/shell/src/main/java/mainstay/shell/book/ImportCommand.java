package mainstay.shell.book;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.edit.CarriedEdits;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import mainstay.intake.api.MappingDraft;
import mainstay.reporting.text.CommandOutput;
import mainstay.run.RankColumns;
import mainstay.run.parameters.Parameters;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.workspace.PlanChanges;
import mainstay.workspace.Workspace;
import mainstay.workspace.queue.Effort;
import mainstay.workspace.roles.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code import}: reads an account book and makes it the current one. */
@Component(
        service = Command.class,
        property = Command.NAME + "=import",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Needs(Role.ANALYSE)
public final class ImportCommand implements Command {
    private final Workspace workspace;

    /** Started by the framework. */
    @Activate
    public ImportCommand(@Reference Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(
                        "import", "reads an account book and makes it the current one, in place of one of its name")
                .addPositional(Options.operand(
                        "PATH",
                        "0..1",
                        "0",
                        "a folder, a zip, a workbook, a CSV file or a JSON file; - is standard input, inbox:NAME a"
                                + " file that came by sftp"))
                .addOption(Options.text("--map", "FILE", "a mapping (JSON) for tables whose columns have other names"))
                .addOption(Options.text("--name", "NAME", "the name of the book (default: the name of its file)"))
                .addOption(Options.flag("--lenient", "imports the good rows and writes the rejected rows to a file"))
                .addOption(Options.rollup())
                .addOption(Options.text(
                        Options.ON, "DAY", "warns of what is odd in plan tables as of this day (default: today)"))
                .addOption(Options.text("--template", "FILE", "writes an .xlsx to fill in and import; imports nothing"))
                .addOption(Options.flag("--force", "replaces the file of --template"))
                .addOption(
                        Options.text(
                                Options.LANGUAGE,
                                "LANGUAGE",
                                "en or zh: the language in which --template explains its columns (default: MAINSTAY_LANG, or en)"))
                .addOption(Options.text(
                        "--draft-map",
                        "PATH",
                        "drafts a mapping for unknown tables, for you to correct; imports nothing"));
    }

    @Override
    public List<String> examples() {
        return List.of(
                "import examples/computer-maker",
                "import examples/workbook/computer-maker.xlsx",
                "import --draft-map examples/workbook/computer-maker.xlsx",
                "import examples/computer-maker --name trial --lenient");
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Optional<String> template = Optional.ofNullable(call.matchedOptionValue("--template", null));
        Optional<String> draft = Optional.ofNullable(call.matchedOptionValue("--draft-map", null));
        refuseMixture(call, template.isPresent(), draft.isPresent());
        if (template.isPresent()) {
            Path written = context.paths().toWrite(given("--template", template.get()));
            return Options.language(call, context).during(() -> template(written, call.hasMatchedOption("--force")));
        }
        return draft.isPresent() ? draft(given("--draft-map", draft.get()), context) : read(call, context);
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        return option.equals(Options.LANGUAGE) ? Options.languages() : List.of();
    }

    private CommandOutput read(ParseResult call, CommandContext context) {
        workspace.requireWritable();
        String path = given("PATH", Options.operand(call, 0));
        ImportResult read = SpooledInput.from(
                path,
                context,
                found -> workspace.turn(
                        Effort.importing(found),
                        () -> Intake.read(request(call, found, context), ReadReport.progress(context))));
        Book book = ReadReport.usable(read, context);
        Instant now = Instant.now();
        String current = workspace.chosenBook();
        boolean replaces = workspace.hasBook(book.name());
        CarriedEdits carried = workspace.makeCurrent(
                book, path.equals(SpooledInput.MARK) ? SpooledInput.CALLED : path, context.user(), now);
        if (call.hasMatchedOption(Options.ROLLUP)) {
            workspace.allTheSame(() -> {
                workspace.change(Parameters.ROLLUP, Parameters.YES, context.user(), now);
                return book;
            });
        }
        List<String> report = report(book, read, place(book.name(), replaces, current));
        report.addAll(PlanChanges.told(carried, book.plan()));
        return new CommandOutput.Done(report);
    }

    private static ImportRequest request(ParseResult call, Path path, CommandContext context) {
        return new ImportRequest(
                path,
                Optional.ofNullable(call.<String>matchedOptionValue("--map", null))
                        .map(context.paths()::toRead),
                Optional.ofNullable(call.<String>matchedOptionValue("--name", null))
                        .map(name -> given("--name", name)),
                call.hasMatchedOption("--lenient"),
                Optional.of(Options.day(call)));
    }

    /** What imports nothing goes with nothing that tells how to import. */
    private static void refuseMixture(ParseResult call, boolean template, boolean draft) {
        String what = template ? "--template" : "--draft-map";
        if (template && draft) {
            throw wrong("--template and --draft-map do not go together; call import for each");
        }
        if (call.hasMatchedOption(Options.LANGUAGE) && !template) {
            throw wrong("--lang is the language of --template, which is not given");
        }
        if (call.hasMatchedOption("--force") && !template) {
            throw wrong("--force replaces the file of --template, which is not given");
        }
        boolean hasPath = call.hasMatchedPositional(0);
        if (!template && !draft) {
            if (!hasPath) {
                throw wrong("import needs PATH");
            }
            return;
        }
        if (hasPath) {
            throw wrong(what + " imports nothing, so it takes no further PATH \"" + Options.operand(call, 0) + "\"");
        }
        for (String option : List.of("--map", "--name", "--lenient", Options.ROLLUP, Options.ON)) {
            if (call.hasMatchedOption(option)) {
                throw wrong(what + " imports nothing, so " + option + " does not go with it");
            }
        }
    }

    private static MainstayException wrong(String message) {
        return new MainstayException(Code.WRONG_CALL, message + "; see: help import");
    }

    private static CommandOutput template(Path written, boolean force) {
        Intake.writeTemplate(written, force);
        return new CommandOutput.Done(
                List.of("wrote " + written + ": fill in its sheets accounts and wallets, and import it"));
    }

    private static CommandOutput draft(String path, CommandContext context) {
        MappingDraft draft = SpooledInput.from(path, context, Intake::draftMapping);
        draft.reasons().forEach(context.report());
        return new CommandOutput.Text(draft.json());
    }

    /** Which book it became, where that needs saying, and how to go back. */
    private List<String> place(String name, boolean replaces, String current) {
        if (replaces) {
            List<String> replaced =
                    new ArrayList<>(List.of("book " + name + " was replaced; book undo brings the one before back"));
            if (workspace.hasLostItsPlan(name)) {
                replaced.add("this import has no plan tables, and the book before had some; to read them beside this"
                        + " book: plan import PATH");
            }
            return replaced;
        }
        return workspace.hasBook(current) && !name.equals(current)
                ? List.of("the current book is now " + name + "; book use " + current + " goes back")
                : List.of();
    }

    private List<String> report(Book book, ImportResult read, List<String> place) {
        List<String> report = new ArrayList<>();
        report.add("imported " + book.name() + ": "
                + NumberText.count(book.accounts().size(), "account") + ", "
                + NumberText.count(book.wallets().size(), "wallet") + ", "
                + NumberText.count(book.wallets().lines().size(), "line")
                + (read.warnings() == 0 ? "" : "; " + NumberText.count(read.warnings(), "warning")));
        if (!book.plan().isEmpty()) {
            report.add("with " + PlanTableRows.counts(book.plan()));
        }
        report.addAll(place);
        if (!read.rejects().isEmpty()) {
            Path folder = workspace.keepRejects(book.name(), read.rejects());
            report.add("left out because of " + NumberText.count(read.errors(), "error")
                    + "; correct and import again: " + folder);
        }
        RankColumns.hidden(book.accounts())
                .forEach(header -> report.add("the column \"" + header
                        + "\" of the accounts has the name of a column of" + " the list, and is called "
                        + RankColumns.HIDDEN + header + " in --where, --by and --columns"));
        Map<String, String> kept = workspace.changes(book.name());
        if (!kept.isEmpty()) {
            report.add("parameters changed earlier for a book of this name apply again: "
                    + String.join(
                            ", ",
                            kept.entrySet().stream()
                                    .map(change -> change.getKey() + " = " + change.getValue())
                                    .toList()));
        }
        return report;
    }

    private static String given(String label, String text) {
        if (text.isBlank()) {
            throw new MainstayException(
                    Code.WRONG_CALL, label + " is empty; omit it or give a value; see: help import");
        }
        return text;
    }
}
