package mainstay.models.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mainstay.models.ModelKind;
import mainstay.models.Refusal;
import mainstay.models.examination.ReportLine.Model;
import mainstay.models.examination.ReportLine.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminationReportTest {

    @TempDir
    private Path folder;

    @Test
    void aStepIsWrittenDownBeforeItIsTaken() throws Exception {
        List<ReportLine> during = new ArrayList<>();

        report().step("start", () -> during.addAll(lines()));

        assertThat(during).containsExactly(ReportLine.of(State.BEGUN, "start"));
        assertThat(lines()).last().isEqualTo(ReportLine.of(State.PASSED, "start"));
    }

    @Test
    void aRefusalIsWrittenDownAndThrown() throws Exception {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> report().step("imports", () -> {
                    throw new UnfitModel("imports \"a\nb\"");
                }))
                .withMessage("imports \"a\nb\"")
                .satisfies(refusal -> assertThat(refusal.step()).isEqualTo("imports"));
        assertThat(lines()).last().isEqualTo(new ReportLine(State.REFUSED, "imports", "imports \"a\nb\"", List.of()));
    }

    @Test
    void whateverAModelThrowsIsARefusal() throws Exception {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> report().step("start", () -> {
                    throw new StackOverflowError();
                }))
                .withMessage("failed with java.lang.StackOverflowError");
    }

    @Test
    void theExceptionAtTheBottomIsNamed() {
        Exception bottom = new IllegalStateException("boom");

        assertThat(UnfitModel.failure(new ExceptionInInitializerError(bottom)))
                .isEqualTo("failed with java.lang.ExceptionInInitializerError, caused by"
                        + " java.lang.IllegalStateException: boom");
        assertThat(UnfitModel.failure(new IllegalArgumentException(bottom)))
                .isEqualTo("failed with java.lang.IllegalArgumentException: java.lang.IllegalStateException: boom");
    }

    @Test
    void theModelsAreInTheLastLine() throws Exception {
        Model model = new Model(ModelKind.TEAM_COST, "desk", "a desk \u2028 that calls");

        report().done(List.of(model));

        assertThat(lines()).containsExactly(new ReportLine(State.DONE, "", "", List.of(model)));
    }

    private ExaminationReport report() {
        return new ExaminationReport(folder.resolve("report"));
    }

    private List<ReportLine> lines() throws IOException {
        List<ReportLine> lines = new ArrayList<>();
        for (String line : Files.readString(folder.resolve("report")).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(ReportLine.parse(line));
            }
        }
        return lines;
    }
}
