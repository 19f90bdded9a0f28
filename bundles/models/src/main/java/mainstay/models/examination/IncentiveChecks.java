package mainstay.models.examination;

import java.util.Arrays;
import java.util.stream.Stream;
import mainstay.incentive.tck.IncentiveRule;
import org.osgi.framework.BundleContext;

/** What is asked of an incentive model: its rules pay sample people, so that there is nothing further to run. */
final class IncentiveChecks implements KindChecks {
    private final CandidateModel model;

    IncentiveChecks(CandidateModel model) {
        this.model = model;
    }

    @Override
    public Stream<Rule> rules() {
        return Arrays.stream(IncentiveRule.values())
                .map(rule -> new Rule(rule.number(), () -> rule.violationBy(model.incentive())));
    }

    @Override
    public void use(BundleContext context) {
        // The rules have paid people of every kind.
    }
}
