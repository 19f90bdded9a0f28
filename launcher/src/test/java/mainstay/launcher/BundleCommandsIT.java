package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    /** A run waits that finds the file {@code armed} in the working folder, until the file {@code go} is there. */
    private static final String WAITS = """
            static void await() {
                try {
                    if (!java.nio.file.Files.deleteIfExists(java.nio.file.Path.of("armed"))) return;
                    java.nio.file.Files.createFile(java.nio.file.Path.of("reached"));
                    while (!java.nio.file.Files.deleteIfExists(java.nio.file.Path.of("go"))) Thread.sleep(5);
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
        String ranked = workshop.admitting(
                        List.of(workshop.jar(new ModelBundle("garage.score").scoring(waits)), second),
                        "import examples/computer-maker",
                        "models activate garage@1.0.0 --yes | wc > moved",
                        "params scoring.model garage",
                        "rank --format csv")
                .out();
        assertThat(ranked).hasLineCount(61);

        Path err = folder.resolve("err");
        Process process = MainstayProcess.start(
                workshop.shell().start(Map.of(), "--plain").redirectError(err.toFile()));
        try (OutputStream in = process.getOutputStream();
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            Typed typed = new Typed(process, in, out, err, ranked);
            typed.line("lb -s | grep garage.score");
            String number = out.readLine().replaceAll("^\\D*(\\d+)\\|.*", "$1");
            for (String command : List.of(
                    "stop garage.score",
                    "felix:stop garage.score",
                    "(${.context} getBundle " + number + ") stop",
                    "refresh garage.score")) {
                assertThat(whileItRanks(command, typed)).as(command).isEmpty();
                typed.answered("start garage.score");
            }
            assertThat(whileItRanks("models retire garage@1.0.0; models rollback", typed))
                    .contains("garage@1.0.0 is retired", "is active: ");
            assertThat(whileItRanks("update garage.score " + second, typed)).isEmpty();
            assertThat(whileItRanks("uninstall garage.score", typed)).isEmpty();
        }
        assertThat(MainstayProcess.status(process)).isZero();
        assertThat(workshop.done("models").out()).containsPattern("garage +2[.]0[.]0 +active");
    }

    @Test
    void whatIsNotToBeTakenOutOrNotTrustedIsRefused() throws Exception {
        String stranger = workshop.jar(new ModelBundle("garage.stranger").scoring(ModelSource.scoring("garage")));

        Ended ended = workshop.run(
                "uninstall mainstay.book",
                "refresh mainstay.scoring.api",
                "update mainstay.store " + stranger,
                "install " + stranger,
                "start " + stranger,
                "update mainstay.scoring.attractiveness " + stranger,
                "lb -s | grep garage.stranger",
                "import examples/computer-maker",
                "rank --format csv > ranked",
                "stop mainstay.run",
                "felix:stop mainstay.run",
                "scr:list");

        assertThat(ended.err())
                .contains("bundle mainstay.book is part of Mainstay itself")
                .contains("bundle mainstay.scoring.api is part of Mainstay itself")
                .contains("bundle mainstay.store is part of Mainstay itself")
                .contains("input:4: " + stranger + " is refused at trust: ")
                .contains("input:5: there is no bundle \"" + stranger + "\"")
                .contains("input:6: " + stranger + " is refused at trust: ")
                .contains("input:10: bundle mainstay.run is part of Mainstay itself, and runs need it")
                .contains("input:11: bundle mainstay.run is part of Mainstay itself, and runs need it")
                .doesNotContain("input:12");
        assertThat(folder.resolve("ranked")).content().hasLineCount(61);
        assertThat(ended.out()).as("the components").contains("mainstay.store.BookStore in bundle ");
        assertThat(ended.status()).isEqualTo(1);
    }

    /** What standard error says of a command that is typed while a run in the background holds the model of the bundle. */
    private String whileItRanks(String command, Typed typed) throws Exception {
        Path ranked = folder.resolve("ranked");
        Path reached = folder.resolve("reached");
        typed.answered("import examples/computer-maker"); // no result of it is known yet
        int before = Files.readString(typed.err()).length();
        Files.createFile(folder.resolve("armed"));
        typed.line("rank --format csv > ranked &");
        typed.until(() -> Files.exists(reached));
        typed.line(command + "; echo ended");
        Thread.sleep(300); // time to do harm in
        assertThat(typed.ready()).as(command + " must wait").doesNotContain("ended");
        Files.createFile(folder.resolve("go"));
        typed.readUntil("ended");
        typed.until(() -> Files.readString(ranked).equals(typed.expected()));
        Files.delete(ranked);
        Files.delete(reached);
        // Said by the shell when a job ends.
        return Files.readString(typed.err()).substring(before).replaceAll("(?m)^job .* is done\n", "");
    }

    /** A process that lines are typed at, and what each ranking must give. */
    private record Typed(Process process, OutputStream in, BufferedReader out, Path err, String expected) {

        void line(String line) throws IOException {
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        }

        void answered(String line) throws IOException {
            line(line + "; echo ended");
            readUntil("ended");
        }

        String ready() throws IOException {
            StringBuilder text = new StringBuilder();
            while (out.ready()) {
                text.append((char) out.read());
            }
            return text.toString();
        }

        void readUntil(String end) throws IOException {
            StringBuilder text = new StringBuilder();
            while (!text.toString().endsWith(end)) {
                int character = out.read();
                assertThat(character)
                        .as(text + " and then: " + Files.readString(err))
                        .isNotNegative();
                text.append((char) character);
            }
        }

        /** Waits for something that the process does. */
        void until(Callable<Boolean> done) throws Exception {
            for (int look = 0; !done.call(); look++) {
                assertThat(process.isAlive() && look < 6_000)
                        .as("it comes to that")
                        .isTrue();
                Thread.sleep(10);
            }
        }
    }
}
