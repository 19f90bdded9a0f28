package mainstay.benchmarks.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Somebody whose client is a process of its own, with one session from its start to its end. */
final class Person implements AutoCloseable {
    private static final String DONE = "@@done ";
    private static final String FAILED = "@@failed ";
    /** What every reason begins with. */
    private static final String REASON = "mainstay: ";

    private static final long LONGEST_END_SECONDS = 30;
    private static final int MOST_LOOKS = 100;
    private static final long BETWEEN_LOOKS_MILLIS = 20;

    private final Process client;
    private final Writer typed;
    private final BufferedReader shown;

    @SuppressWarnings("JdkObsolete") // two threads write to it
    private final StringBuffer said = new StringBuffer();

    private final Thread listening;
    private int asked;
    private volatile boolean answered;

    private Person(Process client) {
        this.client = client;
        this.typed = client.outputWriter(StandardCharsets.UTF_8);
        this.shown = client.inputReader(StandardCharsets.UTF_8);
        this.listening = new Thread(this::listen, "errors of a client");
        listening.setDaemon(true);
        listening.start();
    }

    /**
     * An answer.
     *
     * @param done whether the line succeeded
     * @param text what it printed
     * @param reason what was said of a line that failed
     * @param nanos from asking to having all of it
     */
    record Answer(boolean done, String text, String reason, long nanos) {}

    /** The client is gone, and with it whatever the answer would have been. */
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;

        private Gone(Throwable cause) {
            super(cause);
        }
    }

    static Person start(List<String> command) throws IOException {
        return new Person(new ProcessBuilder(command).start());
    }

    private void listen() {
        try (BufferedReader errors = client.errorReader(StandardCharsets.UTF_8)) {
            errors.lines().forEach(line -> said.append(line).append('\n'));
        } catch (IOException | UncheckedIOException e) {
            said.append(e).append('\n');
        }
    }

    /** What the client has said on standard error so far. */
    String said() {
        return said.toString();
    }

    /** What it says of a line that failed, which comes another way than what it prints; notices of lines before may come late. */
    private String reason(int before) {
        try {
            for (int look = 0; look < MOST_LOOKS && said.indexOf(REASON, before) < 0; look++) {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said.substring(before).strip();
    }

    /** Whether it has had an answer. A client that comes to an engine that is gone already works without one. */
    boolean isAnswered() {
        return answered;
    }

    /** Types a line, and waits for all that it prints. */
    Answer ask(String line) throws Gone {
        asked++;
        int before = said.length();
        long begun = System.nanoTime();
        try {
            typed.write(line + " && echo '" + DONE + asked + "' || echo '" + FAILED + asked + "'\n");
            typed.flush();
            StringBuilder text = new StringBuilder();
            for (String next = shown.readLine(); next != null; next = shown.readLine()) {
                if (next.equals(DONE + asked) || next.equals(FAILED + asked)) {
                    long nanos = System.nanoTime() - begun;
                    boolean done = next.startsWith(DONE);
                    answered = true;
                    return new Answer(done, text.toString(), done ? "" : reason(before), nanos);
                }
                text.append(next).append('\n');
            }
        } catch (IOException e) {
            throw new Gone(e);
        }
        throw new Gone(null);
    }

    /** Waits for the end of the client; its exit status. */
    int ended() throws InterruptedException {
        if (!client.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
            client.destroyForcibly();
            return -1;
        }
        listening.join(TimeUnit.SECONDS.toMillis(LONGEST_END_SECONDS));
        return client.exitValue();
    }

    @Override
    public void close() {
        try {
            typed.close();
        } catch (IOException e) {
            said.append(e).append('\n'); // it has gone by itself
        }
        try {
            ended();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
