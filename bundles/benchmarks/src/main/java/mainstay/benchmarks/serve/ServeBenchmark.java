package mainstay.benchmarks.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mainstay.benchmarks.serve.Person.Gone;

/** Measures what many people have of one engine, and whether anything of theirs is mixed or lost. */
public final class ServeBenchmark {
    private static final long SWAP_EVERY_MILLIS = 1000;
    private static final long IMPORT_EVERY_MILLIS = 30_000;
    private static final int WINDOWS = 6;
    private static final int LONGEST_PAUSE_MILLIS = 1000;
    private static final int HARDLY_A_PAUSE_MILLIS = 50;
    private static final int LONGEST_LIFE_MILLIS = 5000;
    private static final int SEED = 20_261_129;
    private static final int FAILED = 1;
    /** What a client says when the engine is gone: in the midst of its work, or before it had begun. */
    private static final List<String> LOST = List.of(
            "the connection to the engine was lost",
            "cannot be reached",
            "closed by remote host",
            "Connection closed",
            "Connection reset",
            "Connection refused",
            "send disconnect: Broken pipe");
    /** How OpenSSH's client ends when its connection does. */
    private static final int SSH_LOST = 255;

    private final ServeOptions options;
    private final Path data;
    private final TwoBooks books;
    private final Findings findings = new Findings();
    private final Acknowledged changes = new Acknowledged();
    private final AtomicInteger swaps = new AtomicInteger();
    private final AtomicInteger imports = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private KnownAnswers known = new KnownAnswers();
    private double most;

    private ServeBenchmark(ServeOptions options) throws IOException, InterruptedException {
        this.options = options;
        this.data = options.folder().resolve("data");
        this.books = TwoBooks.write(options.folder(), options.accounts());
        Engine.makeKey(options.home(), data);
    }

    /** Takes the words of {@link ServeOptions}; ends with 1 where anything failed, was mixed or was lost. */
    public static void main(String[] arguments) throws Exception {
        ServeBenchmark benchmark = new ServeBenchmark(ServeOptions.of(List.of(arguments)));
        boolean fine = benchmark.options.kills() > 0 ? benchmark.kill() : benchmark.measure();
        System.exit(fine ? 0 : FAILED);
    }

    private static void say(String format, Object... values) {
        System.err.printf(Locale.ROOT, format + "%n", values);
    }

    private void prepare(Engine engine) throws IOException, InterruptedException, Gone {
        try (Person operator = engine.person()) {
            Operator.prepare(operator, options.folder().resolve("marked"), books);
            known = Operator.alone(operator, books);
        }
        say("%d answers are known", known.count());
    }

    private boolean measure() throws Exception {
        try (Engine engine = Engine.start(options.home(), data)) {
            prepare(engine);
            List<Future<?>> people = begin(engine, options.sessions());
            Thread.sleep(Math.min(10_000, options.seconds() * 100L)); // the compiler is warm then
            double before = engine.heapMegabytes();
            Future<?> swapping = threads.submit(() -> {
                swap(engine);
                return null;
            });
            Future<?> importing = threads.submit(() -> {
                importAnew(engine);
                return null;
            });
            double first = engine.residentMegabytes();
            windows(engine);
            findings.end();
            await(people);
            swapping.get();
            importing.get();
            double after = engine.heapMegabytes();
            List<String> lost = lost(engine);
            return report(lost, new double[] {before, after, first, engine.residentMegabytes(), most});
        }
    }

    /** Windows with swaps and without, by turns, so that what drifts counts on both sides. */
    private void windows(Engine engine) throws IOException, InterruptedException {
        long window = TimeUnit.SECONDS.toMillis(options.seconds()) / WINDOWS;
        for (int turn = 0; turn < WINDOWS; turn++) {
            findings.swapping(turn % 2 == 0);
            long end = System.currentTimeMillis() + window;
            while (System.currentTimeMillis() < end) {
                Thread.sleep(Math.min(500, window));
                most = Math.max(most, engine.residentMegabytes());
            }
            say(
                    "%d answers, %d swaps, %d imports, %d changes; %.0f MB resident",
                    findings.answers(), swaps.get(), imports.get(), changes.count(), engine.residentMegabytes());
        }
    }

    private List<Future<?>> begin(Engine engine, int sessions) throws IOException {
        List<Future<?>> people = new ArrayList<>();
        for (int number = 0; number < sessions; number++) {
            Person person = engine.person(number);
            Worker worker = new Worker(person, known, changes, findings, LONGEST_PAUSE_MILLIS);
            people.add(threads.submit(() -> {
                try (person) {
                    worker.work();
                }
                return null;
            }));
        }
        return people;
    }

    private static void await(List<Future<?>> people) throws InterruptedException, ExecutionException {
        for (Future<?> person : people) {
            person.get();
        }
    }

    private void swap(Engine engine) throws IOException, InterruptedException, Gone {
        try (Person person = engine.person()) {
            Operator operator = new Operator(person);
            while (findings.goesOn()) {
                long next = System.currentTimeMillis() + SWAP_EVERY_MILLIS;
                if (findings.isSwapping()) {
                    operator.activate(1 + swaps.incrementAndGet() % 2);
                }
                Thread.sleep(Math.max(0, next - System.currentTimeMillis()));
            }
        }
    }

    private void importAnew(Engine engine) throws IOException, InterruptedException, Gone {
        try (Person person = engine.person()) {
            Operator operator = new Operator(person);
            long next = System.currentTimeMillis();
            while (findings.goesOn()) {
                if (System.currentTimeMillis() >= next) {
                    next += IMPORT_EVERY_MILLIS;
                    operator.importAnew(books.all().get(imports.getAndIncrement() % 2));
                }
                Thread.sleep(100);
            }
        }
    }

