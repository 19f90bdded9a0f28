package mainstay.intake.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mainstay.intake.Intake;
import mainstay.intake.api.CoveragePin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinTableTest {
    @TempDir
    private Path folder;

    private List<CoveragePin> read(String text) throws IOException {
        return Intake.readPins(Files.writeString(folder.resolve("file"), text), "pins.csv");
    }

    @Test
    void aPinIsACoverageThatMustBeOrMustNot() throws IOException {
        assertThat(read("\uFEFFaccount_id, coverage ,keep_out\npicc,shared,\n\n北岭, ,none\n"))
                .containsExactly(
                        new CoveragePin("picc", "shared", false, "pins.csv, row 2"),
                        new CoveragePin("北岭", "none", true, "pins.csv, row 4"));
    }

    @Test
    void aCellMayHaveALineBreak() throws IOException {
        assertThat(read("account_id,coverage,why\n\"picc\",shared,\"two\nlines\"\nb,none,\n"))
                .extracting(CoveragePin::account, CoveragePin::from)
                .containsExactly(tuple("picc", "pins.csv, row 2"), tuple("b", "pins.csv, row 3"));
    }

    @Test
    void aRowThatIsNoPinIsNamed() {
        assertThatThrownBy(() -> read("account_id,coverage,keep_out\na,shared,none\n"))
                .hasMessage("pins.csv, row 2: an account_id and either a coverage or a keep_out are needed, not"
                        + " \"a,shared,none\"");
    }

    @Test
    void otherColumnsAreRefused() {
        assertThatThrownBy(() -> read("id,coverage\na,shared\n"))
                .hasMessage(
                        "pins.csv, row 1: the columns must be account_id and coverage or keep_out, not id, coverage");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Intake.readPins(folder.resolve("none"), "none"))
                .hasMessageContaining("there is no such file");
    }
}
