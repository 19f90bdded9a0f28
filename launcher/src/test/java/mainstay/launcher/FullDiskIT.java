package mainstay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mainstay.testkit.MainstayProcess;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets no file grow beyond so many blocks, as a full disk or a quota does: what cannot be kept whole is not kept, is said, and
 * everything from before is as it was.
 */
class FullDiskIT {
    private static final List<Integer> BLOCKS = List.of(1, 2, 4);
    private static final String STATE =
            "review check; review list --format json; book --format json; plan log --format json";

    @TempDir
    private Path folder;

    @Test
    void whatDoesNotFitIsNotKeptAndWhatWasThereIsAsItWas() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/bin/bash")), "there is no bash whose ulimit could be used");
        Shell shell = Shell.in(folder);
        String before = printed(
                shell,
                "import examples/computer-maker; plan set price due=2027-07-30 --why first > said; review open first;"
                        + " review close; review open second; " + STATE);

        for (int blocks : BLOCKS) {
            nothingIsKept(blocks);
        }

        assertThat(printed(shell, STATE + "; review close; review open third; review check"))
                .isEqualTo(before);
    }

    /** The values that lines print, none of which may fail. */
    private static String printed(Shell shell, String lines) throws Exception {
        Ended ended = shell.run(lines);
        assertThat(ended.status()).as(ended.err()).isZero();
        return Json.values(ended.out()).toString();
    }

    /** Each line is told to have failed, and the shell goes on. */
    private void nothingIsKept(int blocks) throws Exception {
        List<String> lines = List.of(
                "import examples/computer-maker --on 2026-12-31 --name other", // what it warns of must fit into a file
                // too
                "review close; review open third",
                "review propose picc tier=B --why '" + "long ".repeat(1_500) + "'",
                "plan set price what=dear --why '" + "long ".repeat(1_500) + "'");
        Shell shell = Shell.in(folder);
        ProcessBuilder usual = shell.start(Map.of(), "--keep-going");
        ProcessBuilder limited = new ProcessBuilder("/bin/bash", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\"")
                .directory(folder.toFile());
        limited.command().addAll(usual.command());
        limited.environment().putAll(usual.environment());

        Ended ended = MainstayProcess.run(limited, String.join("\n", lines) + "\n");

        assertThat(ended.status()).as(blocks + " blocks").isNotZero();
        for (int line = 1; line <= lines.size(); line++) {
            assertThat(ended.err())
                    .as(blocks + " blocks")
                    .containsPattern("(?m)^mainstay: standard input:" + line + ": .*cannot be written");
        }
    }
}
