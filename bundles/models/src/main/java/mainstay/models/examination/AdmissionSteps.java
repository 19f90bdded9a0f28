package mainstay.models.examination;

import java.util.List;
import mainstay.models.Refusal;
import org.osgi.framework.BundleContext;

/** The way of a file through every step. */
final class AdmissionSteps {
    private final BundleContext context;
    private final Candidate candidate;
    private final ExaminationReport report;
    private final Threads threads = new Threads();

    AdmissionSteps(BundleContext context, Candidate candidate, ExaminationReport report) {
        this.context = context;
        this.candidate = candidate;
        this.report = report;
    }

    /**
     * Takes every step.
     *
     * @throws Refusal at the first that the file does not pass; it is in the report
     */
    void run() throws Refusal {
        report.step("install", () -> {
            candidate.install();
            return candidate;
        });
        report.step("imports", () -> {
            candidate.resolve();
            return candidate;
        });
        List<CandidateModel> offered = report.step("start", candidate::start);
        for (CandidateModel model : offered) {
            tryOut(model);
        }
        report.done(report.step("leaves nothing behind", () -> remove(offered)));
    }

    private void tryOut(CandidateModel model) throws Refusal {
        KindChecks questions = report.step("contract", () -> KindChecks.of(model));
        new Contract(report).check(model, questions);
        report.step("golden book", () -> {
            questions.use(context);
            return model;
        });
    }

    private List<ReportLine.Model> remove(List<CandidateModel> offered) throws UnfitModel {
        List<ReportLine.Model> models = offered.stream()
                .map(model -> new ReportLine.Model(model.family(), model.id(), model.description()))
                .toList();
        candidate.remove();
        List<String> left = threads.since();
        if (!left.isEmpty()) {
            throw new UnfitModel("is stopped, but its thread " + left.get(0)
                    + " is still running; end it when the bundle is stopped (@Deactivate)");
        }
        return models;
    }
}
