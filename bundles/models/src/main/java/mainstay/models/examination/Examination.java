package mainstay.models.examination;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import mainstay.models.ModelFile.Form;
import mainstay.models.Refusal;
import org.osgi.framework.BundleContext;

/** What a process does that is started for an examination. */
final class Examination {
    private final BundleContext context;

    Examination(BundleContext context) {
        this.context = context;
    }

    /**
     * Examines the file that the words of the command line name. The outcome is in the report; the exit status says only
     * whether the file passed.
     */
    @SuppressWarnings("unchecked") // the launcher hands over lists of words
    int run(Map<String, Object> launch) {
        Lifeline.hold((InputStream) launch.get("in"));
        Task task = Task.of((List<String>) launch.get("words"));
        new ShippedModels(context).start();
        try {
            new AdmissionSteps(context, candidate(task), new ExaminationReport(task.report())).run();
            return 0;
        } catch (Refusal e) {
            return 1;
        }
    }

    private Candidate candidate(Task task) {
        return task.form() == Form.BUNDLE ? new BundleCandidate(context, task) : new DefinitionCandidate(context, task);
    }
}
