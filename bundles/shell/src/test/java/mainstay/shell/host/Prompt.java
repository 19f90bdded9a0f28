package mainstay.shell.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.reporting.api.Page;
import mainstay.reporting.text.CommandOutput;
import mainstay.reporting.text.Format;
import mainstay.reporting.text.Renderer;
import mainstay.shell.book.BookCommand;
import mainstay.shell.book.ImportCommand;
import mainstay.shell.book.ParamsCommand;
import mainstay.shell.book.TeamsCommand;
import mainstay.shell.command.Command;
import mainstay.shell.command.CommandContext;
import mainstay.shell.command.ProgressLine;
import mainstay.shell.coverage.CoverageCommand;
import mainstay.shell.installation.BackupCommand;
import mainstay.shell.installation.DoctorCommand;
import mainstay.shell.installation.RestoreCommand;
import mainstay.shell.installation.VerifyCommand;
import mainstay.shell.list.ExplainCommand;
import mainstay.shell.list.FindCommand;
import mainstay.shell.list.RankCommand;
import mainstay.shell.list.SegmentsCommand;
import mainstay.shell.list.WalletsCommand;
import mainstay.shell.list.WhatifCommand;
import mainstay.shell.people.PeopleCommand;
import mainstay.shell.plan.PlanCommand;
import mainstay.shell.programme.ProgrammeCommand;
import mainstay.shell.report.ReportCommand;
import mainstay.shell.review.ReviewCommand;
import mainstay.shell.scenario.ScenarioCommand;
import mainstay.shell.sell.SellCommand;
import mainstay.store.AuditKey;
import mainstay.store.AuditLog;
import mainstay.store.BookStore;
import mainstay.store.CoverageStore;
import mainstay.store.ParameterStore;
import mainstay.store.ReviewStore;
import mainstay.store.ScenarioStore;
import mainstay.store.backup.Backups;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FileSteps;
import mainstay.store.file.FolderDataDirectory;
import mainstay.workspace.AuditTrail;
import mainstay.workspace.BookReports;
import mainstay.workspace.CoveragePlans;
import mainstay.workspace.Diagnosis;
import mainstay.workspace.Inbox;
import mainstay.workspace.NamedBooks;
import mainstay.workspace.ReviewComparison;
import mainstay.workspace.ReviewReplay;
import mainstay.workspace.Reviews;
import mainstay.workspace.Scenarios;
import mainstay.workspace.Verification;
import mainstay.workspace.Workspace;

/** All commands but {@code models} over a data directory, in this process, without Gogo and without a framework. */
public final class Prompt {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|\\S+");

    private final Path folder;
    private final Map<String, Command> commands = new TreeMap<>();
    private final Workspace workspace;
    private final List<String> said = new ArrayList<>();
    private Optional<String> answer = Optional.empty();
    private InputStream typed = InputStream.nullInputStream();

    /** A prompt in a folder, which is the data directory too. */
    public Prompt(Path folder) {
        this.folder = folder;
        DataDirectory directory = FolderDataDirectory.in(folder.resolve("data"));
        AuditLog audit = new AuditLog(directory);
        workspace = new Workspace(
                directory, new BookStore(directory), new ParameterStore(directory), audit, new PlainModels());
        commands(workspace, directory, audit)
                .forEach(command -> commands.put(command.spec().name(), command));
    }

