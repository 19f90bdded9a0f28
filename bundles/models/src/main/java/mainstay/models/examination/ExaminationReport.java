package mainstay.models.examination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import mainstay.models.Refusal;
import mainstay.models.examination.ReportLine.State;

/** Takes the steps and writes down each before and after it is taken. */
final class ExaminationReport {
    private final Path file;

    /** What a step does. */
    @FunctionalInterface
    interface Step<T> {
        T take() throws UnfitModel, IOException;
    }

    /** A report in a file, which is made. */
    ExaminationReport(Path file) {
        this.file = file;
    }

    /**
     * Takes a step.
     *
     * @return what it gives
     * @throws Refusal if the file does not pass; the refusal is in the report
     */
    <T> T step(String name, Step<T> step) throws Refusal {
        write(ReportLine.of(State.BEGUN, name));
        T given = taken(name, step);
        write(ReportLine.of(State.PASSED, name));
        return given;
    }

    private <T> T taken(String name, Step<T> step) throws Refusal {
        try {
            return step.take();
        } catch (UnfitModel e) {
            throw refusal(name, e.getMessage());
        } catch (IOException | RuntimeException | Error e) {
            // Errors, too: whatever comes out of a model is a reason not to let it serve.
            throw refusal(name, UnfitModel.failure(e));
        }
    }

    private Refusal refusal(String step, String cause) {
        write(new ReportLine(State.REFUSED, step, cause, List.of()));
        return new Refusal(step, cause);
    }

    /** Closes the report: the file passed. */
    void done(List<ReportLine.Model> models) {
        write(new ReportLine(State.DONE, "", "", models));
    }

    private void write(ReportLine line) {
        try {
            Files.writeString(
                    file,
                    line.json() + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the report " + file + " cannot be written", e);
        }
    }
}
