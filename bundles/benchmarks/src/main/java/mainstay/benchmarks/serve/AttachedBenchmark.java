package mainstay.benchmarks.serve;

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
import java.util.stream.Collectors;
import mainstay.benchmarks.WalletsFile;

/** How long one short command takes, from the start of its process to its end: alone, on an engine that serves, and elsewhere. */
public final class AttachedBenchmark {
    private static final int LINES_AN_ACCOUNT = 4;

    private static final String TEAMS = "SELECT * FROM teams";
    /** What the models that ship come to with the figures that ship. */
    private static final String RANK = """
            SELECT account_id, value, CASE WHEN gp >= 288000 THEN gp - 288000 WHEN gp >= 68000 THEN gp - 68000 \
            WHEN gp >= 2160 THEN gp - 2160 ELSE 0 END AS profit FROM (SELECT account_id, sum(spend) AS value, \
            sum(revenue * coalesce(margin, 0.2)) AS gp FROM wallets GROUP BY account_id) AS sums \
            ORDER BY profit DESC, account_id LIMIT 10""";

    private final Path home;
    private final Path folder;
    private final Path data;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();

    private AttachedBenchmark(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    /**
     * Takes {@code --home FOLDER}, {@code --folder FOLDER}, {@code --accounts N}, {@code --rounds N}, and, where they are to be
     * compared with, {@code --psql DATABASE} and {@code --duckdb JAR}.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        AttachedBenchmark benchmark = new AttachedBenchmark(
                Path.of(option(words, "--home").orElseThrow()),
                Path.of(option(words, "--folder").orElseThrow()));
        int accounts = Integer.parseInt(option(words, "--accounts").orElse("1000000"));
        benchmark.run(
                accounts,
                Integer.parseInt(option(words, "--rounds").orElse("5")),
                option(words, "--psql"),
                option(words, "--duckdb"));
    }

    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private void run(int accounts, int rounds, Optional<String> psql, Optional<String> duckdb) throws Exception {
        Path book = Files.createDirectories(folder.resolve("book"));
        WalletsFile.write(book, accounts * LINES_AN_ACCOUNT);
        seconds(mainstay("--alone", "import " + book + "; params margin.default 0.2"));
        if (psql.isPresent()) {
            fillPostgres(psql.get(), book);
        }
        if (duckdb.isPresent()) {
            fillDuckDb(duckdb.get(), book);
        }
        Map<String, double[]> measured = new LinkedHashMap<>();
        Engine.makeKey(home, data);
        try (Engine engine = Engine.start(home, data)) {
            ask("alone", mainstay("--alone", "teams"), mainstay("--alone", "rank", "--top", "10"));
            ask("attached", mainstay("teams"), mainstay("rank", "--top", "10"));
            ask("ssh", with(engine.ssh(), "teams"), with(engine.ssh(), "rank --top 10"));
            for (int round = 0; round <= rounds; round++) {
                for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                    double seconds = seconds(command.getValue());
                    if (round > 0) { // the first warms
                        measured.computeIfAbsent(command.getKey(), name -> new double[rounds])[round - 1] = seconds;
                    }
                }
            }
        }
        report(measured);
    }

    private void ask(String how, List<String> teams, List<String> rank) {
        commands.put("teams " + how, teams);
        commands.put("rank " + how, rank);
    }

    private List<String> mainstay(String... words) {
        List<String> line =
                new ArrayList<>(List.of(home.resolve("bin/mainstay").toString(), "--data", data.toString()));
        line.addAll(List.of(words));
        return line;
    }

    private void fillPostgres(String database, Path book) throws IOException, InterruptedException {
        List<String> psql = List.of("psql", "-q", "-X", "-d", database, "-c");
        String columns =
                "(account_id text, line text, spend float8, revenue float8, addressable float8, margin float8)";
        for (String statement : List.of(
                "CREATE TABLE wallets " + columns,
                "\\copy wallets FROM '" + book.resolve("wallets.csv") + "' WITH (FORMAT csv, HEADER)",
                "CREATE TABLE teams AS SELECT * FROM (VALUES ('dedicated', 288000), ('shared', 68000), ('channel', 2160))"
                        + " AS kinds (team, cost)",
                "VACUUM ANALYZE")) {
            seconds(with(psql, statement));
        }
        ask("psql", with(psql, TEAMS), with(psql, RANK));
    }

    private void fillDuckDb(String jar, Path book) throws IOException, InterruptedException {
        List<String> duckdb = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar + ":" + System.getProperty("java.class.path"),
                Question.class.getName(),
                folder.resolve("book.duckdb").toString());
        seconds(with(
                with(
                        duckdb,
                        "CREATE TABLE wallets AS SELECT * FROM read_csv('" + book.resolve("wallets.csv")
                                + "', header = true)"),
                "CREATE TABLE teams AS SELECT * FROM (VALUES ('dedicated', 288000), ('shared', 68000), ('channel', 2160))"
                        + " AS kinds (team, cost)"));
        ask("duckdb", with(duckdb, TEAMS), with(duckdb, RANK));
    }

    private static List<String> with(List<String> command, String last) {
        List<String> all = new ArrayList<>(command);
        all.add(last);
        return all;
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int status = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void report(Map<String, double[]> measured) {
        measured.forEach((name, seconds) -> System.err.printf(Locale.ROOT, "| `%s` | %.2f |%n", name, median(seconds)));
        System.out.println(measured.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT, "\"%s\":%.3f", entry.getKey().replace(' ', '_'), median(entry.getValue())))
                .collect(Collectors.joining(",", "{\"benchmark\":\"attached\",", "}")));
    }
}
