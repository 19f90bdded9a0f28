package mainstay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainstayProcessTest {
    @TempDir
    private Path folder;

    @Test
    void whatAProcessPrintsAndEndsWithIsKeptApart() throws Exception {
        assertThat(MainstayProcess.run(shell("cat; echo wrong >&2; exit 3"), "read\n"))
                .isEqualTo(new Ended(3, "read\n", "wrong\n"));
    }

    @Test
    void aProcessThatReadsNothingMayBeGivenMuch() throws Exception {
        assertThat(MainstayProcess.run(shell("exit 4"), "x".repeat(1_000_000)).status())
                .isEqualTo(4);
    }

    @Test
    void itsDataIsInItsFolder() throws Exception {
        assertThat(MainstayProcess.run(shell("echo $MAINSTAY_DATA"), "").out())
                .isEqualTo(folder.resolve("data") + "\n");
    }

    private ProcessBuilder shell(String line) {
        return MainstayProcess.in(folder, List.of("sh", "-c", line));
    }
}
