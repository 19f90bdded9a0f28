package mainstay.models.admission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.models.ModelFile;
import mainstay.models.Refusal;
import mainstay.models.examination.ReportLine;
import mainstay.models.examination.ReportLine.State;
import mainstay.models.examination.Task;

/**
 * Examines in a process of its own, with memory and time of its own: nothing inside one Java virtual machine can hold a
 * model that ends the process, never comes to an end or takes all memory.
 */
public final class ProcessExaminer implements Examiner {
    private final Path home;
    private final Budget budget;

    /**
     * An examiner.
     *
     * @param home the folder of the distribution that examines
     * @param budget what an examination may use up
     */
    public ProcessExaminer(Path home, Budget budget) {
        this.home = home;
        this.budget = budget;
    }

    /**
     * Runs every check.
     *
     * @throws Refusal naming the step and the cause, if one fails, takes too long or ends the process
     * @throws MainstayException if the process cannot do its work, or this thread is interrupted
     */
    @Override
    public ExaminationResult examine(ModelFile file) throws Refusal {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Task task = task(file, folder);
            try (ChildProcess child = ChildProcess.start(home, budget, task, folder)) {
                return examined(new ChildMonitor(child, new ExaminationProgress(task.report()), budget).verdict());
            }
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE,
                    file.name() + " cannot be examined: " + e.getMessage() + "; is there room for temporary files?",
                    e);
        }
    }

    private static Task task(ModelFile file, TemporaryFolder folder) throws IOException {
        Path copy = folder.file("candidate");
        try (InputStream content = file.open()) {
            Files.copy(content, copy);
        }
        return new Task(file.form(), file.symbolicName(), copy, file.name(), folder.file("report"));
    }

    private static ExaminationResult examined(ReportLine verdict) throws Refusal {
        if (verdict.state() == State.REFUSED) {
            throw new Refusal(verdict.step(), verdict.cause());
        }
        return new ExaminationResult(verdict.models().stream()
                .map(model -> new ExaminationResult.Found(model.family(), model.id(), model.description()))
                .toList());
    }
}
