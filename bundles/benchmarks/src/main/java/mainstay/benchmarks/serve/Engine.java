package mainstay.benchmarks.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process that serves. */
final class Engine implements AutoCloseable {
    private static final double KILOBYTES = 1024;
    private static final String GUEST = "anna";
    private static final Pattern SSH_PORT = Pattern.compile("ssh 127\\.0\\.0\\.1:([0-9]+) ");
    private static final long LONGEST_END_SECONDS = 60;

    private final Path home;
    private final Path data;
    private final Process process;
    private final Thread reading;
    private final String sshPort;

    private Engine(Path home, Path data, Process process, Thread reading, String sshPort) {
        this.home = home;
        this.data = data;
        this.process = process;
        this.reading = reading;
        this.sshPort = sshPort;
    }

    /** Makes a key by which somebody may come in by ssh, who may analyse. */
    static void makeKey(Path home, Path data) throws IOException, InterruptedException {
        Path key = key(data);
        new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString())
                .inheritIO()
                .start()
                .waitFor();
        Files.writeString(
                home.resolve("conf/authorized_keys"),
                "user=\"" + GUEST + "\",roles=\"analyse\" " + Files.readString(Path.of(key + ".pub")));
    }

    private static Path key(Path data) {
        return data.resolveSibling("key");
    }

    /** Starts one, and comes back when it serves. */
    static Engine start(Path home, Path data) throws IOException {
        Process process =
                new ProcessBuilder(program(home), "--data", data.toString(), "serve", "--ssh", "127.0.0.1:0").start();
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        String line = said.readLine();
        while (line != null && !line.startsWith("serves ")) {
            all.append(line).append('\n');
            line = said.readLine();
        }
        Matcher port = SSH_PORT.matcher(String.valueOf(line));
        if (!port.find()) {
            throw new IllegalStateException("mainstay serve said: " + all + line);
        }
        Thread reading = new Thread(() -> said.lines().forEach(each -> System.err.println("  engine: " + each)));
        reading.setDaemon(true);
        reading.start();
        return new Engine(home, data, process, reading, port.group(1));
    }

    private static String program(Path home) {
        return home.resolve("bin/mainstay").toString();
    }

    /** Somebody who comes by the socket. */
    Person person() throws IOException {
        return Person.start(List.of(program(home), "--data", data.toString(), "--keep-going"));
    }

    /** One of many: every other comes by ssh, as OpenSSH's client has them. */
    Person person(int number) throws IOException {
        return number % 2 == 0 ? person() : Person.start(ssh());
    }

    /** OpenSSH's client, before what it is to run there. */
    List<String> ssh() {
        return List.of(
                "ssh",
                "-T",
                "-F",
                "none",
                "-o",
                "BatchMode=yes",
                "-o",
                "LogLevel=INFO",
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-i",
                key(data).toString(),
                "-p",
                sshPort,
                GUEST + "@127.0.0.1");
    }

    /** The memory of the process that is resident, in megabytes. */
    double residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES;
            }
        }
        return 0;
    }

    /** What is left in the heap after a full collection, in megabytes. */
    double heapMegabytes() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString()));
        command.addAll(List.of(Long.toString(process.pid()), "GC.class_histogram"));
        Process counting = new ProcessBuilder(command).start();
        try (BufferedReader lines = counting.inputReader(StandardCharsets.UTF_8)) {
            String total = lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .reduce((first, second) -> second)
                    .orElse("Total 0 0");
            counting.waitFor();
            return Long.parseLong(total.split("\\s+", -1)[2]) / KILOBYTES / KILOBYTES;
        }
    }

    /** Kills it. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.toHandle().destroy(); // closes no stream
        try {
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the engine does not end");
            }
            reading.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
