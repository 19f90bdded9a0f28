package mainstay.models.examination;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/** What is asked of a candidate of one kind: all that differs between kinds. */
interface Questions {

    /** The rules of its contract, in order. */
    Stream<Rule> rules();

    /** Uses it as a user would, with what ships. */
    void use(BundleContext context) throws Unfit;

    /** What is asked of a model. */
    static Questions of(Offered model) {
        return switch (model.family()) {
            case SCORING -> new ScoringQuestions(model);
            case TEAM_COST -> new TeamCostQuestions(model);
            case REPORT -> new RendererQuestions(model);
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
