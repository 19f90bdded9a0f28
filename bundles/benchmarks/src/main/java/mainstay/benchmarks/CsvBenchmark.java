package mainstay.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.WalletField;
import mainstay.intake.Intake;
import mainstay.intake.api.ImportRequest;

/** Reads the same wallets table with each CSV library, in rounds that take turns, and prints the medians. */
public final class CsvBenchmark {
    private static final int WARM_UPS = 2;

    private final Path folder;
    private final int rows;
    private final Map<String, WalletsRead> contestants = new LinkedHashMap<>();

    private CsvBenchmark(Path folder, int rows) {
        this.folder = folder;
        this.rows = rows;
        contestants.put("fastcsv+fastdoubleparser", CsvLibraries::fastCsvCharacters);
        contestants.put("fastcsv+parseDouble", CsvLibraries::fastCsvStrings);
        contestants.put("deephaven", file -> CsvLibraries.deephaven(file, false));
        contestants.put("deephaven-two-threads", file -> CsvLibraries.deephaven(file, true));
        contestants.put("univocity", CsvLibraries::univocity);
        contestants.put("commons-csv", CsvLibraries::commonsCsv);
        contestants.put("intake-whole-import", file -> wholeImport());
    }

    /** Runs with {@code --rows N} and {@code --rounds N}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("mainstay-bench");
        try {
            CsvBenchmark benchmark = new CsvBenchmark(folder, option(arguments, "--rows", 1_000_000));
            double expected = WalletsFile.write(folder, benchmark.rows);
            benchmark.run(option(arguments, "--rounds", 7), expected);
        } finally {
            for (String file : new String[] {"accounts.csv", "wallets.csv"}) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        }
    }

    private void run(int rounds, double expected) throws IOException {
        Path file = folder.resolve("wallets.csv");
        Map<String, long[]> nanos = new LinkedHashMap<>();
        contestants.keySet().forEach(name -> nanos.put(name, new long[rounds]));
        for (int round = -WARM_UPS; round < rounds; round++) {
            for (Map.Entry<String, WalletsRead> contestant : contestants.entrySet()) {
                long start = System.nanoTime();
                double sum = contestant.getValue().sumOfSpend(file);
                long taken = System.nanoTime() - start;
                if (Math.abs(sum - expected) > Math.abs(expected) * 1e-12) {
                    throw new IllegalStateException(contestant.getKey() + " read " + sum + " instead of " + expected);
                }
                if (round >= 0) {
                    nanos.get(contestant.getKey())[round] = taken;
                }
            }
        }
        report(nanos, Files.size(file));
    }

    private void report(Map<String, long[]> nanos, long bytes) {
        StringBuilder json = new StringBuilder(String.format(
                Locale.ROOT, "{\"benchmark\":\"csv\",\"rows\":%d,\"bytes\":%d,\"median_ms\":{", rows, bytes));
        nanos.forEach((name, taken) -> {
            Arrays.sort(taken);
            double median = taken[taken.length / 2] / 1e6;
            System.err.printf(
                    Locale.ROOT,
                    "%-26s median %8.1f ms  best %8.1f ms  %6.1f MB/s%n",
                    name,
                    median,
                    taken[0] / 1e6,
                    bytes / median / 1e3);
            json.append(String.format(Locale.ROOT, "\"%s\":%.1f,", name, median));
        });
        json.setLength(json.length() - 1);
        System.out.println(json.append("}}"));
    }

    private double wholeImport() {
        Book book = Intake.read(new ImportRequest(folder, Optional.empty(), Optional.empty(), false))
                .book()
                .orElseThrow();
        double sum = 0;
        for (int wallet = 0; wallet < book.wallets().size(); wallet++) {
            sum += book.wallets().column(WalletField.SPEND).get(wallet);
        }
        return sum;
    }

    private static int option(String[] arguments, String name, int otherwise) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments[at + 1]);
    }

    /** Reads a wallets table into columns. */
    private interface WalletsRead {

        /** The sum of its spend, so that nothing can be left out. */
        double sumOfSpend(Path file) throws IOException;
    }
}