    /** What was acknowledged and is not there; whoever looks has a session of their own. */
    private List<String> lost(Engine engine) throws IOException, InterruptedException, Gone {
        try (Person person = engine.person()) {
            Operator operator = new Operator(person);
            operator.parameter(Acknowledged.PARAMETER);
            return changes.lost(operator.kept());
        }
    }

    private boolean report(List<String> lost, double[] memory) {
        lost.stream().limit(10).forEach(mark -> say("lost: %s", mark));
        say("| | with swaps | without |");
        say("| --- | ---: | ---: |");
        say(
                "| `rank --top 10`: half of all, ms | %.0f | %.0f |",
                findings.with().millis(0.5), findings.without().millis(0.5));
        say(
                "| 99 %%, ms | %.0f | %.0f |",
                findings.with().millis(0.99), findings.without().millis(0.99));
        say("| heap after a full collection: before, after, MB | %.0f | %.0f |", memory[0], memory[1]);
        System.out.printf(
                Locale.ROOT,
                "{\"benchmark\":\"serve\",\"seconds\":%d,\"accounts\":%d,\"sessions\":%d,\"answers\":%d,\"swaps\":%d,"
                        + "\"imports\":%d,\"changes\":%d,\"failed\":%d,\"mixed\":%d,\"lost\":%d,"
                        + "\"rank_ms_p50\":%.1f,\"rank_ms_p99\":%.1f,\"rank_ms_p50_without\":%.1f,\"rank_ms_p99_without\":%.1f,"
                        + "\"heap_mb_before\":%.0f,\"heap_mb_after\":%.0f,\"resident_mb_before\":%.0f,"
                        + "\"resident_mb_after\":%.0f,\"resident_mb_most\":%.0f}%n",
                options.seconds(),
                options.accounts(),
                options.sessions(),
                findings.answers(),
                swaps.get(),
                imports.get(),
                changes.count(),
                findings.failures(),
                findings.mixtures(),
                lost.size(),
                findings.with().millis(0.5),
                findings.with().millis(0.99),
                findings.without().millis(0.5),
                findings.without().millis(0.99),
                memory[0],
                memory[1],
                memory[2],
                memory[3],
                memory[4]);
        return lost.isEmpty() && findings.failures() == 0 && findings.mixtures() == 0;
    }

    /** Kills the engine at random moments, and looks each time what the next one finds. */
    private boolean kill() throws Exception {
        Random random = new Random(SEED);
        try (Engine engine = Engine.start(options.home(), data)) {
            prepare(engine);
        }
        List<String> wrong = new ArrayList<>();
        long untold = 0;
        findings.swapping(true);
        for (int kill = 0; kill < options.kills(); kill++) {
            Engine engine = Engine.start(options.home(), data);
            List<String> faults = new ArrayList<>();
            lost(engine).forEach(mark -> faults.add("lost: " + mark));
            faults.addAll(killed(engine, random.nextInt(LONGEST_LIFE_MILLIS)));
            faults.forEach(System.err::println);
            wrong.addAll(faults);
            say("kill %d: %d changes acknowledged, %d wrong", kill + 1, changes.count(), wrong.size());
        }
        try (Engine engine = Engine.start(options.home(), data);
                Person person = engine.person()) {
            List<String> kept = new Operator(person).kept();
            changes.lost(kept).forEach(mark -> wrong.add("lost: " + mark));
            untold = changes.untold(kept);
        }
        long mostUntold = (long) options.kills() * options.sessions();
        System.out.printf(
                Locale.ROOT,
                "{\"benchmark\":\"serve\",\"kills\":%d,\"sessions\":%d,\"answers\":%d,\"swaps\":%d,\"changes\":%d,"
                        + "\"mixed\":%d,\"wrong\":%d,\"kept_untold\":%d}%n",
                options.kills(),
                options.sessions(),
                findings.answers(),
                swaps.get(),
                changes.count(),
                findings.mixtures(),
                wrong.size(),
                untold);
        return wrong.isEmpty() && findings.mixtures() == 0 && untold <= mostUntold;
    }

    /** Has people work until the engine is killed; what was wrong with how their clients ended. */
    private List<String> killed(Engine engine, int millis) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        List<Future<?>> working = new ArrayList<>();
        for (int number = 0; number < options.sessions(); number++) {
            Person person = engine.person(number);
            people.add(person);
            Worker worker = new Worker(person, known, changes, findings, HARDLY_A_PAUSE_MILLIS);
            working.add(threads.submit(() -> {
                worker.work();
                return null;
            }));
        }
        working.add(threads.submit(() -> {
            swap(engine);
            return null;
        }));
        while (!people.stream().allMatch(Person::isAnswered)) {
            Thread.sleep(10); // a client is a process, and takes its time to begin
        }
        Thread.sleep(millis);
        engine.kill();
        for (Person person : people) {
            int status = person.ended();
            if ((status != 1 && status != SSH_LOST) || LOST.stream().noneMatch(person.said()::contains)) {
                wrong.add("a client ended with " + status + " and said: " + person.said());
            }
        }
        for (Future<?> work : working) {
            try {
                work.get();
                wrong.add("somebody went on without an engine");
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof Gone)) {
                    wrong.add(String.valueOf(e.getCause()));
                }
            }
        }
        return wrong;
    }
}
