package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mainstay.testkit.GoldenFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day at a terminal of the system, at three widths: what was in the way of people who worked there for one. */
@Execution(ExecutionMode.CONCURRENT)
class TerminalIT {
    private static final Path LINES = Path.of("src/test/resources/golden/day.lines");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 200})
    void aDayAtTheShellGoesAsItIsKept(int columns) throws Exception {
        assumeTrue(TypedProcess.isPossible(), "the program script makes the terminal, and it is not there");
        List<String> lines = Files.readAllLines(LINES);
        try (TypedProcess terminal = TypedProcess.start(Shell.in(folder), columns)) {
            terminal.awaitPrompt();
            for (String line : lines) {
                if (line.startsWith("exit")) {
                    terminal.type(line + "\r");
                } else if (line.endsWith("^C")) {
                    terminal.interrupted(line.substring(0, line.length() - 2));
                } else {
                    terminal.answer(line);
                }
            }

            assertThat(terminal.status()).isEqualTo(3);
            String shown = terminal.shown();
            assertThat(shown).doesNotContain("gosh", "gogo:", "xception");
            GoldenFile.check(
                    "day-" + columns + ".txt", shown.replaceAll("planned in [0-9.]+ s", "planned in N s") + "\n");
        }
    }
}
