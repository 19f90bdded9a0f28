package mainstay.scoring.weighted;

import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.scoring.api.CriteriaScorer;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * A scoring model that is written down rather than programmed: criteria and weights in JSON. Every configuration of the
 * factory {@code mainstay.scoring.weighted} is a model of its own.
 *
 * <p>A definition that cannot be used is a model all the same, under the name of its file: whoever chooses it is told what
 * is wrong, and everyone else is left alone.
 */
@Component(
        service = ScoringModel.class,
        configurationPid = "mainstay.scoring.weighted",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class WeightedModel implements ScoringModel {
    private final Definition definition;

    /** The properties of a configuration. */
    public @interface Settings {
        /** The model, as JSON. */
        String definition() default "";

        /** Where the definition comes from, such as the name of a file. */
        String mainstay_origin() default "configuration";
    }

    /** The model that a configuration defines. */
    @Activate
    public WeightedModel(Settings settings) {
        definition = DefinitionReader.read(settings.definition(), settings.mainstay_origin());
    }

    @Override
    public String id() {
        return definition.id();
    }

    @Override
    public String description() {
        return definition.refusal().orElse(definition.description());
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        definition.refusal().ifPresent(message -> {
            throw new MainstayException(Code.BAD_INPUT, message);
        });
        return CriteriaScorer.of(definition.criteria(), input);
    }
}
