package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionIT {

    @TempDir
    private Path folder;

    @Test
    void oneCommandRunsAndLeavesNothingBehind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Ended ended = MainstayProcess.run(Shell.in(folder).start(Map.of("TMPDIR", temporary.toString()), "help"), "");

        assertThat(temporary).isEmptyDirectory();
        assertThat(ended.out()).contains("help COMMAND");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isZero();
    }

    @Test
    void severalWordsReachTheCommandUntouchedAndAsUtf8InAPlainLocale() throws Exception {
        ProcessBuilder process = Shell.in(folder)
                .start(
                        Map.of("LANG", "C", "LC_ALL", "C"),
                        "echo",
                        "a  b",
                        "$x",
                        "*",
                        ";",
                        "|",
                        "it's",
                        "\"q\"",
                        "007",
                        "ü账户");

        assertThat(MainstayProcess.run(process, "").out()).isEqualTo("a  b $x * ; | it's \"q\" 007 ü账户\n");
    }

    @Test
    void aLineThatIsNotUnderstoodIsAWrongCall() throws Exception {
        Ended ended = Shell.in(folder).reading("(".repeat(20_000) + "\necho )\n", "--keep-going");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err().lines()).allSatisfy(line -> assertThat(line).startsWith("mainstay: standard input:"));
    }

    @Test
    void aScriptStopsAtTheFirstFailureAndNamesItsLine() throws Exception {
        Files.writeString(
                folder.resolve("a script.txt"),
                "# first\necho one\nif { echo asked } {\n  echo yes\n}\nnope\necho two\n");

        Ended ended = Shell.in(folder).run("-f", "a script.txt");

        assertThat(ended.out()).isEqualTo("one\nasked\n");
        assertThat(ended.err()).startsWith("mainstay: a script.txt:6: there is no command \"nope\"");
        assertThat(ended.status()).isEqualTo(2);
    }

    @Test
    void aPipeHeldOpenIsAnsweredLineByLine() throws Exception {
        answeredLineByLine("one");
    }

    @Test
    void thePlainShellAnswersAPipeHeldOpen() throws Exception {
        answeredLineByLine("mainstay> one", "--plain");
    }

    private void answeredLineByLine(String answer, String... arguments) throws Exception {
        Process process = MainstayProcess.start(Shell.in(folder).start(Map.of(), arguments));
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        try (OutputStream in = process.getOutputStream()) {
            in.write("echo one\n".getBytes(StandardCharsets.UTF_8));
            in.flush();
            assertThat(out.readLine()).isEqualTo(answer);
        }
        assertThat(MainstayProcess.status(process)).isZero();
    }

    @Test
    void itRunsThroughALinkAndInAFolderWithBlanks() throws Exception {
        Path copy = folder.resolve("a b/mainstay");
        String source = Path.of("target/mainstay").toAbsolutePath().toString();
        String parent = Files.createDirectories(copy.getParent()).toString();
        MainstayProcess.run(MainstayProcess.in(folder, List.of("cp", "-R", source, parent)), "");
        Path first = Files.createSymbolicLink(folder.resolve("first"), copy.resolve("bin/mainstay"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());

        assertThat(new Shell(second, folder).run("echo", "here")).isEqualTo(new Ended(0, "here\n", ""));
    }

    @Test
    void everyShippedModelIsListedWithItsDigest() throws Exception {
        Path models = Path.of("target/mainstay/bundles/models");
        StringBuilder expected = new StringBuilder();
        try (Stream<Path> files = Files.list(models)) {
            for (Path file : files.sorted().toList()) {
                if (!file.endsWith("shipped.sha256")) {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    expected.append(HexFormat.of().formatHex(digest) + " *" + file.getFileName() + "\n");
                }
            }
        }

        assertThat(models.resolve("shipped.sha256")).hasContent(expected.toString());
    }
}
