package mainstay.models.examination;

import java.util.List;
import mainstay.models.Refusal;
import org.osgi.framework.BundleContext;

/** The way of a file through every step. */
final class Trial {
    private final BundleContext context;
    private final Candidate candidate;
    private final Report report;
    private final Threads threads = new Threads();

    Trial(BundleContext context, Candidate candidate, Report report) {
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
        List<Offered> offered = report.step("start", candidate::start);
        for (Offered model : offered) {
            tryOut(model);
        }
        report.done(report.step("leaves nothing behind", () -> remove(offered)));
    }

    private void tryOut(Offered model) throws Refusal {
        Questions questions = report.step("contract", () -> Questions.of(model));
        new Contract(report).check(model, questions);
        report.step("golden book", () -> {
            questions.use(context);
            return model;
        });
    }

    private List<ReportLine.Model> remove(List<Offered> offered) throws Unfit {
        List<ReportLine.Model> models = offered.stream()
                .map(model -> new ReportLine.Model(model.family(), model.id(), model.description()))
                .toList();
        candidate.remove();
        List<String> left = threads.since();
        if (!left.isEmpty()) {
            throw new Unfit("is stopped, but its thread " + left.get(0)
                    + " is still running; end it when the bundle is stopped (@Deactivate)");
        }
        return models;
    }
}
