package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that processes share, which the build has had made, makes them start faster, and does nothing else. */
class ArchiveIT {
    private static final int MOST_LOOKS = 600;
    private static final String SHARED = "source: shared objects file";

    @TempDir
    private Path folder;

    @Test
    void aSwappedModelRunsItsOwnCode() throws Exception {
        Workshop workshop = Workshop.in(folder);
        String calls = ModelSource.teamCost("desk");
        String sends = calls.replace("a desk that calls", "a desk that sends");
        workshop.admit(
                workshop.jar(new ModelBundle("garage.desk").teamCost(calls)),
                workshop.jar(new ModelBundle("garage.desk").version("2.0.0").teamCost(sends)));

        Ended first =
                run(workshop.shell(), MainstayProcess.CACHE, "models activate desk@1.0.0 --yes; teams --format json");
        assertThat(shared("mainstay.shell.")).isTrue();
        Ended second =
                run(workshop.shell(), MainstayProcess.CACHE, "models activate desk@2.0.0 --yes; teams --format json");

        assertThat(first.out()).contains("a desk that calls").doesNotContain("a desk that sends");
        assertThat(second.out()).contains("a desk that sends").doesNotContain("a desk that calls");
        assertThat(shared("mainstay.shell.")).isTrue();
        assertThat(shared("garage.")).isFalse();
    }

    @Test
    void aBrokenArchiveIsNobodysBusiness() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken"), "no archive\n".repeat(10_000));
        ProcessBuilder process = Shell.in(folder).start(Map.of("MAINSTAY_ARCHIVE", broken.toString()), "teams");

        assertRuns(MainstayProcess.run(process, ""));
    }

    @Test
    void aChangedBundleIsNotTakenFromTheArchiveAndAnotherIsAskedFor() throws Exception {
        Workshop workshop = Workshop.in(folder);
        Path cache = folder.resolve("cache");
        copyInsteadOfMaking(workshop);
        awaitArchive(workshop.shell(), cache);
        Path bundle = workshop.home().resolve("bundles/mainstay.shell.jar");
        Path copy = bundle.resolveSibling("copy");
        Files.copy(bundle, copy);
        Files.delete(bundle);
        Files.move(copy, bundle);

        assertRuns(run(workshop.shell(), cache, "teams"));
        assertThat(shared("mainstay.shell.")).isFalse();
        awaitArchives(cache, 2);
    }

    /**
     * The build has had the distribution make its archive already, which takes half a minute: here it is copied to where another
     * would be made.
     */
    private static void copyInsteadOfMaking(Workshop workshop) throws IOException {
        Files.writeString(workshop.home().resolve("bin/archive"), """
                mkdir -p "$(dirname "$4")"
                cp '%s' "$4"
                echo "$(cksum <"$4") $(stat -c '%%i %%s %%y %%z' -- "$4")" >"$4.new"
                mv "$4.new" "$4.sum"
                """.formatted(MainstayProcess.archive()));
    }

    private static void assertRuns(Ended ended) {
        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("dedicated");
    }

    /** The first command has it made behind the back of those who type; the next one uses it. */
    private void awaitArchive(Shell shell, Path cache) throws IOException, InterruptedException {
        assertRuns(run(shell, cache, "teams"));
        awaitArchives(cache, 1);
        assertRuns(run(shell, cache, "teams"));
        assertThat(shared("mainstay.shell.")).isTrue();
    }

    private static void awaitArchives(Path cache, int number) throws IOException, InterruptedException {
        for (int look = 0; look < MOST_LOOKS && archives(cache).size() < number; look++) {
            Thread.sleep(100);
        }
        assertThat(archives(cache)).as("archives of classes in " + cache).hasSize(number);
    }

    /** An archive is used once its checksum is beside it, which is written last. */
    private static List<Path> archives(Path cache) throws IOException {
        Path made = cache.resolve("mainstay");
        if (!Files.isDirectory(made)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(made)) {
            return files.filter(file -> file.toString().endsWith(".jsa.sum")).toList();
        }
    }

    private boolean shared(String prefix) throws IOException {
        List<String> classes = Files.readAllLines(folder.resolve("loaded"));
        assertThat(classes).isNotEmpty();
        return classes.stream().anyMatch(line -> line.contains(" " + prefix) && line.contains(SHARED));
    }

    private Ended run(Shell shell, Path cache, String line) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "XDG_CACHE_HOME",
                cache.toString(),
                "MAINSTAY_JAVA_OPTS",
                "-XX:+UseSerialGC -Xlog:class+load:file=" + folder.resolve("loaded")));
        if (!cache.equals(MainstayProcess.CACHE)) {
            environment.put("MAINSTAY_ARCHIVE", "");
        }
        return MainstayProcess.run(shell.start(environment, line), "");
    }
}
