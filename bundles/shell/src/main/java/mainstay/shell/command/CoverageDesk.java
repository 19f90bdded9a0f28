package mainstay.shell.command;

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
import mainstay.run.Result;
import mainstay.run.coverage.Demands;
import mainstay.run.coverage.Planned;
import mainstay.run.coverage.Planning;
import mainstay.run.coverage.Today;
import mainstay.store.CoverageStore;
import mainstay.store.CoverageStore.Asked;
import org.jline.utils.Signals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes coverage plans of the current book, and remembers the latest: what it was asked for with is kept between processes. */
@Component(service = CoverageDesk.class)
public final class CoverageDesk {
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
    record Outcome(Planned planned, double seconds, boolean interrupted, boolean stopped) {}

    /** Started by the framework. */
    @Activate
    public CoverageDesk(@Reference Workspace workspace, @Reference CoverageStore store) {
        this.workspace = workspace;
        this.store = store;
    }

    /** Plans anew, and keeps what was asked for. */
    Outcome plan(Map<String, String> options, Context context) {
        List<String> pins = options.containsKey("--pin") ? lines(options.get("--pin"), context) : List.of();
        Made made = workspace.withResult(result -> made(result, options, pins));
        Outcome outcome = solve(made.planning(), made.seconds(), context.progress());
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
    Planned latest(Context context) {
        Made made = workspace.withResult(this::asked);
        return latest(made, context.progress());
    }

    /** The same of a result, under its lease. */
    Planned latest(Result result) {
        return latest(asked(result), Progress.silent());
    }

    private Planned latest(Made made, Progress progress) {
        if (latest == null
                || !latest.book().equals(made.book().name())
                || !latest.run().equals(made.run())) {
            latest = new Latest(made.book().name(), made.run(), solve(made.planning(), made.seconds(), progress));
        }
        return latest.outcome().planned();
    }

    private Made asked(Result result) {
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

    private record Made(Book book, String run, double seconds, Planning planning) {}

    private Made made(Result result, Map<String, String> options, List<String> pins) {
        Planning planning = Planning.of(result, demands(options, pins), today(result));
        return new Made(result.book(), result.generation().run(), seconds(options), planning);
    }

    /** A plan under other demands. */
    Planned other(Demands demands, Context context) {
        Planning planning = workspace.withResult(result -> Planning.of(result, demands, today(result)));
        return solve(planning, USUAL_SECONDS, context.progress()).planned();
    }

    /** Plans under other demands of a result, under its lease. */
    Function<Demands, Planned> others(Result result) {
        return demands -> solve(Planning.of(result, demands, today(result)), USUAL_SECONDS, Progress.silent())
                .planned();
    }

    /** What was adopted; else a column of the book with the name coverage. */
    private Today today(Result result) {
        Optional<CoverageStore.Adopted> adopted = store.adopted(result.book().name());
        if (adopted.isPresent()) {
            return new Today(adopted.get().coverages(), adopted.get().told());
        }
        TextColumn column = result.book().accounts().extras().get(COVERAGE);
        if (column == null) {
            return Today.UNKNOWN;
        }
        Map<String, String> coverages = new LinkedHashMap<>();
        for (int account = 0; account < column.size(); account++) {
            coverages.put(result.book().accounts().id(account), column.get(account));
        }
        return new Today(coverages, "column coverage of the book");
    }

    /** Makes the latest plan the coverage of the book. */
    Planned adopt(String told, Context context) {
        Planned planned = latest(context);
        TextColumn ids = planned.book().accounts().ids();
        store.adopt(planned.book().name(), told, ids.size(), ids::get, planned::coverage, planned::team);
        latest = null;
        return planned;
    }

    /** Plans until that is done, the time is over, or somebody presses Ctrl-C: then the best plan so far counts. */
    private static Outcome solve(Planning planning, double seconds, Progress shown) {
        Thread caller = Thread.currentThread();
        boolean[] interrupted = new boolean[1];
        long begin = System.nanoTime();
        Object handler = Signals.register("INT", () -> interrupted[0] = true);
        try {
            Planner.Progress progress = (value, bound) ->
                    shown.say("planning: profit " + NumberText.money(value) + " of at most " + NumberText.money(bound));
            Planned planned = planning.plan(
                    () -> interrupted[0] || caller.isInterrupted() || passed(begin) > seconds,
                    progress,
                    Batches.usual());
            boolean atPrompt = Thread.interrupted();
            boolean broken = interrupted[0] || atPrompt;
            return new Outcome(planned, passed(begin), broken, passed(begin) > seconds);
        } catch (MainstayException e) {
            if (interrupted[0] || Thread.interrupted()) {
                throw new MainstayException(e.code(), "interrupted before a plan was found", e);
            }
            throw e;
        } finally {
            Signals.unregister("INT", handler);
        }
    }

    private static double passed(long begin) {
        return (System.nanoTime() - begin) / NANOS;
    }

    private static double seconds(Map<String, String> options) {
        String typed = options.getOrDefault("--time", "10s").strip();
        String number = typed.replaceFirst("(s|m)$", "");
        return Demands.amount("--time", number) * (typed.endsWith("m") ? 60 : 1);
    }

    private static Demands demands(Map<String, String> options, List<String> pins) {
        String pool = options.getOrDefault("--pool", "none");
        if (!Demands.POOLS.contains(pool)) {
            throw MainstayException.unknown(Code.WRONG_CALL, "pool", pool, Demands.POOLS);
        }
        return new Demands(
                Optional.ofNullable(options.get("--heads")).map(Demands::heads).orElse(Map.of()),
                amount(options, "--budget"),
                pool,
                Optional.ofNullable(options.get("--capture"))
                        .map(Demands::captures)
                        .orElse(Map.of()),
                moves(options),
                amount(options, "--move-cost").orElse(0),
                options.containsKey("--together"),
                pins(pins, options.getOrDefault("--pin", "pins")),
                amount(options, "--gap").orElse(0));
    }

    private static OptionalDouble amount(Map<String, String> options, String name) {
        return options.containsKey(name)
                ? OptionalDouble.of(Demands.amount(name, options.get(name)))
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

    private static List<String> lines(String typed, Context context) {
        Path here = context.workingFolder().resolve(typed);
        Path file = !here.toFile().exists()
                        && context.home().resolve(typed).toFile().exists()
                ? context.home().resolve(typed)
                : here;
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
    private static List<Demands.Pin> pins(List<String> lines, String name) {
        List<Demands.Pin> pins = new ArrayList<>();
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
            pins.add(new Demands.Pin(id, to.isEmpty() ? not : to, to.isEmpty(), from));
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
