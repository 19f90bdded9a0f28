package mainstay.benchmarks.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mainstay.book.Batches;
import mainstay.coverage.plan.CoveragePlan;
import mainstay.coverage.plan.Planner;

/** Plans seeded problems, warm, and gives the first of them to general solvers. */
public final class PlanBenchmark {
    private static final int[] SERVED = {5, 15};
    private static final int SEEDS = 5;
    private static final double NANOS = 1e9;
    private static final int WARM_NANOS = 2_000_000_000;

    private final int accounts;
    private final int pools;
    private final List<String> solvers;
    private final List<String> more;
    private final Map<String, String> options;

    private PlanBenchmark(Map<String, String> options) {
        this.options = options;
        this.accounts =
                Integer.parseInt(options.getOrDefault("--accounts", "10000").replace("_", ""));
        this.pools = Integer.parseInt(options.getOrDefault("--pools", accounts < 100_000 ? "8" : "20"));
        this.more = List.of(options.getOrDefault("--with", "").split(",", -1));
        this.solvers = options.containsKey("--solvers")
                ? List.of(options.get("--solvers").split(",", -1))
                : List.of();
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int word = 0; word + 1 < arguments.length; word += 2) {
            options.put(arguments[word], arguments[word + 1]);
        }
        new PlanBenchmark(options).run();
    }

    private record Planned(CoveragePlan plan, double seconds) {}

    private static Planned planned(PlanInstance instance, Batches batches) {
        long begin = System.nanoTime();
        CoveragePlan plan = Planner.plan(instance.limited(), 0, () -> false, (value, bound) -> {}, batches)
                .plan()
                .orElseThrow();
        return new Planned(plan, (System.nanoTime() - begin) / NANOS);
    }

    private void run() throws IOException, InterruptedException {
        warmUp();
        List<Planned> all = new ArrayList<>();
        PlanInstance first = null;
        for (int served : SERVED) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                PlanInstance instance = new PlanInstance(accounts, pools, served, seed, more);
                first = first == null ? instance : first;
                Planned planned = planned(instance, Batches.usual());
                requireSame(
                        planned.plan(),
                        planned(instance, new Batches(1, 16_384)).plan());
                System.out.printf(
                        Locale.ROOT,
                        "%-40s value %,.2f  bound %,.2f  gap %.1e  %.4f s%n",
                        instance,
                        planned.plan().value(),
                        planned.plan().bound(),
                        planned.plan().gap(),
                        planned.seconds());
                all.add(planned);
            }
        }
        System.out.println(json(all, beside(first)));
    }

    private void warmUp() {
        long begin = System.nanoTime();
        for (int seed = 100; System.nanoTime() - begin < WARM_NANOS; seed++) {
            planned(new PlanInstance(accounts, pools, SERVED[seed % SERVED.length], seed, more), Batches.usual());
        }
    }

    private static void requireSame(CoveragePlan one, CoveragePlan other) {
        for (int account = 0; account < one.problem().accounts(); account++) {
            if (one.option(account) != other.option(account) || one.team(account) != other.team(account)) {
                throw new IllegalStateException("account " + account + " is planned otherwise on one thread");
            }
        }
    }

    private Map<String, GeneralSolver.Answer> beside(PlanInstance instance) throws IOException, InterruptedException {
        Map<String, GeneralSolver.Answer> results = new LinkedHashMap<>();
        if (solvers.isEmpty()) {
            return results;
        }
        Path file = Files.createTempFile("plan", ".txt");
        instance.write(file);
        for (String solver : solvers) {
            GeneralSolver.Answer answer =
                    new GeneralSolver(solver, options).answers(List.of(file)).get(0);
            System.out.println(solver + ": " + answer);
            results.put(solver, answer);
        }
        Files.delete(file);
        return results;
    }

    private String json(List<Planned> all, Map<String, GeneralSolver.Answer> beside) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        List<Double> seconds = all.stream().map(Planned::seconds).sorted().toList();
        json.put("benchmark", "plan")
                .put("accounts", accounts)
                .put("pools", pools)
                .put("with", String.join(",", more));
        json.put("value", all.get(0).plan().value());
        json.put("bound", all.get(0).plan().bound());
        json.put(
                "gap", all.stream().mapToDouble(each -> each.plan().gap()).max().orElseThrow());
        json.put("seconds", seconds.get(seconds.size() / 2));
        json.put("seconds_max", seconds.get(seconds.size() - 1));
        json.put("peak_mb", peak());
        ObjectNode of = json.putObject("solvers");
        beside.forEach((solver, given) -> of.putObject(solver)
                .put("value", given.value())
                .put("bound", given.bound())
                .put("seconds", given.seconds())
                .put("status", given.status()));
        return json.toString();
    }

    private static long peak() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
            return -1;
        } catch (IOException e) {
            return -1; // there is no such file on this system
        }
    }
}
