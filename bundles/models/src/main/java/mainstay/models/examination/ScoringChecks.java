package mainstay.models.examination;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.scoring.tck.ScoringRule;
import org.osgi.framework.BundleContext;

/** What is asked of a scoring model. */
final class ScoringChecks implements KindChecks {
    private final CandidateModel model;
    private final Set<String> furtherColumns;

    /** Asks for the columns that it needs, which runs it for the first time. */
    ScoringChecks(CandidateModel model) {
        this.model = model;
        this.furtherColumns = FurtherColumns.of(model.scoring());
    }

    @Override
    public Stream<Rule> rules() {
        return Arrays.stream(ScoringRule.values())
                .map(rule -> new Rule(rule.number(), () -> rule.violationBy(model.scoring(), furtherColumns)));
    }

    @Override
    public void use(BundleContext context) throws UnfitModel {
        new GoldenRun(model.id(), ReferenceModels.of(List.of(), model.scoring(), context), furtherColumns)
                .checkScores();
    }
}
