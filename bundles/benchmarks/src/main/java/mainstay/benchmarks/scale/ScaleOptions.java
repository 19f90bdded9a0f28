package mainstay.benchmarks.scale;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is measured.
 *
 * @param accounts how many accounts the table has
 * @param rounds how often each program runs
 * @param shuffled whether the ids come in no order
 * @param peers the names of the other programs
 * @param home the distribution of Mainstay
 * @param cache where other programs are kept once they were fetched
 */
record ScaleOptions(int accounts, int rounds, boolean shuffled, List<String> peers, Path home, Path cache) {

    /** Reads the words of the command line. */
    static ScaleOptions of(String[] words) {
        List<String> all = List.of(words);
        return new ScaleOptions(
                Integer.parseInt(text(all, "--accounts", "1000000").replace("_", "")),
                Integer.parseInt(text(all, "--rounds", "5")),
                all.contains("--shuffled"),
                Arrays.stream(text(all, "--peers", "handtuned,polars,duckdb").split(","))
                        .filter(name -> !name.isBlank())
                        .toList(),
                Path.of(text(all, "--home", "launcher/target/mainstay")).toAbsolutePath(),
                Path.of(text(all, "--cache", System.getProperty("user.home") + "/.cache/mainstay-benchmarks"))
                        .toAbsolutePath());
    }

    private static String text(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : words.get(at + 1);
    }
}
