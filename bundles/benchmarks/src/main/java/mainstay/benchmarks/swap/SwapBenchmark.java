package mainstay.benchmarks.swap;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mainstay.benchmarks.WalletsFile;
import mainstay.book.Book;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;
import mainstay.models.lifecycle.ModelBundles;
import mainstay.models.lifecycle.ModelChanges;
import mainstay.models.lifecycle.ModelInventory;
import mainstay.models.lifecycle.ModelRuns;
import org.osgi.framework.BundleContext;

/** Swaps models while callers run a whole book, and says what the callers felt of it and what was left behind. */
final class SwapBenchmark {
    private static final int WINDOW_SWAPS = 22;
    private static final int WALLETS_AN_ACCOUNT = 4;
    /** For each turn of the warm-up, so many swaps that count; the framework and the JSON library must be compiled too. */
    private static final int SWAPS_A_WARM_UP_TURN = 100;

    private final BundleContext context;
    private final Map<String, Object> launch;
    private final SwapOptions options;
    private final PrintStream progress;
    private final SwapFaults faults;

    @SuppressWarnings("unchecked") // the launcher hands over lists of words
    SwapBenchmark(BundleContext context, Map<String, Object> launch) {
        this.context = context;
        this.launch = launch;
        this.options = SwapOptions.of((List<String>) launch.get("words"));
        this.progress = new PrintStream((OutputStream) launch.get("err"), true, StandardCharsets.UTF_8);
        this.faults = new SwapFaults(progress::println);
    }

    /** Runs to the end; the exit status is 0 when every swap took place and no run failed or was mixed. */
    int run() {
        try {
            Swaps swaps = swaps();
            Book book = book();
            warmUp(swaps, book);
            Memory before = Memory.now();
            SwapOutcome report = SwapOutcome.of(options, measure(swaps, book), faults);
            print(report.json(before, Memory.now()));
            return faults.any() ? 1 : 0;
        } catch (Exception e) {
            e.printStackTrace(progress);
            return 1;
        }
    }

    private void print(String line) {
        new PrintStream((OutputStream) launch.get("out"), true, StandardCharsets.UTF_8).println(line);
    }

    private <T> T service(Class<T> type) {
        return context.getService(context.getServiceReference(type));
    }

    private Callers callers(Book book) {
        return new Callers(service(ModelRuns.class), service(ModelInventory.class), book, faults);
    }

    private Swaps swaps() throws Exception {
        Shell shell = Shell.open(context, launch);
        progress.println("admitting");
        Path folder = Files.createDirectories((Path) launch.get("data")).resolve("marked");
        Files.createDirectories(folder);
        List<MarkedFile> files = new ArrayList<>();
        for (int mark = 1; mark <= 2; mark++) {
            files.add(MarkedFile.scoring(folder, mark));
            files.add(MarkedFile.teamCost(folder, mark));
        }
        Swaps swaps = new Swaps(
                context,
                service(ModelChanges.class),
                service(ModelInventory.class),
                service(ModelBundles.class),
                shell,
                files);
        swaps.prepare();
        return swaps;
    }

    private Book book() throws IOException {
        progress.println("making a book of " + options.accounts() + " accounts");
        Path folder = Files.createDirectories((Path) launch.get("data")).resolve("tables");
        Files.createDirectories(folder);
        WalletsFile.write(folder, options.accounts() * WALLETS_AN_ACCOUNT);
        return Intake.read(new ImportRequest(folder, Optional.empty(), Optional.empty(), false))
                .book()
                .orElseThrow();
    }

    /** Turns of every way of swapping, under load. */
    private void warmUp(Swaps swaps, Book book) throws InterruptedException {
        progress.println("warming up");
        Callers callers = callers(book);
        callers.start();
        try {
            for (int turn = 0; turn <= options.swaps() / SWAPS_A_WARM_UP_TURN; turn++) {
                swaps.names().forEach(way -> swap(swaps, way));
            }
        } finally {
            callers.stop();
        }
    }

    /** Rounds of a window without swaps between two with as many swaps each, so that what drifts counts on both sides. */
    private SwapMeasurement measure(Swaps swaps, Book book) throws InterruptedException {
        SwapMeasurement measured = new SwapMeasurement();
        Callers callers = callers(book);
        callers.start();
        try {
            for (int done = 0; done < options.swaps(); done += 2 * WINDOW_SWAPS) {
                long lasted = with(swaps, done, callers, measured);
                without(lasted, callers, measured);
                with(swaps, done + WINDOW_SWAPS, callers, measured);
                progress.println(measured.line());
            }
        } finally {
            callers.stop();
        }
        return measured;
    }

    /** A window of swaps; how long it lasted. */
    private long with(Swaps swaps, int done, Callers callers, SwapMeasurement measured) throws InterruptedException {
        callers.countIn(measured.with());
        long begun = System.nanoTime();
        swap(swaps, done, Math.min(options.swaps(), done + WINDOW_SWAPS), measured);
        long lasted = System.nanoTime() - begun;
        measured.with().lasted(lasted);
        callers.countIn(new Tally());
        return lasted;
    }

    private static void without(long nanos, Callers callers, SwapMeasurement measured) throws InterruptedException {
        callers.countIn(measured.without());
        long begun = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(nanos);
        measured.without().lasted(System.nanoTime() - begun);
        callers.countIn(new Tally());
    }

    private void swap(Swaps swaps, int from, int to, SwapMeasurement measured) throws InterruptedException {
        List<String> ways = swaps.names();
        long next = System.nanoTime();
        for (int number = from; number < to; number++) {
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            next = Math.max(next, System.nanoTime()) + TimeUnit.MILLISECONDS.toNanos(options.everyMillis());
            String way = ways.get(number % ways.size());
            long begun = System.nanoTime();
            if (swap(swaps, way)) {
                measured.swapped(way, System.nanoTime() - begun);
            }
        }
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
    }

    private boolean swap(Swaps swaps, String way) {
        try {
            swaps.swap(way);
            return true;
        } catch (Exception e) {
            faults.refused(way, e);
            return false;
        }
    }
}
