package mainstay.benchmarks.scale;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The same line twice in one process; what counts is the second time. */
final class WarmRun {
    private static final int BUFFER = 1 << 20;

    private final Process process;
    private final byte[] buffer = new byte[BUFFER];

    private WarmRun(Process process) {
        this.process = process;
    }

    /**
     * The seconds from giving the line the second time until all of its rows have come.
     *
     * @param rows how many lines the output has each time
     */
    static double seconds(List<String> shell, String line, int rows) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(shell).redirectError(Redirect.DISCARD).start();
        WarmRun run = new WarmRun(process);
        try (BufferedWriter lines =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            run.seconds(lines, line, rows);
            return run.seconds(lines, line, rows);
        } finally {
            process.waitFor();
        }
    }

    private double seconds(BufferedWriter lines, String line, int rows) throws IOException {
        long begun = System.nanoTime();
        lines.write(line);
        lines.newLine();
        lines.flush();
        InputStream out = process.getInputStream();
        for (int left = rows; left > 0; ) {
            int read = out.read(buffer);
            if (read < 0) {
                throw new IllegalStateException("ended before all rows had come: " + line);
            }
            left -= lineBreaks(read);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private int lineBreaks(int length) {
        int count = 0;
        for (int at = 0; at < length; at++) {
            count += buffer[at] == '\n' ? 1 : 0;
        }
        return count;
    }
}