    /** All commands but {@code models} and {@code audit} over a workspace. */
    static Stream<Command> commands(Workspace workspace, DataDirectory directory, AuditLog audit) {
        BookStore books = new BookStore(directory);
        ParameterStore parameters = new ParameterStore(directory);
        ScenarioStore scenarioStore = new ScenarioStore(directory);
        Scenarios scenarios = new Scenarios(workspace, scenarioStore);
        CoverageStore coverage = new CoverageStore(directory);
        CoveragePlans plans = new CoveragePlans(workspace, coverage);
        Backups backups = Backups.of(
                directory, audit, directory.path().resolveSibling("home").resolve("conf"), "0.1.0", FileSteps.UNSEEN);
        ReviewStore store = new ReviewStore(directory, audit);
        Reviews reviews = new Reviews(workspace, store);
        ReviewComparison comparison = new ReviewComparison(workspace, store);
        return Stream.of(
                new BookCommand(workspace, new NamedBooks(workspace, books, reviews)),
                new ImportCommand(workspace),
                new ParamsCommand(workspace),
                new TeamsCommand(workspace),
                new RankCommand(workspace),
                new ExplainCommand(workspace),
                new SegmentsCommand(workspace),
                new WhatifCommand(workspace, scenarios),
                new ScenarioCommand(scenarios),
                new WalletsCommand(workspace),
                new FindCommand(workspace),
                new CoverageCommand(workspace, plans),
                new PlanCommand(workspace, reviews),
                new SellCommand(workspace, reviews, comparison),
                new PeopleCommand(workspace, reviews),
                new ProgrammeCommand(workspace),
                new ReportCommand(workspace, new BookReports(workspace, plans, reviews, comparison), reviews),
                new VerifyCommand(Verification.of(
                        directory,
                        books,
                        parameters,
                        scenarioStore,
                        coverage,
                        reviews,
                        new AuditTrail(workspace, audit, AuditKey.in(directory.path())),
                        Optional.empty())),
                new BackupCommand(backups),
                new RestoreCommand(backups),
                new DoctorCommand(
                        Diagnosis.of(workspace, directory, directory.path().resolve("conf"))),
                new ReviewCommand(reviews, comparison, new ReviewReplay(workspace, store)));
    }

    /** A prompt whose current book has three accounts in two regions: big, middle and small. */
    public static Prompt withBook(Path folder) {
        return over(folder, book());
    }

    /** A prompt with this as its current book. */
    public static Prompt over(Path folder, Book book) {
        Prompt prompt = new Prompt(folder);
        prompt.workspace.makeCurrent(book, "a test", "ann", Instant.EPOCH);
        return prompt;
    }

    /** A book of three accounts in two regions: big, middle and small. */
    public static Book book() {
        return BookBuilder.small(
                        new TreeMap<>(Map.of(
                                "big", List.of(Wallet.of("PC", 4_000_000, 1_500_000)),
                                "middle", List.of(Wallet.of("PC", 1_000_000, 400_000)),
                                "small", List.of(Wallet.of("PC", 90_000, 20_000)))),
                        new BookBuilder("three").defaultMargin(0.2))
                .accounts(AccountField.NAME, TextColumn.of("Big & Co", "Middle & Co", "Small & Co"))
                .accounts(AccountField.REGION, TextColumn.of("north", "north", "south"))
                .build();
    }

    /** The commands by name. */
    public Map<String, Command> commands() {
        return commands;
    }

    /**
     * What a line shows: the data as CSV, a text as it is, the notes below.
     *
     * @param line a command and its arguments; quotes hold a word with blanks together
     */
    public String run(String line) {
        List<String> words = words(line);
        Invocation call = Invocation.parse(new Callings(), commands.get(words.get(0)), words.subList(1, words.size()));
        said.clear();
        return csv(call.command().run(call.arguments(), context()));
    }

    private static String csv(CommandOutput output) {
        StringBuilder shown = new StringBuilder();
        try {
            Renderer.render(output, Format.CSV, OptionalInt.empty(), shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        output.notes().forEach(note -> shown.append(note).append('\n'));
        return shown.toString();
    }

    private CommandContext context() {
        return new CommandContext(
                folder,
                folder,
                folder,
                true,
                new Inbox(folder.resolve("inbox")),
                typed,
                "ada",
                "",
                said::add,
                view -> said.add(csv(view)),
                question -> {
                    answer.ifPresent(given -> said.add(question));
                    return answer;
                },
                ProgressLine.silent(),
                asked -> () -> {},
                Page.FILE);
    }

    /** What stands on standard input for the next line. */
    public void lead(InputStream given) {
        typed = given;
    }

    /** What a person answers from now on; where nobody has an answer, nobody is there. */
    public void answer(String given) {
        answer = Optional.of(given);
    }

    /** What the last line said before it ended, a sentence each. */
    public List<String> said() {
        return said;
    }

    /** Reads a line and does nothing; fails if it does not fit. */
    public void parse(String line) {
        List<String> words = words(line);
        Invocation.parse(new Callings(), commands.get(words.get(0)), words.subList(1, words.size()));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(Stream.of(matcher.group(1), matcher.group(2))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(matcher.group()));
        }
        return words;
    }
}
