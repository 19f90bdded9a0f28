package mainstay.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mainstay.testkit.MainstayProcess;

/** An engine that serves the data directory of a folder, for as long as a test works with it. */
final class ServingProcess implements AutoCloseable {
    private final Process process;

    private ServingProcess(Process process) {
        this.process = process;
    }

    /** Starts one, and comes back when it serves. */
    static ServingProcess start(Shell shell) throws IOException {
        Process process = MainstayProcess.start(shell.start(Map.of(), "serve"));
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String first = said.readLine();
        if (first == null || !first.startsWith("serves ")) {
            throw new AssertionError("mainstay serve said: " + first);
        }
        return new ServingProcess(process);
    }

    long pid() {
        return process.pid();
    }

    /** Has it end as a service manager does; its exit status. */
    int end() throws InterruptedException {
        process.destroy();
        return MainstayProcess.status(process);
    }

    /** Kills it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        MainstayProcess.status(process);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
