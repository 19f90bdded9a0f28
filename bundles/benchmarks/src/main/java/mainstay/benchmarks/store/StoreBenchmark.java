package mainstay.benchmarks.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.book.Book;

/** Saves and reloads the same book in turn with Mainstay and with each peer, and prints the medians. */
public final class StoreBenchmark {
    private static final int WARM_UPS = 5;

    private final int accounts;
    private final int rounds;
    private final List<String> names;
    private final Path folder;
    private final Map<String, Keeper> keepers = new LinkedHashMap<>();
    private final Map<String, Timings> timings = new LinkedHashMap<>();

    private StoreBenchmark(List<String> words, Path folder) {
        this.accounts = Integer.parseInt(option(words, "--accounts", "1000000"));
        this.rounds = Integer.parseInt(option(words, "--rounds", "5"));
        this.names = List.of(option(words, "--peers", "").split(",", -1)).stream()
                .filter(name -> !name.isEmpty())
                .toList();
        this.folder = folder;
    }

    /** Runs with {@code --accounts N}, {@code --rounds N}, {@code --peers NAME,...} and {@code --jars FOLDER}. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        Path folder = Files.createTempDirectory(Path.of(option(words, "--folder", "target")), "store");
        try {
            new StoreBenchmark(words, folder).run(Path.of(option(words, "--jars", "")));
        } finally {
            delete(folder);
        }
    }

    private void run(Path jars) throws Exception {
        Book book = SampleBook.of(accounts);
        add("mainstay", new MainstayStore(folder.resolve("mainstay"), book));
        Timings first = new Timings();
        round(keepers.get("mainstay"), first, book);
        for (int warmUp = 1; warmUp < WARM_UPS; warmUp++) {
            round(keepers.get("mainstay"), new Timings(), book);
        }
        long peak = peakMegabytes();
        addPeers(jars, book);
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Keeper> keeper : keepers.entrySet()) {
                round(keeper.getValue(), round < 0 ? new Timings() : timings.get(keeper.getKey()), book);
            }
        }
        print(first, peak);
        for (Keeper keeper : keepers.values()) {
            keeper.close();
        }
    }

    private void add(String name, Keeper keeper) {
        keepers.put(name, keeper);
        timings.put(name, new Timings());
    }

    private void addPeers(Path jars, Book book) throws Exception {
        if (names.isEmpty()) {
            return;
        }
        PeerDrivers peers = PeerDrivers.in(jars);
        for (String name : names) {
            add(name, peer(name, peers, book));
        }
    }

    private Keeper peer(String name, PeerDrivers peers, Book book) throws Exception {
        Path file = folder.resolve(name);
        return switch (name) {
            case "duckdb", "duckdb-own-memory" -> new DuckDb(peers, file, false, name.contains("own"), book);
            case "parquet", "parquet-own-memory" ->
                new DuckDb(peers, folder.resolve(name + ".parquet"), true, name.contains("own"), book);
            case "sqlite" -> new JdbcDatabase(peers, "org.sqlite.JDBC", "jdbc:sqlite:" + file, file, book);
            case "h2" -> new JdbcDatabase(peers, "org.h2.Driver", "jdbc:h2:" + file, folder.resolve("h2.mv.db"), book);
            default ->
                throw new IllegalArgumentException("there is no peer " + name
                        + "; there are duckdb, parquet, duckdb-own-memory, parquet-own-memory, sqlite, h2");
        };
    }

    /** Collections of garbage are between two pieces of work rather than in the next one, whoever made it. */
    private static void round(Keeper keeper, Timings timings, Book book) throws Exception {
        System.gc();
        timings.save(keeper::save);
        timings.bytes(size(keeper.path()));
        System.gc();
        double sum = timings.reload(keeper::reload);
        if (!Double.isNaN(sum) && sum != Sum.ofSpend(book)) {
            throw new IllegalStateException(keeper + " read " + sum + " instead of " + Sum.ofSpend(book));
        }
    }

    private static long size(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void print(Timings first, long peak) {
        Timings ours = timings.remove("mainstay");
        StringBuilder peers = new StringBuilder();
        StringBuilder ratios = new StringBuilder();
        timings.forEach((name, theirs) -> {
            String comma = peers.isEmpty() ? "" : ",";
            peers.append(comma).append('"').append(name).append("\":").append(theirs.json());
            ratios.append(comma).append('"').append(name).append("\":").append(ours.ratio(theirs));
        });
        System.out.printf(
                Locale.ROOT,
                "{\"benchmark\":\"store\",\"accounts\":%d,\"seconds\":%s,\"first_seconds\":%s,\"cpu_seconds\":%s,"
                        + "\"peak_mb\":%d,\"bytes\":%d,\"peers\":{%s},\"ratio\":{%s}}%n",
                accounts,
                ours.seconds(),
                first.seconds(),
                ours.cpuSeconds(),
                peak,
                ours.bytes(),
                peers,
                ratios);
    }

    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() >> 20;
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                >> 10;
    }

    private static String option(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : words.get(at + 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
