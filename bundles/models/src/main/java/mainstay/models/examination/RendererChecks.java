package mainstay.models.examination;

import java.util.Arrays;
import java.util.stream.Stream;
import mainstay.reporting.tck.ReportRule;
import org.osgi.framework.BundleContext;

/** What is asked of a report renderer. */
final class RendererChecks implements KindChecks {
    private final CandidateModel model;

    RendererChecks(CandidateModel model) {
        this.model = model;
    }

    @Override
    public Stream<Rule> rules() {
        return Arrays.stream(ReportRule.values())
                .map(rule -> new Rule(rule.number(), () -> rule.violationBy(model.renderer())));
    }

    @Override
    public void use(BundleContext context) throws UnfitModel {
        new GoldenReports(model).check();
    }
}
