package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a user types at the prompt about a bundle that a run works with lets the run go to its end. */
@Execution(ExecutionMode.CONCURRENT)
class BundleCommandsIT {
    private static final String WAITS = """
            static void await() {
                String round = System.getProperty("garage.round", "");
                if (round.isEmpty()) return;
                try {
                    java.nio.file.Files.createFile(java.nio.file.Path.of(round + ".reached"));
                    while (!java.nio.file.Files.exists(java.nio.file.Path.of(round))) Thread.sleep(5);
                } catch (java.nio.file.FileAlreadyExistsException e) {
                    // Only the first run waits.
                } catch (java.io.IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            """;

    @TempDir
    private Path folder;

    private Workshop workshop;

    @BeforeEach
    void aWorkshopIsThere() throws Exception {
        workshop = Workshop.in(folder);
        Files.delete(workshop.home().resolve("conf/mainstay.models.cfg"));
    }

    @Test
    void aRunGoesToItsEndWhateverIsTypedMeanwhile() throws Exception {
        String waits = ModelSource.scoring("garage", WAITS, "if (input.accounts() == 60) await();", "");
        String second =
                workshop.jar(new ModelBundle("garage.score").version("2.0.0").scoring(waits));
        workshop.admit(workshop.jar(new ModelBundle("garage.score").scoring(waits)), second);
        String ranked = workshop.done(
                        "import examples/computer-maker",
                        "models activate garage@1.0.0 --yes | wc > moved",
                        "params scoring.model garage",
                        "rank --format csv")
                .out();
        assertThat(ranked).hasLineCount(61);

        assertThat(whileItRanks("stop garage.score", ranked)).isEmpty();
        assertThat(whileItRanks("felix:stop garage.score", ranked)).isEmpty();
        assertThat(whileItRanks("uninstall garage.score", ranked)).isEmpty();
        assertThat(whileItRanks("refresh garage.score", ranked)).isEmpty();
        assertThat(whileItRanks("(${.context} getBundle NUMBER) stop", ranked)).isEmpty();
        assertThat(whileItRanks("models retire garage@1.0.0; models rollback", ranked))
                .contains("garage@1.0.0 is retired", "is active: ");
        assertThat(whileItRanks("update garage.score " + second, ranked)).isEmpty();
        assertThat(workshop.done("models").out()).containsPattern("garage +2[.]0[.]0 +active");
    }

    @Test
    void whatIsNotToBeTakenOutOrNotTrustedIsRefused() throws Exception {
        String stranger = workshop.jar(new ModelBundle("garage.stranger").scoring(ModelSource.scoring("garage")));

        isRefused("stop mainstay.run", "bundle mainstay.run is part of Mainstay itself, and runs need it");
        Ended ended = workshop.run(
                "uninstall mainstay.book",
                "refresh mainstay.scoring.api",
                "update mainstay.store " + stranger,
                "install " + stranger,
                "start " + stranger,
                "update mainstay.scoring.attractiveness " + stranger,
                "lb -s | grep garage.stranger",
                "import examples/computer-maker",
                "rank --format csv");

        assertThat(ended.err())
                .contains("bundle mainstay.book is part of Mainstay itself")
                .contains("bundle mainstay.scoring.api is part of Mainstay itself")
                .contains("bundle mainstay.store is part of Mainstay itself")
                .contains("input:4: " + stranger + " is refused at trust: ")
                .contains("input:5: there is no bundle \"" + stranger + "\"")
                .contains("input:6: " + stranger + " is refused at trust: ");
        assertThat(ended.out()).hasLineCount(61);
        isRefused("install " + stranger, stranger + " is refused at trust: ");
        isRefused("update mainstay.scoring.attractiveness " + stranger, stranger + " is refused at trust: ");
    }

    private void isRefused(String command, String told) throws Exception {
        Ended ended = workshop.shell().run(command);

        assertThat(ended.err()).startsWith("mainstay: " + told);
        assertThat(ended.status()).isEqualTo(1);
    }

    /** What standard error says of a command that is typed while a run in the background holds the model of the bundle. */
    private String whileItRanks(String command, String expected) throws Exception {
        Path round = folder.resolve("round-" + command.hashCode());
        Path ranked = folder.resolve("ranked-" + command.hashCode());
        Path err = folder.resolve("err-" + command.hashCode());
        Process process = MainstayProcess.start(workshop.shell()
                .start(Map.of("MAINSTAY_JAVA_OPTS", "-Dgarage.round=" + round), "--plain")
                .redirectError(err.toFile()));
        try (OutputStream in = process.getOutputStream();
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            typed(in, "lb -s | grep garage.score");
            String number = out.readLine().replaceAll("^\\D*(\\d+)\\|.*", "$1");
            typed(in, "rank --format csv > " + ranked + " &");
            until(process, () -> Files.exists(Path.of(round + ".reached")));
            typed(in, command.replace("NUMBER", number) + "; echo ended");
            Thread.sleep(300); // time to do harm in
            assertThat(ready(out)).as(command + " must wait").doesNotContain("ended");
            Files.createFile(round);
            assertThat(readUntil("ended", out))
                    .as(command + ": " + Files.readString(err))
                    .endsWith("ended");
            until(process, () -> Files.readString(ranked).equals(expected));
        }
        assertThat(MainstayProcess.status(process)).isZero();
        // Said by the shell when it is left before the job has ended.
        return Files.readString(err).replaceAll("(?m)^waiting for job .*\n|^job .* is done\n", "");
    }

    private static void typed(OutputStream in, String line) throws IOException {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private static String ready(BufferedReader out) throws IOException {
        StringBuilder text = new StringBuilder();
        while (out.ready()) {
            text.append((char) out.read());
        }
        return text.toString();
    }

    private static String readUntil(String end, BufferedReader out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int character = out.read(); character >= 0; character = out.read()) {
            text.append((char) character);
            if (text.toString().endsWith(end)) {
                break;
            }
        }
        return text.toString();
    }

    /** Waits for something that the process does. */
    private static void until(Process process, Callable<Boolean> done) throws Exception {
        for (int look = 0; !done.call(); look++) {
            assertThat(process.isAlive() && look < 6_000).as("it comes to that").isTrue();
            Thread.sleep(10);
        }
    }
}
