package mainstay.workspace;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.TextColumn;
import mainstay.coverage.plan.Planner;
import mainstay.run.RunResult;
import mainstay.run.planning.CurrentCoverage;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.PlanRequest;
import mainstay.run.planning.PlanningProblem;
import mainstay.store.CoverageStore;
import mainstay.store.CoverageStore.Asked;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes coverage plans of the current book, and remembers the latest: what it was asked for with is kept between processes. */
@Component(service = CoveragePlans.class)
public final class CoveragePlans {
    static final double USUAL_SECONDS = 10;

    private static final String COVERAGE = "coverage";
    private static final double NANOS = 1e9;

    private final Workspace workspace;
    private final CoverageStore store;
    private Latest latest;

    /** A plan, and of which run it is. */
    private record Latest(String book, String run, Outcome outcome) {}

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
     * @param options the options of {@code coverage plan}, such as {@code --heads}, with their values as typed
     * @param paths resolves the file of {@code --pin}
     * @param monitor stops the search; the best plan so far then counts
     */
    public Outcome plan(Map<String, String> options, UserPath paths, WorkMonitor monitor) {
        List<String> pins = options.containsKey("--pin") ? lines(paths.toRead(options.get("--pin"))) : List.of();
        Made made = workspace.withResult(result -> made(result, options, pins));
        Outcome outcome = solve(made.planning(), made.seconds(), monitor);
        List<String> words = new ArrayList<>();
        options.forEach((name, value) -> words.addAll(List.of(name, value)));
        store.keep(
                made.book().name(),
                new Asked(words, pins, made.run(), outcome.planned().plan().value()));
        latest = new Latest(made.book().name(), made.run(), outcome);
        return outcome;
    }

    /**
     * The latest plan of the current book, made once more if this process has not made it.
     *
     * @throws MainstayException if there is none, or if book, models or parameters are others than it was made of
     */
    public NamedPlan latest(WorkMonitor monitor) {
        Made made = workspace.withResult(this::asked);
        return latest(made, monitor);
    }

    /** The same of a result, under its lease. */
    public NamedPlan latest(RunResult result) {
        return latest(asked(result), WorkMonitor.none());
    }

    private NamedPlan latest(Made made, WorkMonitor monitor) {
        if (latest == null
                || !latest.book().equals(made.book().name())
                || !latest.run().equals(made.run())) {
            latest = new Latest(made.book().name(), made.run(), solve(made.planning(), made.seconds(), monitor));
        }
        return latest.outcome().planned();
    }

