package mainstay.benchmarks.serve;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured.
 *
 * @param home a distribution that may be written to
 * @param folder where everything else is kept
 * @param seconds how long people work
 * @param accounts how many accounts the book has
 * @param sessions how many people work
 * @param kills how often the engine is killed; 0 to measure times instead
 */
record ServeOptions(Path home, Path folder, int seconds, int accounts, int sessions, int kills) {

    /** Reads {@code --home FOLDER}, {@code --folder FOLDER} and the numbers by their names. */
    static ServeOptions of(List<String> words) {
        return new ServeOptions(
                Path.of(text(words, "--home", "")),
                Path.of(text(words, "--folder", "")),
                Integer.parseInt(text(words, "--seconds", "300")),
                Integer.parseInt(text(words, "--accounts", "100000")),
                Integer.parseInt(text(words, "--sessions", "16")),
                Integer.parseInt(text(words, "--kills", "0")));
    }

    private static String text(List<String> words, String name, String otherwise) {
        int at = words.indexOf(name);
        return at < 0 ? otherwise : words.get(at + 1);
    }
}
