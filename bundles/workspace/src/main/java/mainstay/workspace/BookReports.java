package mainstay.workspace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Lazy;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Period;
import mainstay.models.ModelRef;
import mainstay.reporting.api.Page;
import mainstay.reporting.api.Provenance.Source;
import mainstay.reporting.api.Report;
import mainstay.reporting.api.ReportRenderer;
import mainstay.reporting.content.Excerpt;
import mainstay.reporting.content.PlanReports;
import mainstay.reporting.content.ReportRequest;
import mainstay.reporting.content.ReportSet;
import mainstay.reporting.content.Reports;
import mainstay.review.rules.Review;
import mainstay.review.trend.ReviewTrend;
import mainstay.review.trend.TrendGroups;
import mainstay.run.LiveResult;
import mainstay.run.accountplan.ProcessList;
import mainstay.run.generation.ModelIdentity;
import mainstay.run.generation.Models.Provided;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.PlanRequest;
import mainstay.run.planning.ProfitFrontier;
import mainstay.run.planning.Reconciliation;
import mainstay.run.selling.TreeLevel;
import mainstay.store.file.AtomicFile;
import mainstay.store.file.InterruptibleOutput;
import mainstay.workspace.queue.Effort;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Makes reports of the current book, its plan and its reviews, and writes them. */
@Component(service = BookReports.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class BookReports {
    private static final Set<String> WHOLE = Set.of("xlsx", "html");

    /** Beyond these, a report is not made only to complete a word. */
    private static final int QUICK = 20_000;

    private final Workspace workspace;
    private final CoveragePlans plans;
    private final Reviews reviews;
    private final ReviewComparison reviewComparison;
    private final ModelComparisons comparisons;

    /** Started by the framework. */
    @Activate
    public BookReports(
            @Reference Workspace workspace,
            @Reference CoveragePlans plans,
            @Reference Reviews reviews,
            @Reference ReviewComparison reviewComparison) {
        this.workspace = workspace;
        this.plans = plans;
        this.reviews = reviews;
        this.reviewComparison = reviewComparison;
        this.comparisons = new ModelComparisons(workspace);
    }

    /** The accounts in order. */
    public ReportMaker priorityList() {
        return (now, request, out) -> out.accept(Reports.priorityList(now.get(), request));
    }

    /** What the list comes to, in brief, with what is to be decided on a day. */
    public ReportMaker brief(LocalDate day) {
        return (now, request, out) -> out.accept(Reports.brief(now.get(), day, request));
    }

    /**
     * Every number of one account, by id or name, or a part of one.
     *
     * @param said takes a sentence when a part was taken for the whole
     */
    public ReportMaker account(String idOrName, Consumer<String> said) {
        return (now, request, out) -> {
            LiveResult result = now.get();
            out.accept(Reports.account(result, AccountLookup.inBook(result.book(), idOrName, said), request));
        };
    }

    /** A portfolio matrix. */
    public ReportMaker matrix(String name) {
        return (now, request, out) -> out.accept(Reports.matrix(now.get(), name, request));
    }

    /** How concentrated the profit is. */
    public ReportMaker pareto() {
        return (now, request, out) -> out.accept(Reports.pareto(now.get(), request));
    }

    /**
     * What would change under other assumptions.
     *
     * @param changes the values by the names of the parameters
     * @param words the changes as they were typed, for the title
     * @param said takes a sentence for each account that was named by a part of its id or name
     */
    public ReportMaker whatIf(Map<String, String> changes, List<String> words, Consumer<String> said) {
        return (now, request, out) -> {
            LiveResult result = now.get();
            Map<String, String> exact = Workspace.exact(result, changes, said);
            out.accept(Reports.whatIf(workspace.whatIf(result, exact), words, request));
        };
    }

    /**
     * Two models compared.
     *
     * @param words the models as they were typed, for the title
     */
    public ReportMaker swap(ModelRef one, ModelRef other, List<String> words) {
        return (now, request, out) -> comparisons.setAgainst(now.get(), one, other, (before, after) -> {
            out.accept(Reports.swap(
                    before, after, ModelComparisons.compared(before, after, OptionalInt.empty()), words, request));
            return null;
        });
    }

    /** The latest coverage plan. */
    public ReportMaker coverage() {
        return (now, request, out) -> {
            LiveResult result = now.get();
            NamedPlan plan = plans.latest(result);
            Function<PlanRequest, NamedPlan> others = plans.others(result);
            ProfitFrontier frontier = ProfitFrontier.of(plan, "heads", ProfitFrontier.USUAL_STEPS, others);
            Reconciliation reconciled = Reconciliation.of(result, plan, others);
            out.accept(Reports.coverage(result, plan, reconciled, plan.worths(others), frontier, request));
        };
    }

    /** A review. */
    public ReportMaker review(String name) {
        return (now, request, out) -> out.accept(Reports.review(reviews.review(name), request));
    }

    /** What changed from one review to another. */
    public ReportMaker diff(String before, String after) {
        return (now, request, out) -> out.accept(Reports.diff(
                reviewComparison.diff(before, after, note -> {}),
                reviewComparison.planMoves(before, after, note -> {}),
                request));
    }

    /**
     * How the reviews of the current book went.
     *
     * @param by the column of texts whose groups of accounts are told apart; empty for {@code region} where the latest review has it
     * @throws MainstayException if there is no review, or no such column
     */
    public ReportMaker trend(Optional<String> by) {
        return (now, request, out) -> out.accept(trend(by, request));
    }

    private Report trend(Optional<String> by, ReportRequest request) {
        List<String> notes = new ArrayList<>();
        ReviewTrend trend = reviews.requireTrend(notes::add);
        Review last = trend.reviews().get(trend.size() - 1);
        Optional<TrendGroups> groups = by.or(() -> Optional.of(TrendGroups.USUAL)
                        .filter(usual -> TrendGroups.isText(reviews.columns(last), usual)))
                .map(column -> TrendGroups.of(trend, column, reviews::columns));
        return Reports.trend(trend, groups, notes, request);
    }

    /**
     * Why profit changed between two reviews or two periods of sales.
     *
     * @param level by what it is shown beside the whole; empty for lines and accounts
     * @param said takes a sentence when a part of an account was taken for the whole
     */
    public ReportMaker valueTree(ValueTrees.Asked asked, Optional<TreeLevel> level, Consumer<String> said) {
        ValueTrees trees = new ValueTrees(workspace, reviews, reviewComparison);
        return (now, request, out) -> out.accept(
                trees.isOfReviews(asked)
                        ? PlanReports.valueTree(
                                reviews.review(asked.to()), trees.ofReviews(asked, said), level, request)
                        : PlanReports.valueTree(now.get(), trees.ofSales(asked, now.get(), said), level, request));
    }

    /** The book itself, in tables that can be imported again. */
    public ReportMaker book() {
        return (now, request, out) -> out.accept(Reports.book(now.get(), request));
    }

    /** What keeps us out of lines on a day. */
    public ReportMaker barriers(LocalDate day) {
        return (now, request, out) -> out.accept(PlanReports.barriers(now.get(), day, request));
    }

    /**
     * The deals on a day, and how the pipeline of a period moved until then.
     *
     * @param from the day whose end the bridge begins with; empty for the day before the period
     * @param period in which the deals of the bridge close; empty for the quarter of the day
     * @throws MainstayException when the bridge would begin after the day
     */
    public ReportMaker pipeline(LocalDate day, Optional<LocalDate> from, Optional<Period> period) {
        Period closing = period.orElseGet(() -> PlanReports.quarter(day));
        LocalDate first = from.orElseGet(() -> PlanReports.before(closing));
        if (first.isAfter(day)) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    "the bridge would begin on " + first + ", after " + day + ", the day of the report; name an earlier"
                            + " day with --from, a later one with --on, or another --period");
        }
        return (now, request, out) -> out.accept(PlanReports.pipeline(now.get(), day, first, closing, request));
    }

    /** What of the process is done for accounts on a day. */
    public ReportMaker process(LocalDate day) {
        return (now, request, out) -> out.accept(process(now.get(), day, request));
    }

    private Report process(LiveResult result, LocalDate day, ReportRequest request) {
        ReviewStandings standings = new ReviewStandings(reviews.lastClosed(day));
        int[] accounts = IntStream.range(0, result.book().accounts().size()).toArray();
        ProcessList list = ProcessList.of(result, accounts, day, standings::of);
        return PlanReports.process(result, list, day, request);
    }

    /** How our people stand on a day. */
    public ReportMaker scorecards(LocalDate day, Period period) {
        return (now, request, out) -> out.accept(PlanReports.scorecards(now.get(), period, day, request));
    }

    /** What one person is paid, by id. */
    public ReportMaker pay(String person, LocalDate day, Period period) {
        return (now, request, out) -> out.accept(PlanReports.pay(now.get(), person, period, day, request));
    }

    /** What accounts buy of each division, with the owners on a day. */
    public ReportMaker divisions(LocalDate day) {
        return (now, request, out) -> out.accept(PlanReports.divisions(now.get(), day, request));
    }

    /**
     * The programme on a day.
     *
     * @param start when the usual programme starts, which a book has that has none of its own; empty for the day
     */
    public ReportMaker programme(LocalDate day, Optional<LocalDate> start) {
        return (now, request, out) -> out.accept(PlanReports.programme(now.get(), day, start, request));
    }

    /**
     * The plan of one account on a day, by id or name, or a part of one.
     *
     * @param said takes a sentence when a part was taken for the whole
     */
    public ReportMaker accountPlan(String idOrName, LocalDate day, Consumer<String> said) {
        return (now, request, out) -> {
            LiveResult result = now.get();
            int account = AccountLookup.inBook(result.book(), idOrName, said);
            out.accept(PlanReports.accountPlan(result, account, day, request));
        };
    }

    /** All that can be made of the book, its plan and its reviews, with an index; what depends on a day is of this one. */
    public ReportMaker all(LocalDate day) {
        return (now, request, out) -> {
            LiveResult result = now.get();
            ReportSet set = new ReportSet();
            Reports.all(result, request).forEach(set::add);
            if (plans.holds(result)) {
                coverage().make(now, request, set::add);
            }
            latestReview(request, set);
            if (request.standing().trend().size() > 0) {
                set.add(trend(Optional.empty(), request));
            }
            PlanReports.all(result, day, request).forEach(set::add);
            if (!result.book().plan().isEmpty()) {
                set.add(process(result, day, request));
            }
            accounts(result, day, request, set);
            set.reports(result, request).forEach(out);
        };
    }

    /** The latest review, and what changed from the one before it. */
    private void latestReview(ReportRequest request, ReportSet set) {
        Optional<Review> latest = request.standing().open().or(request.standing()::closed);
        if (latest.isEmpty()) {
            return;
        }
        Review review = latest.get();
        set.add(Reports.review(review, request));
        request.standing()
                .before(review)
                .ifPresent(before -> set.add(Reports.diff(
                        reviewComparison.diff(before.name(), review.name(), note -> {}),
                        reviewComparison.planMoves(before.name(), review.name(), note -> {}),
                        request)));
    }

    /** Every figure of the accounts that matter most, and the plans of those that have one. */
    private static void accounts(LiveResult result, LocalDate day, ReportRequest request, ReportSet set) {
        Accounts accounts = result.book().accounts();
        for (int account : Reports.chief(result)) {
            set.add(Reports.account(result, account, request), accounts.id(account));
        }
        for (int account : PlanReports.planned(result)) {
            set.add(PlanReports.accountPlan(result, account, day, request), accounts.id(account));
        }
    }

    /**
     * Makes reports and writes them. A file is replaced whole or not at all.
     *
     * @return the files that were written, in the order of the reports; without a file as target one temporary file in
     *     UTF-8, which the caller deletes
     * @throws MainstayException if a report cannot be made or written, or if the format is not text where no file is named
     */
    public List<Path> write(ReportMaker maker, ReportOrder order) {
        return workspace.reporting((now, renderers) -> {
            Provided<ReportRenderer> renderer = order.format()
                    .map(renderers::get)
                    .orElseGet(() -> order.target().usual(renderers));
            refuseBytes(renderer.model(), order.target());
            List<Path> written = new ArrayList<>();
            try {
                workspace.turn(
                        Effort.report(
                                workspace.accounts(),
                                WHOLE.contains(renderer.model().fileEnding())),
                        () -> {
                            maker.make(
                                    now,
                                    request(order, renderer.identity(), now),
                                    report -> written.add(written(report, renderer.model(), order)));
                            return written;
                        });
            } catch (MainstayException e) {
                throw e.code() == Code.INTERRUPTED
                                && !written.isEmpty()
                                && order.target().isFile()
                        ? new MainstayException(
                                Code.INTERRUPTED, "interrupted; written before that: " + names(written), e)
                        : e;
            }
            return written;
        });
    }

    /** What the sections of a report are called; none where making it only to know that would take long. */
    public List<String> sections(ReportMaker maker) {
        if (workspace.accounts() > QUICK) {
            return List.of();
        }
        return workspace.reporting((now, renderers) -> {
            List<String> sections = new ArrayList<>();
            maker.make(
                    now,
                    new ReportRequest("", Instant.EPOCH, List.of()),
                    report -> sections.addAll(Excerpt.sections(report)));
            return sections;
        });
    }

    private static String names(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static void refuseBytes(ReportRenderer renderer, ReportTarget target) {
        if (!target.isFile() && !renderer.isText()) {
            throw new MainstayException(
                    Code.WRONG_CALL,
                    renderer.id() + " is not a text format; name a file: --out FILE." + renderer.fileEnding());
        }
    }

    private ReportRequest request(ReportOrder order, ModelIdentity renderer, Supplier<LiveResult> now) {
        Source source = new Source("report", renderer.id(), renderer.version(), renderer.digest());
        return new ReportRequest(
                order.user(),
                order.at().truncatedTo(ChronoUnit.SECONDS),
                List.of(source),
                new BookStanding(reviews, plans, workspace, now, Lazy.of(() -> reviews.trend(leftOut -> {}))));
    }

    private static Path written(Report report, ReportRenderer renderer, ReportOrder order) {
        Optional<Path> file = order.target().file(report, renderer);
        if (file.isEmpty()) {
            return temporary(report, renderer, order.page());
        }
        AtomicFile.replace(file.get(), to -> renderer.render(report, Page.FILE, to));
        return file.get();
    }

    /** What is shown is written first, so that nobody sees half of it where it fails. */
    private static Path temporary(Report report, ReportRenderer renderer, Page page) {
        try {
            Path file = Files.createTempFile("mainstay-report-", "." + renderer.fileEnding());
            file.toFile().deleteOnExit();
            try (OutputStream to = new BufferedOutputStream(new InterruptibleOutput(Files.newOutputStream(file)))) {
                renderer.render(report, page, to);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
