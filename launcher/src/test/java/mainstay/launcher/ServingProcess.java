package mainstay.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess;

/** An engine that serves the data directory of a folder, for as long as a test works with it. */
final class ServingProcess implements AutoCloseable {
    private final Process process;
    private final String place;
    private final BufferedReader said;

    private ServingProcess(Process process, String place, BufferedReader said) {
        this.process = process;
        this.place = place;
        this.said = said;
    }

    /** Starts one, and comes back when it serves. */
    static ServingProcess start(Shell shell, String... options) throws IOException {
        return start(shell.start(
                Map.of(), Stream.concat(Stream.of("serve"), Stream.of(options)).toArray(String[]::new)));
    }

    /** The same as somebody else does. */
    static ServingProcess start(ProcessBuilder serve) throws IOException {
        Process process = MainstayProcess.start(serve);
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String first = said.readLine();
        if (first == null || !(first.startsWith("serves ") || first.startsWith("{"))) {
            throw new AssertionError("mainstay serve said: " + first);
        }
        return new ServingProcess(process, first, said);
    }

    /** The first line that it said: where it listens, or the first event of its log. */
    String place() {
        return place;
    }

    /** What it says from now on until its end; to be called when it is told to end. */
    List<String> rest() {
        return said.lines().toList();
    }

    long pid() {
        return process.pid();
    }

    /** Has it end as a service manager does; its exit status. */
    int end() throws InterruptedException {
        process.toHandle().destroy(); // closes no stream: what it says at its end is still to be read
        return MainstayProcess.status(process);
    }

    /** Kills it. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        MainstayProcess.status(process);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
