package mainstay.benchmarks.startup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that answers once and ends.
 *
 * @param name what it is called in the result
 * @param command its command line
 * @param environment variables that it needs besides those of this process
 * @param input what is typed
 */
record StartupCommand(String name, List<String> command, Map<String, String> environment, String input) {

    /** Runs it to its end under GNU time, which knows what a process and its children have used. */
    Measurement run(Path folder) throws IOException, InterruptedException {
        Path used = folder.resolve("used");
        List<String> line = new ArrayList<>(List.of("/usr/bin/time", "-q", "-o", used.toString(), "-f", "%U %S %M"));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        int status = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IllegalStateException(name + " ended with " + status + ": " + String.join(" ", command));
        }
        return Measurement.of(seconds, Files.readString(used).strip());
    }

    /** What it printed at its last run. */
    String printed(Path folder) throws IOException {
        return Files.readString(folder.resolve("out"));
    }
}
