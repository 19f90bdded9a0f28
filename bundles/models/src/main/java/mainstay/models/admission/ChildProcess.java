package mainstay.models.admission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mainstay.models.examination.Task;

/**
 * A Mainstay in a process of its own that examines one file. What it prints goes into files, as the models' words are none
 * of the user's. It ends with this process: its standard input stays open as long as this one lives.
 */
final class ChildProcess implements AutoCloseable {
    private static final int MOST_PRINTED = 10_000_000;
    private static final int LAST_CHARACTERS = 300;
    /** What could lift the limits, or have a file examined under other figures here than elsewhere. */
    private static final List<String> OPTIONS_FROM_OUTSIDE =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "MAINSTAY_CONF");

    private final Process process;
    private final Path printed;

    private ChildProcess(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    static ChildProcess start(Path home, Budget budget, Task task, TemporaryFolder folder) throws IOException {
        Path printed = folder.file("printed");
        ProcessBuilder builder = new ProcessBuilder(commandLine(home, budget, task, folder))
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().keySet().removeAll(OPTIONS_FROM_OUTSIDE);
        return new ChildProcess(builder.start(), printed);
    }

    private static List<String> commandLine(Path home, Budget budget, Task task, TemporaryFolder folder)
            throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx" + budget.megabytes() + "m", "-XX:MaxMetaspaceSize=" + budget.megabytes() + "m"));
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        line.addAll(List.of("-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash"));
        line.addAll(sharing());
        for (String encoding : List.of("file", "sun.stdout", "sun.stderr", "stdout", "stderr")) {
            line.add("-D" + encoding + ".encoding=UTF-8");
        }
        line.add("-Djava.io.tmpdir=" + Files.createDirectory(folder.file("tmp")));
        line.add("-Dmainstay.entry=examination");
        line.addAll(List.of("-jar", home.resolve("bin/mainstay.jar").toString()));
        line.addAll(List.of("--data", folder.file("data").toString(), "--"));
        line.addAll(task.words());
        return line;
    }

    /** The classes that the processes of one distribution share, and what newer JDKs want said; none of it must be printed. */
    private static List<String> sharing() {
        List<String> options = new ArrayList<>();
        String archive = System.getProperty("mainstay.archive", "");
        if (!archive.isEmpty()) {
            options.addAll(List.of(archive, "-Xlog:disable"));
            options.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
        }
        String cache = System.getProperty("mainstay.cache", "");
        if (!cache.isEmpty()) {
            options.add("-Dmainstay.cache=" + cache);
        }
        if (Runtime.version().feature() >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it ended with. */
    int status() {
        return process.exitValue();
    }

    /** Whether the virtual machine gave up for want of memory. */
    boolean outOfMemory() throws IOException {
        return read().contains("Terminating due to java.lang.OutOfMemoryError");
    }

    /** Whether it prints without end. */
    boolean printsTooMuch() throws IOException {
        return Files.size(printed) > MOST_PRINTED;
    }

    /** The end of what it printed, in one line; empty when it printed nothing. */
    String lastWords() throws IOException {
        String text = read().strip();
        return text.substring(Math.max(0, text.length() - LAST_CHARACTERS))
                .replaceAll("\\s*\\R\\s*", " | ")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private String read() throws IOException {
        return new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
    }

    /** Kills it and what it started; returns when it is gone. */
    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        process.getOutputStream().close();
    }
}
