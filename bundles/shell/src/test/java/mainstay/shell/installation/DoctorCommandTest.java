package mainstay.shell.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mainstay.shell.host.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatMainstayStandsOnIsShown() {
        assertThat(Prompt.withBook(folder).run("doctor"))
                .contains(System.getProperty("java.runtime.version"), "data directory," + folder)
                .contains("writer,nobody,", "free space,", "trusted models,none", "book,three,");
    }

    @Test
    void whatIsMissingIsNamedWithTheNextStep() {
        assertThat(new Prompt(folder).run("doctor"))
                .contains("book,none yet,import one: import examples/computer-maker")
                .contains("to look at, see to_do");
    }
}
