package mainstay.shell.report;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The program that a desktop has for a kind of file. */
final class Desktop {
    private static final List<String> OPENERS = List.of("xdg-open", "open");

    private Desktop() {}

    /** Shows a file or a folder, without waiting; a sentence where nothing could be started. */
    static Optional<String> open(Path file) {
        return open(file, OPENERS);
    }

    static Optional<String> open(Path file, List<String> openers) {
        if (openers.stream().anyMatch(opener -> starts(opener, file))) {
            return Optional.empty();
        }
        return Optional.of("nothing opens files here (" + String.join(", ", openers) + "); open " + file + " yourself");
    }

    private static boolean starts(String opener, Path file) {
        try {
            new ProcessBuilder(opener, file.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false; // another system calls it otherwise
        }
    }
}
