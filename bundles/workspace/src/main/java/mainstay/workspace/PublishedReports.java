package mainstay.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mainstay.book.Language;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.content.Reports;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models.Provided;
import mainstay.run.generation.RunIdentity;
import mainstay.store.AuditLog;
import mainstay.store.BookStore;
import mainstay.store.CoverageStore;
import mainstay.workspace.roles.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Reports of any book as they are now, for readers who look and do nothing else. What was written is kept for the next reader
 * while nothing changes that it tells of; two readers at once have it written once. Safe to use from several threads.
 */
@Component(service = PublishedReports.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PublishedReports {
    private static final int MOST_FILES = 64;
    private static final long MOST_BYTES = 512L << 20;

    private final Workspace workspace;
    private final BookReports reports;
    private final Reviews reviews;
    private final BookStore books;
    private final CoverageStore coverages;
    private final AuditLog audit;
    private final WrittenPages<Source> pages = new WrittenPages<>(MOST_FILES, MOST_BYTES);

    /** Started by the framework. */
    @Activate
    public PublishedReports(
            @Reference Workspace workspace,
            @Reference BookReports reports,
            @Reference Reviews reviews,
            @Reference BookStore books,
            @Reference CoverageStore coverages,
            @Reference AuditLog audit) {
        this.workspace = workspace;
        this.reports = reports;
        this.reviews = reviews;
        this.books = books;
        this.coverages = coverages;
        this.audit = audit;
    }

    /**
     * What a reader asks for.
     *
     * @param book the name of the book
     * @param kind the report, such as {@code priority-list}
     * @param of what of the book it is about, such as the id of an account; mostly empty
     * @param format the id of a renderer
     */
    public record Wanted(String book, String kind, List<String> of, String format) {
        /** Copies the list. */
        public Wanted {
            of = List.copyOf(of);
        }
    }

    /**
     * A report that can be read now.
     *
     * @param ending how names of files of its format end, without the dot
     * @param bytes how many there are
     * @param content all of it; to be closed
     */
    public record Published(String ending, long bytes, InputStream content) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /** What a report was written from. Two that are equal give the same report, but for who asked and when. */
    private record Source(
            Wanted wanted,
            Language language,
            RunIdentity run,
            ModelIdentity renderer,
            String ending,
            String evidence) {}

    /** The books that have accounts, in the order in which they came. */
    public List<String> books() {
        return books.names().stream()
                .filter(name -> books.version(name).isPresent())
                .toList();
    }

    /** The reports that can be made of a book now, without a format. */
    public List<Wanted> reports(String book) {
        requireBook(book);
        return during(book, "", () -> {
            List<Wanted> all = new ArrayList<>();
            all.add(wanted(book, "priority-list"));
            all.add(wanted(book, "pareto"));
            workspace.withResult(Reports::matrices).forEach(name -> all.add(wanted(book, "matrix", name)));
            if (coverages.latest(book).isPresent()) {
                all.add(wanted(book, "coverage"));
            }
            reviews.names(book).forEach(name -> all.add(wanted(book, "review", name)));
            all.add(wanted(book, "book"));
            return all;
        });
    }

    /** The formats that reports can be read in, that of web pages first. */
    public List<String> formats() {
        return workspace.reporting((now, renderers) -> renderers.ids()).stream()
                .filter(format -> !format.equals("table")) // it is for terminals
                .sorted(Comparator.comparing(format -> !format.equals("html")))
                .toList();
    }

    private static Wanted wanted(String book, String kind, String... of) {
        return new Wanted(book, kind, List.of(of), "");
    }

    /**
     * A report as it is now, in the language of this thread.
     *
     * @param user who reads it, as the report says it
     * @param at now
     * @throws MainstayException if there is no such book, report, account or format, or if it cannot be made
     */
    public Published read(Wanted wanted, String user, Instant at) {
        requireBook(wanted.book());
        ReportMaker maker = maker(wanted);
        WrittenPages.Opened<Source> opened = during(
                wanted.book(),
                user,
                () -> pages.open(() -> source(wanted), file -> {
                    ReportTarget target = ReportTarget.ofOne(wanted.kind(), Optional.of(file));
                    reports.write(maker, new ReportOrder(target, Optional.of(wanted.format()), Page.FILE, user, at));
                }));
        return new Published(opened.source().ending(), opened.bytes(), opened.content());
    }

    private Source source(Wanted wanted) {
        return workspace.reporting((now, renderers) -> {
            Provided<ReportRenderer> renderer = renderers.get(wanted.format());
            return new Source(
                    wanted,
                    Language.current(),
                    now.get().generation(),
                    renderer.identity(),
                    renderer.model().fileEnding(),
                    evidence(wanted));
        });
    }

    /** What a report tells of beside the result: its brief names reviews, the plan and the models that stand by. */
    private String evidence(Wanted wanted) {
        return audit.head().hash() + coverages.latest(wanted.book());
    }

    private ReportMaker maker(Wanted wanted) {
        return switch (wanted.kind()) {
            case "priority-list" -> reports.priorityList();
            case "pareto" -> reports.pareto();
            case "coverage" -> reports.coverage();
            case "book" -> reports.book();
            case "account" -> reports.account(one(wanted, "an account"), said -> {});
            case "matrix" -> reports.matrix(one(wanted, "a matrix"));
            case "review" -> reports.review(one(wanted, "a review"));
            case "diff" -> {
                refuseOtherThan(2, wanted, "two reviews");
                yield reports.diff(wanted.of().get(0), wanted.of().get(1));
            }
            default ->
                throw MainstayException.unknown(
                        Code.NOT_FOUND,
                        "report",
                        wanted.kind(),
                        List.of("priority-list", "pareto", "matrix", "coverage", "account", "review", "diff", "book"));
        };
    }

    private static String one(Wanted wanted, String what) {
        refuseOtherThan(1, wanted, what);
        return wanted.of().get(0);
    }

    private static void refuseOtherThan(int count, Wanted wanted, String what) {
        if (wanted.of().size() != count) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "report " + wanted.kind() + " is of " + what + ", and "
                            + wanted.of().size() + " were named");
        }
    }

    private void requireBook(String book) {
        List<String> all = books();
        if (!all.contains(book)) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND, "book", book, all, all.isEmpty() ? "import one first" : String.join(", ", all));
        }
    }

    /** Does work as a reader who has this book before them. */
    private <T> T during(String book, String user, Supplier<T> work) {
        WorkSession session = new WorkSession(Rights.toLook(user));
        session.choose(book);
        return session.during(work);
    }

    /** Takes away what is kept. */
    @Deactivate
    public void close() {
        pages.close();
    }
}
