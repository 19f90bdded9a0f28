package mainstay.models.examination;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/** What is asked of a candidate of one kind: all that differs between kinds. */
interface KindChecks {

    /** The rules of its contract, in order. */
    Stream<Rule> rules();

    /** Uses it as a user would, with what ships. */
    void use(BundleContext context) throws UnfitModel;

    /** What is asked of a model. */
    static KindChecks of(CandidateModel model) {
        return switch (model.family()) {
            case SCORING -> new ScoringChecks(model);
            case TEAM_COST -> new TeamCostChecks(model);
            case INCENTIVE -> new IncentiveChecks(model);
            case REPORT -> new RendererChecks(model);
        };
    }

    /**
     * A rule.
     *
     * @param number its number, from 1 on
     * @param violation what the model does against it
     */
    record Rule(int number, Supplier<Optional<String>> violation) {}
}
