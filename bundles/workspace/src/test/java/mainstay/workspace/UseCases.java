package mainstay.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.store.AuditLog;
import mainstay.store.BookStore;
import mainstay.store.CoverageStore;
import mainstay.store.ParameterStore;
import mainstay.store.ReviewStore;
import mainstay.store.ScenarioStore;
import mainstay.store.file.DataDirectory;
import mainstay.store.file.FileSteps;
import mainstay.store.file.FolderDataDirectory;

/** All use cases over a data directory, with models that a test changes. */
final class UseCases {
    final Path folder;
    final ChangingModels models;
    final Workspace workspace;
    final CoveragePlans plans;
    final Reviews reviews;
    final ReviewComparison comparison;
    final ReviewReplay replay;
    final BookReports reports;
    final NamedBooks books;
    final Scenarios scenarios;
    final CoverageStore coverages;

    private UseCases(Path folder, ChangingModels models, FileSteps steps) {
        this.folder = folder;
        this.models = models;
        DataDirectory directory = FolderDataDirectory.in(folder);
        AuditLog audit = AuditLog.of(directory, steps);
        workspace = new Workspace(directory, new BookStore(directory), new ParameterStore(directory), audit, models);
        coverages = new CoverageStore(directory);
        plans = new CoveragePlans(workspace, coverages);
        ReviewStore store = new ReviewStore(directory, audit);
        reviews = new Reviews(workspace, store);
        comparison = new ReviewComparison(workspace, store);
        replay = new ReviewReplay(workspace, store);
        scenarios = new Scenarios(workspace, new ScenarioStore(directory));
        books = new NamedBooks(workspace, new BookStore(directory), reviews);
        reports = new BookReports(workspace, plans, reviews, comparison);
    }

    /** An empty data directory. */
    static UseCases in(Path folder) {
        return new UseCases(folder, new ChangingModels(), FileSteps.UNSEEN);
    }

    /** The same whose current book has three accounts in two regions: big, middle and small. */
    static UseCases withBook(Path folder) {
        UseCases cases = in(folder);
        cases.makeCurrent(three("three", 1_500_000));
        return cases;
    }

    /** The audit log. */
    AuditLog audit() {
        return workspace.audit();
    }

    /** Makes a book the current one. */
    void makeCurrent(Book book) {
        workspace.makeCurrent(book, "a test", "ada", Instant.EPOCH);
    }

    /** Changes a parameter. */
    void change(String parameter, String value) {
        workspace.change(parameter, value, "ada", Instant.EPOCH);
    }

    /** Takes a change back. */
    void reset(String parameter) {
        workspace.reset(parameter, "ada", Instant.EPOCH);
    }

    /** Another process over the same data directory. */
    UseCases again() {
        return again(FileSteps.UNSEEN);
    }

    /** The same whose changes may end between any two of their steps. */
    UseCases again(FileSteps steps) {
        return new UseCases(folder, models, steps);
    }

    /** A book of three accounts. */
    static Book three(String name, double revenueOfBig) {
        return BookBuilder.small(
                        new TreeMap<>(Map.of(
                                "big", List.of(Wallet.of("PC", 4_000_000, revenueOfBig)),
                                "middle", List.of(Wallet.of("PC", 1_000_000, 400_000)),
                                "small", List.of(Wallet.of("PC", 90_000, 20_000)))),
                        new BookBuilder(name).defaultMargin(0.2))
                .accounts(AccountField.NAME, TextColumn.of("Big & Co", "Middle & Co", "Small & Co"))
                .accounts(AccountField.REGION, TextColumn.of("north", "north", "south"))
                .build();
    }

    /** Every file of the data directory with its bytes, to see whether anything was changed. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.endsWith("lock")) // who looks whether it may write leaves it, and nothing in it
                    .toList()) {
                files.put(folder.relativize(file).toString(), Arrays.toString(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
