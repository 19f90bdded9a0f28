package mainstay.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesktopTest {
    private static final Path FILE = Path.of("list.html");

    @Test
    void withoutADesktopTheUserIsToldToOpenTheFile() {
        assertThat(Desktop.open(FILE, List.of("no-such-opener", "nor-this")))
                .contains("nothing opens files here (no-such-opener, nor-this); open list.html yourself");
    }

    @Test
    void theFirstProgramThatIsThereOpensIt() {
        assertThat(Desktop.open(FILE, List.of("no-such-opener", "true"))).isEmpty();
    }
}
