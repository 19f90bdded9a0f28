package mainstay.benchmarks.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.book.Batches;
import mainstay.coverage.plan.Planner;

/** Plans with few moves and fewer heads than today, and what a general solver makes of the same problems. */
public final class MovesBenchmark {
    private static final int[] MOVES = {5, 10, 20};
    private static final int[] CUTS = {0, 10, 20};
    private static final double CLOSE = 1e-4;
    private static final double NANOS = 1e9;
    private static final double WARM_SECONDS = 3;
    private static final double TOLERANCE = 1e-6;

    private final Map<String, String> options;
    private final int[] sizes;
    private final int seeds;
    private final double seconds;

    private MovesBenchmark(Map<String, String> options) {
        this.options = options;
        this.sizes = Arrays.stream(
                        options.getOrDefault("--accounts", "20,60,150,300").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        this.seeds = Integer.parseInt(options.getOrDefault("--seeds", "10"));
        this.seconds = Double.parseDouble(options.getOrDefault("--seconds", "2"));
    }

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int word = 0; word + 1 < arguments.length; word += 2) {
            options.put(arguments[word], arguments[word + 1]);
        }
        new MovesBenchmark(options).run();
    }

    /**
     * What planning a problem came to.
     *
     * @param value {@code NaN} when no plan was found
     * @param bound what no plan exceeds; minus infinity when it was proved that there is none
     */
    private record Planned(MovesInstance instance, double value, double bound, double gap, double seconds) {

        boolean isImpossible() {
            return bound == Double.NEGATIVE_INFINITY;
        }

        boolean isFound() {
            return !Double.isNaN(value);
        }
    }

    private Planned planned(MovesInstance instance) {
        long begin = System.nanoTime();
        Planner.Outcome outcome = Planner.plan(
                instance.problem(),
                0,
                () -> (System.nanoTime() - begin) / NANOS > seconds,
                (value, bound) -> {},
                Batches.usual());
        double passed = (System.nanoTime() - begin) / NANOS;
        return outcome.plan()
                .map(plan -> new Planned(instance, plan.value(), plan.bound(), plan.gap(), passed))
                .orElseGet(() -> new Planned(
                        instance,
                        Double.NaN,
                        outcome.impossible() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY,
                        outcome.impossible() ? 0 : 1,
                        passed));
    }

    private void run() throws IOException, InterruptedException {
        warmUp();
        System.out.printf(
                "%8s %9s %10s %9s %9s %11s %11s %10s %10s%n",
                "accounts",
                "problems",
                "impossible",
                "gap 0",
                "1e-4",
                "median gap",
                "worst gap",
                "median s",
                "worst s");
        List<Planned> all = new ArrayList<>();
        for (int size : sizes) {
            List<Planned> ofSize = new ArrayList<>();
            for (int moves : MOVES) {
                for (int cut : CUTS) {
                    for (int seed = 1; seed <= seeds; seed++) {
                        ofSize.add(planned(new MovesInstance(size, moves, cut, seed)));
                    }
                }
            }
            show(size, ofSize);
            all.addAll(ofSize);
        }
        for (Planned planned : all) {
            if (planned.gap() > CLOSE) {
                System.out.printf(Locale.ROOT, "%s: gap %.1e%n", planned.instance(), planned.gap());
            }
        }
        ObjectNode json = json(all);
        if (options.containsKey("--solver")) {
            beside(all, json.putObject("solver"));
        }
        System.out.println(json);
    }

    private void warmUp() {
        long begin = System.nanoTime();
        for (int seed = 1_000; (System.nanoTime() - begin) / NANOS < Math.min(seconds, WARM_SECONDS); seed++) {
            planned(new MovesInstance(sizes[seed % sizes.length], MOVES[seed % 3], CUTS[seed / 3 % 3], seed));
        }
    }

    private static void show(int size, List<Planned> planned) {
        System.out.printf(
                Locale.ROOT,
                "%8d %9d %10d %8.1f%% %8.1f%% %11.1e %11.1e %10.3f %10.3f%n",
                size,
                planned.size(),
                planned.stream().filter(Planned::isImpossible).count(),
                100 * part(planned, 0),
                100 * part(planned, CLOSE),
                middle(planned.stream().map(Planned::gap)),
                most(planned.stream().map(Planned::gap)),
                middle(planned.stream().map(Planned::seconds)),
                most(planned.stream().map(Planned::seconds)));
    }

    private static double part(List<Planned> planned, double gap) {
        return planned.stream().filter(each -> each.gap() <= gap).count() / (double) planned.size();
    }

    private static double middle(Stream<Double> numbers) {
        List<Double> sorted = numbers.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double most(Stream<Double> numbers) {
        return numbers.mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private ObjectNode json(List<Planned> all) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        return json.put("benchmark", "moves")
                .put("problems", all.size())
                .put("seconds_allowed", seconds)
                .put("impossible", all.stream().filter(Planned::isImpossible).count())
                .put(
                        "without_plan",
                        all.stream()
                                .filter(each -> !each.isFound() && !each.isImpossible())
                                .count())
                .put("gap_0", part(all, 0))
                .put("gap_1e-4", part(all, CLOSE))
                .put("gap", middle(all.stream().map(Planned::gap)))
                .put("gap_max", most(all.stream().map(Planned::gap)))
                .put("seconds", middle(all.stream().map(Planned::seconds)))
                .put("seconds_max", most(all.stream().map(Planned::seconds)));
    }

    /** Fails where either proves what the other has a plan against. */
    private void beside(List<Planned> all, ObjectNode json) throws IOException, InterruptedException {
        String name = options.get("--solver");
        Path folder = Files.createTempDirectory("moves");
        List<Path> files = new ArrayList<>();
        for (Planned planned : all) {
            Path file = folder.resolve(files.size() + ".txt");
            planned.instance().write(file);
            files.add(file);
        }
        List<GeneralSolver.Answer> answers = new GeneralSolver(name, options).answers(files);
        int plans = 0;
        int ours = 0;
        int optimal = 0;
        int better = 0;
        int worse = 0;
        for (int problem = 0; problem < files.size(); problem++) {
            GeneralSolver.Answer answer = answers.get(problem);
            Planned planned = all.get(problem);
            double tolerance = TOLERANCE * Math.max(1, Math.abs(answer.bound()));
            boolean isFound = !Double.isNaN(answer.value());
            plans += isFound ? 1 : 0;
            ours += isFound && planned.isFound() ? 1 : 0;
            optimal += answer.status().equals("OPTIMAL") || answer.isImpossible() ? 1 : 0;
            better += planned.isFound() && !(planned.value() <= answer.value() + tolerance) ? 1 : 0;
            worse += isFound && !(planned.value() >= answer.value() - tolerance) ? 1 : 0;
            if ((isFound && planned.bound() < answer.value() - tolerance)
                    || (planned.isFound() && (answer.isImpossible() || answer.bound() < planned.value() - tolerance))) {
                throw new IllegalStateException(
                        planned.instance() + ": " + planned + " against " + name + "'s " + answer);
            }
            Files.delete(files.get(problem));
        }
        Files.delete(folder);
        json.put("name", name)
                .put("proved", optimal / (double) all.size())
                .put("plans", plans)
                .put("plans_of_these_found", ours)
                .put("our_plan_better", better)
                .put("our_plan_worse", worse)
                .put("seconds", middle(answers.stream().map(GeneralSolver.Answer::seconds)))
                .put("seconds_max", most(answers.stream().map(GeneralSolver.Answer::seconds)));
    }
}
