package mainstay.models.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mainstay.models.examination.ReportLine.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationProgressTest {

    @TempDir
    private Path folder;

    @Test
    void nothingHasBegunBeforeThereIsAReport() throws Exception {
        ExaminationProgress progress = progress();

        assertThat(progress.advance()).isFalse();
        assertThat(progress.hasBegun()).isFalse();
        assertThat(progress.step()).isEmpty();
    }

    @Test
    void aLineCountsWhenItIsWhole() throws Exception {
        ExaminationProgress progress = progress();
        write("{\"state\":\"BEGUN\",\"step\":\"start\"}\n{\"state\":\"REFUSED\",\"step\":\"start\",\"cause\":\"Ü");

        assertThat(progress.advance()).isTrue();
        assertThat(progress.step()).isEqualTo("start");
        assertThat(progress.verdict()).isEmpty();

        write("bel\"}\n");

        assertThat(progress.advance()).isTrue();
        assertThat(progress.verdict()).hasValueSatisfying(verdict -> {
            assertThat(verdict.state()).isEqualTo(State.REFUSED);
            assertThat(verdict.cause()).isEqualTo("Übel");
        });
        assertThat(progress.advance()).isFalse();
    }

    @Test
    void aReportThatSomebodyElseWroteIntoCannotBeRead() throws Exception {
        write("hello\n");
        assertThatIOException().isThrownBy(progress()::advance).withMessageContaining("hello");

        Files.delete(report());
        write("{\"state\":\"HAPPY\"}\n");
        assertThatIOException().isThrownBy(progress()::advance).withMessageContaining("HAPPY");
    }

    private ExaminationProgress progress() {
        return new ExaminationProgress(report());
    }

    private Path report() {
        return folder.resolve("report");
    }

    private void write(String text) throws IOException {
        Files.writeString(report(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
