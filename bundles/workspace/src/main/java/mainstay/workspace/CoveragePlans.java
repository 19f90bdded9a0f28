package mainstay.workspace;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.TextColumn;
import mainstay.coverage.plan.Planner;
import mainstay.run.LiveResult;
import mainstay.run.generation.RunIdentity;
import mainstay.run.planning.CurrentCoverage;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.PlanRequest;
import mainstay.run.planning.PlanningProblem;
import mainstay.run.planning.Reconciliation;
import mainstay.store.AuditLog;
import mainstay.store.CoverageStore;
import mainstay.store.CoverageStore.KeptPlan;
import mainstay.store.file.Replacement;
import mainstay.workspace.queue.Effort;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Makes coverage plans of the current book, and keeps what the latest was asked for with, from which another process makes it again. */
@Component(service = CoveragePlans.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CoveragePlans {
    /** How long a search takes at most where nobody says otherwise. */
    public static final double USUAL_SECONDS = 10;

    private static final String COVERAGE = "coverage";
    private static final double NANOS = 1e9;

    private final Workspace workspace;
    private final CoverageStore store;
    private Optional<Latest> latest = Optional.empty();

    /** A plan, of which run it is, and what it was asked for with. */
    private record Latest(String book, String run, PlanRequest request, Outcome outcome) {

        boolean isOf(Made made) {
            return book.equals(made.book().name())
                    && RunIdentity.sameInput(run, made.run())
                    && request.equals(made.request());
        }
    }

    /**
     * A plan, and how it came about.
     *
     * @param seconds how long it took
     * @param interrupted whether somebody interrupted
     * @param stopped whether the time was over before it was done
     */
    public record Outcome(NamedPlan planned, double seconds, boolean interrupted, boolean stopped) {}

    /** Started by the framework. */
    @Activate
    public CoveragePlans(@Reference Workspace workspace, @Reference CoverageStore store) {
        this.workspace = workspace;
        this.store = store;
    }

    /**
     * Plans anew, and keeps the request.
     *
     * @param seconds how long the search may take; the best plan so far then counts
     * @param monitor stops the search, with the same effect
     */
    public Outcome plan(PlanRequest request, double seconds, WorkMonitor monitor) {
        Made made = workspace.withResult(result -> made(result, request, seconds, today(result)));
        Outcome outcome = solve(made.problem(), seconds, monitor);
        String book = made.book().name();
        double value = outcome.planned().plan().value();
        store.keep(book, new KeptPlan(PlanRequestJson.write(request), seconds, made.run(), value, Optional.empty()));
        latest = Optional.of(new Latest(book, made.run(), request, outcome));
        return outcome;
    }

    /**
     * The latest plan of the current book, made once more if this process has not made it.
     *
     * @throws MainstayException if there is none, or if book, models or parameters are others than it was made of
     */
    public NamedPlan latest(WorkMonitor monitor) {
        Made made = workspace.withResult(this::kept);
        return latest(made, monitor);
    }

    /** The same of a result, under its lease. */
    public NamedPlan latest(LiveResult result) {
        return latest(kept(result), WorkMonitor.none());
    }

    private NamedPlan latest(Made made, WorkMonitor monitor) {
        String book = made.book().name();
        Latest now = latest.filter(known -> known.isOf(made))
                .orElseGet(() ->
                        new Latest(book, made.run(), made.request(), solve(made.problem(), made.seconds(), monitor)));
        latest = Optional.of(now);
        return now.outcome().planned();
    }

    private Made kept(LiveResult result) {
        String name = result.book().name();
        KeptPlan kept = store.latest(name)
                .orElseThrow(() -> new MainstayException(
                        Code.NOT_FOUND, "book " + name + " has no coverage plan yet; make one: coverage plan"));
        String run = result.generation().recommended().run();
        if (!RunIdentity.sameInput(run, kept.run())) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "the latest coverage plan was made for run " + kept.run()
                            + ", and book, models or parameters have changed since: this is run " + run
                            + "; plan again: coverage plan");
        }
        return made(result, PlanRequestJson.read(kept.request()), kept.seconds(), base(result));
    }

    private record Made(Book book, String run, PlanRequest request, double seconds, PlanningProblem problem) {}

    private Made made(LiveResult result, PlanRequest request, double seconds, CurrentCoverage today) {
        PlanningProblem problem = PlanningProblem.of(result, request, today);
        return new Made(result.book(), result.generation().recommended().run(), request, seconds, problem);
    }

    /** Whether there is a plan, and it was made of what this result is made of. */
    boolean holds(LiveResult result) {
        String run = result.generation().recommended().run();
        return store.latest(result.book().name())
                .filter(kept -> RunIdentity.sameInput(run, kept.run()))
                .isPresent();
    }

    /** The profit of the latest plan of a result, while it holds and is not adopted; empty otherwise. */
    OptionalDouble waiting(LiveResult result) {
        String run = result.generation().recommended().run();
        return store.latest(result.book().name())
                .filter(kept -> kept.replaced().isEmpty() && RunIdentity.sameInput(run, kept.run()))
                .map(kept -> OptionalDouble.of(kept.value()))
                .orElse(OptionalDouble.empty());
    }

    /** A plan under other demands. */
    public NamedPlan other(PlanRequest demands, WorkMonitor monitor) {
        PlanningProblem problem = workspace.withResult(result -> PlanningProblem.of(result, demands, base(result)));
        return solve(problem, USUAL_SECONDS, monitor).planned();
    }

    /** Plans under other demands of a result, under its lease. */
    public Function<PlanRequest, NamedPlan> others(LiveResult result) {
        return demands -> solve(PlanningProblem.of(result, demands, base(result)), USUAL_SECONDS, WorkMonitor.none())
                .planned();
    }

    /** From the list to the latest plan, one demand after the other. */
    public Reconciliation reconciliation(WorkMonitor monitor) {
        NamedPlan planned = latest(monitor);
        return workspace.withResult(result -> Reconciliation.of(result, planned, demands -> solve(
                        PlanningProblem.of(result, demands, base(result)), USUAL_SECONDS, monitor)
                .planned()));
    }

    /** The coverage from which the latest plan moves accounts: once it is adopted, still that which was before it. */
    private CurrentCoverage base(LiveResult result) {
        String book = result.book().name();
        return store.latest(book)
                .flatMap(KeptPlan::replaced)
                .map(replaced -> store.before(book)
                        .filter(before -> before.summary().equals(replaced))
                        .map(CoveragePlans::current)
                        .orElseGet(() -> ofColumn(result)))
                .orElseGet(() -> today(result));
    }

    /** What was adopted; else a column of the book with the name coverage. */
    private CurrentCoverage today(LiveResult result) {
        return workspace
                .adopted(result.book().name())
                .map(CoveragePlans::current)
                .orElseGet(() -> ofColumn(result));
    }

    private static CurrentCoverage current(CoverageStore.Adopted adopted) {
        return new CurrentCoverage(adopted.coverages(), adopted.summary());
    }

    private static CurrentCoverage ofColumn(LiveResult result) {
        TextColumn column = result.book().accounts().extras().get(COVERAGE);
        if (column == null) {
            return CurrentCoverage.UNKNOWN;
        }
        Map<String, String> coverages = new LinkedHashMap<>();
        for (int account = 0; account < column.size(); account++) {
            coverages.put(result.book().accounts().id(account), column.get(account));
        }
        return new CurrentCoverage(coverages, "column coverage of the book");
    }

    /**
     * Makes the latest plan the coverage of the book, and records it.
     *
     * @param keepCaptures whether the captures that the plan was asked for with are kept: numbers as parameters of the book, those
     *     of a column with the plan, by account
     * @param user who adopts it
     * @param at now
     */
    public NamedPlan adopt(boolean keepCaptures, String user, Instant at, WorkMonitor monitor) {
        NamedPlan planned = latest(monitor);
        boolean keeps = keepCaptures && planned.captures().isWhatIf();
        return workspace.inTurn("adopting a plan", () -> adopted(planned, keeps, user, at));
    }

    private NamedPlan adopted(NamedPlan planned, boolean keeps, String user, Instant at) {
        if (latest.filter(known -> known.isOf(workspace.withResult(this::kept))).isEmpty()) {
            throw new MainstayException(
                    Code.IN_USE,
                    "somebody planned book " + planned.book().name()
                            + " anew meanwhile; nothing was adopted, look at that plan first: coverage teams");
        }
        String book = planned.book().name();
        KeptPlan kept = store.latest(book).orElseThrow();
        Optional<String> replaced = kept.replaced()
                .or(() -> Optional.of(workspace
                        .adopted(book)
                        .map(CoverageStore.Adopted::summary)
                        .orElse("")));
        KeptPlan adopted = keeps
                ? underKeptCaptures(planned, kept, replaced, user, at)
                : new KeptPlan(kept.request(), kept.seconds(), kept.run(), kept.value(), replaced);
        workspace
                .audit()
                .record(
                        AuditLog.Area.COVERAGE,
                        at,
                        user,
                        "adopt",
                        "",
                        Map.of(
                                "book",
                                book,
                                "profit",
                                NumberText.money(planned.plan().value()),
                                "moves",
                                Integer.toString(planned.plan().moves())),
                        () -> {
                            List<Replacement> files = new ArrayList<>();
                            if (kept.replaced().isEmpty()) {
                                store.prepareBefore(book).ifPresent(files::add);
                            }
                            files.add(prepare(planned, keeps, user, at));
                            files.add(store.prepareKeep(book, adopted));
                            return files;
                        });
        return planned;
    }

    private Replacement prepare(NamedPlan planned, boolean keeps, String user, Instant at) {
        TextColumn ids = planned.book().accounts().ids();
        return store.prepareAdoption(
                planned.book().name(),
                "adopted at " + at.truncatedTo(ChronoUnit.SECONDS) + " by " + user,
                planned.book().asRead().digest(),
                planned.demandRows().asMap(),
                ids.size(),
                ids::get,
                planned::coverage,
                planned::team,
                account -> keeps && planned.captures().isOfColumn(planned.coverage(account))
                        ? planned.ownCapture(account)
                        : Double.NaN);
    }

    /** The plan as it is asked for from now on, when its captures are those of the book: the same, to the bit. */
    private KeptPlan underKeptCaptures(
            NamedPlan planned, KeptPlan kept, Optional<String> replaced, String user, Instant at) {
        workspace.changeAll("keep captures", "coverage plan", planned.captures().asParameters(), user, at);
        latest = Optional.empty();
        return new KeptPlan(
                PlanRequestJson.write(
                        planned.demands().withCaptures(planned.captures().columns())),
                kept.seconds(),
                workspace.withResult(result -> result.generation().recommended().run()),
                kept.value(),
                replaced);
    }

    /** Plans until the plan is proven, the time is over or the monitor says stop: then the best plan so far counts. */
    private Outcome solve(PlanningProblem planning, double seconds, WorkMonitor monitor) {
        return workspace.turn(Effort.plan(workspace.accounts()), () -> solveNow(planning, seconds, monitor));
    }

    private static Outcome solveNow(PlanningProblem planning, double seconds, WorkMonitor monitor) {
        long begin = System.nanoTime();
        Planner.Progress progress = (value, bound) -> monitor.progress(
                "planning: profit " + NumberText.money(value) + " of at most " + NumberText.money(bound));
        NamedPlan planned =
                planning.plan(seconds, () -> monitor.stopped() || passed(begin) > seconds, progress, Batches.usual());
        return new Outcome(planned, passed(begin), monitor.stopped(), passed(begin) > seconds);
    }

    private static double passed(long begin) {
        return (System.nanoTime() - begin) / NANOS;
    }
}
