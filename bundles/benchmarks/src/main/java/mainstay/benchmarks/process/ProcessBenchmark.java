package mainstay.benchmarks.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mainstay.benchmarks.serve.Question;

/**
 * How long an import of a book with deals, sales and barriers takes, and then what is told of them: each a process of its own, by
 * turns with a program that asks DuckDB the like. What both tell of the moves, of the value tree and of pay must be the same.
 */
public final class ProcessBenchmark {
    private static final double CENT = 0.01;

    private final Path home;
    private final Path folder;
    private final Path book;
    private final Optional<String> duckdb;
    private final Map<String, List<Double>> measured = new LinkedHashMap<>();

    private ProcessBenchmark(Path home, Path folder, Optional<String> duckdb) throws IOException {
        this.home = home;
        this.folder = folder;
        this.duckdb = duckdb;
        this.book = Files.createDirectories(folder.resolve("book"));
    }

    /**
     * Takes {@code --home FOLDER}, {@code --folder FOLDER}, {@code --accounts N}, {@code --rows N}, {@code --rounds N}, and {@code
     * --duckdb JAR} where it is to be compared with.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        int accounts = Integer.parseInt(option(words, "--accounts").orElse("100000"));
        int rows = Integer.parseInt(option(words, "--rows").orElse("1000000"));
        ProcessBenchmark benchmark = new ProcessBenchmark(
                Path.of(option(words, "--home").orElseThrow()),
                Path.of(option(words, "--folder").orElseThrow()),
                option(words, "--duckdb"));
        new ProcessBook(benchmark.book, accounts, rows).write();
        benchmark.run(Integer.parseInt(option(words, "--rounds").orElse("5")));
        benchmark.report(accounts, rows);
    }

    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private void run(int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            delete("data");
            delete("book.duckdb");
            step("import", "import " + book, DealQueries.tables(book));
            step(
                    "pipeline",
                    "sell pipeline --on " + DealQueries.DAY + " --format csv",
                    List.of(DealQueries.pipeline(out("pipeline", "duckdb"))));
            step(
                    "moves",
                    "sell moves " + DealQueries.FROM + " " + DealQueries.DAY + " --format csv",
                    List.of(DealQueries.moves(out("moves", "duckdb"))));
            step(
                    "barriers",
                    "plan barriers --on " + DealQueries.DAY + " --format csv",
                    List.of(DealQueries.barriers(out("barriers", "duckdb"))));
            step(
                    "tree",
                    "sell tree " + SalesQueries.BEFORE + " " + SalesQueries.AFTER + " --on " + SalesQueries.LAST_DAY
                            + " --format csv",
                    List.of(SalesQueries.tree(out("tree", "duckdb"))));
            step(
                    "pay",
                    "people pay --on " + DealQueries.DAY + " --format csv",
                    List.of(SalesQueries.pay(out("pay", "duckdb"))));
            if (duckdb.isPresent()) {
                compare();
            }
        }
    }

    private void step(String name, String line, List<String> statements) throws IOException, InterruptedException {
        measure(
                name + " mainstay",
                List.of(
                        home.resolve("bin/mainstay").toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        line),
                out(name, "mainstay"));
        if (duckdb.isPresent()) {
            List<String> question = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    duckdb.get() + ":" + System.getProperty("java.class.path"),
                    Question.class.getName(),
                    folder.resolve("book.duckdb").toString()));
            question.addAll(statements);
            measure(name + " duckdb", question, folder.resolve("said"));
        }
    }

    private Path out(String step, String program) {
        return folder.resolve(step + "-" + program + ".csv");
    }

    private void measure(String name, List<String> command, Path out) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status);
        }
        System.err.printf(Locale.ROOT, "%-20s %7.2f s%n", name, seconds);
        measured.computeIfAbsent(name, unknown -> new ArrayList<>()).add(seconds);
    }

    private void compare() throws IOException {
        for (String list : List.of("moves", "tree", "pay")) {
            Map<String, Double> theirs = amounts(out(list, "duckdb"));
            amounts(out(list, "mainstay")).forEach((row, amount) -> {
                if (Math.abs(amount - theirs.getOrDefault(row, 0.0)) > CENT) {
                    throw new IllegalStateException(
                            list + ": " + row + ": " + amount + " here, " + theirs.get(row) + " there");
                }
            });
        }
        for (String list : List.of("pipeline", "barriers", "pay")) {
            if (lines(out(list, "mainstay")) != lines(out(list, "duckdb"))) {
                throw new IllegalStateException(list + " has other rows than DuckDB");
            }
        }
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    /** The amounts of a list by what they are of: a move, a node of a tree, a measure of a person. */
    private static Map<String, Double> amounts(Path file) throws IOException {
        List<String> rows = Files.readAllLines(file);
        List<String> names = cells(rows.get(0));
        int amount = names.indexOf("amount");
        int measure = names.indexOf("measure");
        Map<String, Double> amounts = new TreeMap<>();
        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = cells(row);
            amounts.put(
                    cells.get(0) + (measure < 0 ? "" : " " + cells.get(measure)),
                    Double.parseDouble(cells.get(amount)));
        }
        return amounts;
    }

    private static List<String> cells(String row) {
        return List.of(row.split(",", -1));
    }

    private void delete(String name) throws IOException {
        Path path = folder.resolve(name);
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private double median(String name) {
        double[] sorted = measured.get(name).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private void report(int accounts, int rows) {
        String steps = Arrays.stream(new String[] {"import", "pipeline", "moves", "barriers", "tree", "pay"})
                .map(step -> String.format(Locale.ROOT, "\"%s\":%.3f", step, median(step + " mainstay"))
                        + (duckdb.isEmpty()
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        ",\"%s_duckdb\":%.3f,\"%s_ratio\":%.2f",
                                        step,
                                        median(step + " duckdb"),
                                        step,
                                        median(step + " mainstay") / median(step + " duckdb"))))
                .collect(Collectors.joining(","));
        System.out.println(
                "{\"benchmark\":\"process\",\"accounts\":" + accounts + ",\"rows\":" + rows + "," + steps + "}");
    }
}