    private Made asked(RunResult result) {
        String name = result.book().name();
        Asked asked = store.asked(name)
                .orElseThrow(() -> new MainstayException(
                        Code.NOT_FOUND, "book " + name + " has no coverage plan yet; make one: coverage plan"));
        String run = result.generation().run();
        if (!run.equals(asked.run())) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "the latest coverage plan was made for run " + asked.run()
                            + ", and book, models or parameters have changed since: this is run " + run
                            + "; plan again: coverage plan");
        }
        return made(result, options(asked), asked.pins());
    }

    private static Map<String, String> options(Asked asked) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int word = 0; word + 1 < asked.words().size(); word += 2) {
            options.put(asked.words().get(word), asked.words().get(word + 1));
        }
        return options;
    }

    private record Made(Book book, String run, double seconds, PlanningProblem planning) {}

    private Made made(RunResult result, Map<String, String> options, List<String> pins) {
        PlanningProblem planning = PlanningProblem.of(result, demands(options, pins), today(result));
        return new Made(result.book(), result.generation().run(), seconds(options), planning);
    }

    /** A plan under other demands. */
    public NamedPlan other(PlanRequest demands, WorkMonitor monitor) {
        PlanningProblem planning = workspace.withResult(result -> PlanningProblem.of(result, demands, today(result)));
        return solve(planning, USUAL_SECONDS, monitor).planned();
    }

    /** Plans under other demands of a result, under its lease. */
    public Function<PlanRequest, NamedPlan> others(RunResult result) {
        return demands -> solve(PlanningProblem.of(result, demands, today(result)), USUAL_SECONDS, WorkMonitor.none())
                .planned();
    }

    /** What was adopted; else a column of the book with the name coverage. */
    private CurrentCoverage today(RunResult result) {
        Optional<CoverageStore.Adopted> adopted = store.adopted(result.book().name());
        if (adopted.isPresent()) {
            return new CurrentCoverage(adopted.get().coverages(), adopted.get().told());
        }
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

    /** Makes the latest plan the coverage of the book. */
    public NamedPlan adopt(String told, WorkMonitor monitor) {
        NamedPlan planned = latest(monitor);
        TextColumn ids = planned.book().accounts().ids();
        store.adopt(planned.book().name(), told, ids.size(), ids::get, planned::coverage, planned::team);
        latest = null;
        return planned;
    }

    /** Plans until the plan is proven, the time is over or the monitor says stop: then the best plan so far counts. */
    private static Outcome solve(PlanningProblem planning, double seconds, WorkMonitor monitor) {
        long begin = System.nanoTime();
        Planner.Progress progress = (value, bound) -> monitor.progress(
                "planning: profit " + NumberText.money(value) + " of at most " + NumberText.money(bound));
        NamedPlan planned =
                planning.plan(() -> monitor.stopped() || passed(begin) > seconds, progress, Batches.usual());
        return new Outcome(planned, passed(begin), monitor.stopped(), passed(begin) > seconds);
    }

    private static double passed(long begin) {
        return (System.nanoTime() - begin) / NANOS;
    }

    private static double seconds(Map<String, String> options) {
        String typed = options.getOrDefault("--time", "10s").strip();
        String number = typed.replaceFirst("(s|m)$", "");
        return PlanRequest.amount("--time", number) * (typed.endsWith("m") ? 60 : 1);
    }

    private static PlanRequest demands(Map<String, String> options, List<String> pins) {
        String pool = options.getOrDefault("--pool", "none");
        if (!PlanRequest.POOLS.contains(pool)) {
            throw MainstayException.unknown(Code.WRONG_CALL, "pool", pool, PlanRequest.POOLS);
        }
        return new PlanRequest(
                Optional.ofNullable(options.get("--heads"))
                        .map(PlanRequest::heads)
                        .orElse(Map.of()),
                amount(options, "--budget"),
                pool,
                Optional.ofNullable(options.get("--capture"))
                        .map(PlanRequest::captures)
                        .orElse(Map.of()),
                moves(options),
                amount(options, "--move-cost").orElse(0),
                options.containsKey("--together"),
                pins(pins, options.getOrDefault("--pin", "pins")),
                amount(options, "--gap").orElse(0));
    }

    private static OptionalDouble amount(Map<String, String> options, String name) {
        return options.containsKey(name)
                ? OptionalDouble.of(PlanRequest.amount(name, options.get(name)))
                : OptionalDouble.empty();
    }

    private static OptionalInt moves(Map<String, String> options) {
        String typed = options.get("--max-moves");
        if (typed == null) {
            return OptionalInt.empty();
        }
        if (!typed.matches("[0-9]{1,9}")) {
            throw new MainstayException(
                    Code.WRONG_CALL, "--max-moves must be a whole number from 0, not \"" + typed + "\"");
        }
        return OptionalInt.of(Integer.parseInt(typed));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.NOT_FOUND,
                    "the pins " + file + " cannot be read (" + e.getClass().getSimpleName()
                            + "); it must be a CSV file with the columns account_id and coverage or keep_out",
                    e);
        }
    }

    /** {@code account_id,coverage} pins an account to a coverage, {@code account_id,keep_out} keeps it out of one. */
    private static List<PlanRequest.Pin> pins(List<String> lines, String name) {
        List<PlanRequest.Pin> pins = new ArrayList<>();
        if (lines.isEmpty()) {
            return pins;
        }
        List<String> header = cells(lines.get(0).replace("\uFEFF", ""));
        int account = header.indexOf("account_id");
        int coverage = header.indexOf(COVERAGE);
        int out = header.indexOf("keep_out");
        if (account < 0 || (coverage < 0 && out < 0)) {
            throw new MainstayException(
                    Code.BAD_INPUT,
                    name + ", row 1: the columns must be account_id and coverage or keep_out, not "
                            + String.join(", ", header));
        }
        for (int line = 1; line < lines.size(); line++) {
            List<String> cells = cells(lines.get(line));
            String from = name + ", row " + (line + 1);
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            String id = cell(cells, account);
            String to = cell(cells, coverage);
            String not = cell(cells, out);
            if (id.isEmpty() || to.isEmpty() == not.isEmpty()) {
                throw new MainstayException(
                        Code.BAD_INPUT,
                        from + ": an account_id and either a coverage or a keep_out are needed, not \""
                                + lines.get(line) + "\"");
            }
            pins.add(new PlanRequest.Pin(id, to.isEmpty() ? not : to, to.isEmpty(), from));
        }
        return pins;
    }

    private static List<String> cells(String line) {
        return CsvReader.builder().ofCsvRecord(line).stream()
                .flatMap(row -> row.getFields().stream())
                .map(String::strip)
                .toList();
    }

    private static String cell(List<String> cells, int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
}
