package mainstay.shell.report;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.reporting.content.ListChoice;
import mainstay.reporting.text.CommandOutput;
import mainstay.review.rules.Review;
import mainstay.run.RankColumns;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.Ending;
import mainstay.shell.command.Needs;
import mainstay.shell.command.Options;
import mainstay.shell.list.ColumnEnding;
import mainstay.shell.list.ListQuery;
import mainstay.workspace.BookReports;
import mainstay.workspace.ReportMaker;
import mainstay.workspace.ReportOrder;
import mainstay.workspace.ReportTarget;
import mainstay.workspace.Reviews;
import mainstay.workspace.Workspace;
import mainstay.workspace.roles.Role;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code report …}: writes a report of one kind to a file, or shows it. */
@Needs(Role.LOOK)
final class WriteReport implements Command {
    private static final String FORMAT = "--format";
    private static final String OUT = "--out";
    private static final String OPEN = "--open";
    private static final String SECTIONS = "--sections";

    private static final int PIECE = 1 << 13;

    private final ReportKind kind;
    private final BookReports reports;
    private final Reviews reviews;
    private final Workspace workspace;

    WriteReport(ReportKind kind, BookReports reports, Reviews reviews, Workspace workspace) {
        this.kind = kind;
        this.reports = reports;
        this.reviews = reviews;
        this.workspace = workspace;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = kind.spec();
        if (kind.list() != ListOwner.NOBODY) {
            ListQuery.inItsOrder(spec, "accounts of its list");
        }
        if (kind.standsOnCoverage()) {
            spec.addOption(Options.coverage());
        }
        if (!kind.isSeveral()) {
            spec.addOption(Options.text(
                    SECTIONS, "NAME,...", "only these sections, without assumptions and notes, such as brief,list"));
        }
        return spec.addOption(Options.text(
                        FORMAT,
                        "FORMAT",
                        "html, xlsx, pptx, csv, md, json or table (default: the ending of the file name, or table"
                                + " without a file)"))
                .addOption(Options.language())
                .addOption(Options.text(OUT, "FILE", "the file to write (default: standard output)"))
                .addOption(Options.flag(OPEN, "shows what was written in the program that the desktop has for it"));
    }

    @Override
    public Role role() {
        return kind.role();
    }

    @Override
    public List<String> examples() {
        return List.of(kind.example());
    }

    @Override
    public boolean hasOwnFormats() {
        return true;
    }

    @Override
    public CommandOutput run(ParseResult call, CommandContext context) {
        Optional<Path> out = Options.value(call, OUT).map(typed -> path(typed, context));
        boolean open = call.hasMatchedOption(OPEN);
        if (open && out.isEmpty()) {
            throw new MainstayException(Code.WRONG_CALL, "--open shows a file: name it with --out, such as list.html");
        }
        ReportTarget target = kind.isSeveral()
                ? ReportTarget.ofSeveral(out)
                : ReportTarget.ofOne(kind.spec().name(), out);
        ReportOrder order =
                new ReportOrder(target, Options.value(call, FORMAT), context.page(), context.user(), Instant.now());
        List<Path> files = Options.language(call, context).during(() -> reports.write(maker(call, context), order));
        if (open) {
            Desktop.open(out.orElseThrow()).ifPresent(context.report());
        }
        return target.isFile()
                ? new CommandOutput.Done(files.stream()
                        .map(file -> "wrote " + file + " (" + size(file) + ")")
                        .toList())
                : new CommandOutput.Document(to -> show(files.get(0), to));
    }

    private ReportMaker maker(ParseResult call, CommandContext context) {
        ReportMaker maker = whole(call, context);
        return kind.isSeveral()
                ? maker
                : Options.value(call, SECTIONS)
                        .map(names -> maker.only(names(names)))
                        .orElse(maker);
    }

    private static List<String> names(String typed) {
        List<String> names = Stream.of(typed.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw new MainstayException(Code.WRONG_CALL, SECTIONS + " is empty; name sections, such as brief,list");
        }
        return names;
    }

    private ReportMaker whole(ParseResult call, CommandContext context) {
        ReportMaker maker = kind.maker(call, context);
        ListQuery query = ListQuery.of(call);
        Map<String, String> basis = Options.basis(call);
        if (!query.choosesPart()) {
            return on(basis, maker);
        }
        ListChoice part = new ListedPart(query);
        if (kind.list() == ListOwner.BOOK) {
            return on(basis, maker.showing(part));
        }
        Review review = reviews.review(Options.operand(call, 0));
        return maker.showing(part, review, reviews.columns(review));
    }

    private ReportMaker on(Map<String, String> basis, ReportMaker maker) {
        return basis.isEmpty() ? maker : maker.on(result -> workspace.on(basis, result));
    }

    private static Path path(String typed, CommandContext context) {
        if (typed.isBlank()) {
            throw new MainstayException(Code.WRONG_CALL, "--out is empty; name a file, such as list.html");
        }
        return context.paths().toWrite(typed);
    }

    /** Hands on what was written, and takes its file away. */
    private static void show(Path file, Appendable to) throws IOException {
        CharBuffer piece = CharBuffer.allocate(PIECE);
        try (Reader reader = Files.newBufferedReader(file)) {
            while (reader.read(piece) >= 0) {
                to.append(piece.flip());
                piece.clear();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String size(Path file) {
        try {
            return NumberText.number(Math.max(1, Math.rint(Files.size(file) / 1024.0))) + " KB";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Candidate> candidates(String option, List<String> before, CommandContext context) {
        if (option.equals(FORMAT)) {
            return workspace.reporting((now, renderers) -> renderers.all().stream()
                    .map(of -> new Candidate(of.model().id(), of.model().description()))
                    .toList());
        }
        if (option.equals(Options.LANGUAGE)) {
            return Options.languages();
        }
        if (option.equals(SECTIONS)) {
            return sections(context).stream()
                    .map(name -> new Candidate(name, ""))
                    .toList();
        }
        return option.isEmpty() ? kind.candidates(before) : kind.values(option);
    }

    /** The sections of the first report of the kind that could be asked for; none where making it takes long. */
    private List<String> sections(CommandContext context) {
        List<String> line = new ArrayList<>();
        for (int at = 0; at < kind.spec().positionalParameters().size(); at++) {
            List<Candidate> next = kind.candidates(line);
            line.add(
                    next.isEmpty()
                            ? ""
                            : next.get(Math.min(at, next.size() - 1)).word());
        }
        try {
            return reports.sections(
                    kind.maker(new CommandLine(spec()).parseArgs(line.toArray(String[]::new)), context));
        } catch (MainstayException | ParameterException e) {
            return List.of();
        }
    }

    @Override
    public Ending ending(String option, String typed, CommandContext context) {
        if (!ListQuery.OF_COLUMNS.contains(option)) {
            return Command.super.ending(option, typed, context);
        }
        return kind.list() == ListOwner.BOOK
                ? workspace.withResult(result -> ColumnEnding.of(
                        option,
                        typed,
                        RankColumns.of(result),
                        result.book().accounts().size()))
                : reviews.usual()
                        .map(reviews::review)
                        .map(review -> ColumnEnding.of(
                                option,
                                typed,
                                reviews.columns(review),
                                review.accounts().size()))
                        .orElse(Ending.whole(List.of()));
    }
}
