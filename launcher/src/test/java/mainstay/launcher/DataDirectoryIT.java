package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the data directory, and to the output, that ends in one message and leaves the rest unharmed. */
class DataDirectoryIT {

    @TempDir
    private static Path prepared;

    @TempDir
    private Path folder;

    private Path book;

    @BeforeAll
    static void aBookIsImported() throws Exception {
        assertThat(Shell.in(prepared)
                        .run("import examples/computer-maker; params margin.default 0.3")
                        .status())
                .isZero();
    }

    @Test
    void nothingIsReadableForTheWorld() throws Exception {
        try (Stream<Path> files = Files.walk(prepared.resolve("data"))) {
            assertThat(files).hasSizeGreaterThan(3).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as("%s", file)
                    .endsWith("---"));
        }
    }

    /** Each test spoils a copy of its own. */
    @BeforeEach
    void aBookIsThere() throws Exception {
        Path from = prepared.resolve("data");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve("data").resolve(from.relativize(file).toString()));
            }
        }
        book = folder.resolve("data/books/computer-maker/1/book.mainstay");
    }

    @Test
    void twoWriteInTurnAndEachReadsWhatTheOtherChanged() throws Exception {
        Process first = MainstayProcess.start(Shell.in(folder).start(Map.of()));
        BufferedReader out = first.inputReader(StandardCharsets.UTF_8);
        try (OutputStream in = first.getOutputStream()) {
            typed(in, "params policy max-profit; echo changed");
            assertThat(out.readLine()).isEqualTo("changed");

            Ended second = Shell.in(folder).run("params", "margin.default", "0.1");

            assertThat(second.status()).as(second.err()).isZero();
            typed(in, "params margin.default --format csv; params policy --reset; echo still here");
            assertThat(out.readLine()).startsWith("name,");
            assertThat(out.readLine()).startsWith("margin.default,0.1,");
            assertThat(out.readLine()).isEqualTo("still here");
        }
        assertThat(MainstayProcess.status(first)).isZero();
        assertThat(Shell.in(folder).run("params --changed --format csv").out())
                .contains("margin.default,0.1,")
                .doesNotContain("policy");
    }

    private static void typed(OutputStream in, String line) throws Exception {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    @Test
    void aBookThatWasCutOffIsFoundAndCanBeImportedAgain() throws Exception {
        byte[] bytes = Files.readAllBytes(book);
        Files.write(book, Arrays.copyOf(bytes, bytes.length - 20));

        Ended ended = Shell.in(folder).run("rank");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        isOneMessage(ended, "book.mainstay");
        Ended again = Shell.in(folder)
                .reading("rank\nimport examples/computer-maker\nrank --top 1\n", "--debug", "--keep-going");
        assertThat(again.err())
                .contains("standard input:1: ", "\tat mainstay.store.")
                .doesNotContain("standard input:3: ");
        assertThat(again.out()).contains("beiling-bank");
    }

    @Test
    void aDataDirectoryThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("plain"), "");

        Ended ended =
                Shell.in(folder).run("--data", file.resolve("data").toString(), "import", "examples/computer-maker");

        assertThat(ended.status()).isEqualTo(1);
        isOneMessage(ended, "plain");
    }

    @Test
    void aFullDiskIsAFailureAndAClosedPipeIsNone() throws Exception {
        Path program = Path.of("target/mainstay/bin/mainstay").toAbsolutePath();

        Ended full = sh("'" + program + "' rank > /dev/full");
        Ended closed = sh("'" + program + "' 'rank --format json' | head -n 1");

        assertThat(full.status()).isEqualTo(1);
        isOneMessage(full, "standard output");
        assertThat(closed).isEqualTo(new Ended(0, "[\n", ""));
    }

    private Ended sh(String line) throws Exception {
        return new Shell(Path.of("/bin/sh"), folder).run("-c", line);
    }

    /** One line for a user, that names what it is about. */
    private static void isOneMessage(Ended ended, String about) {
        assertThat(ended.err()).startsWith("mainstay: ").contains(about).doesNotContain("\tat ");
        assertThat(ended.err().lines()).hasSize(1);
    }
}
