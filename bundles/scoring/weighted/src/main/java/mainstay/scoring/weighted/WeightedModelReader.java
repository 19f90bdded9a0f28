package mainstay.scoring.weighted;

import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.definition.UnusableDefinition;
import mainstay.scoring.api.ScoringModel;
import mainstay.scoring.api.ScoringModelReader;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Makes weighted models of JSON: criteria, their weights, and the scale of each input. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class WeightedModelReader implements ScoringModelReader {

    @Override
    public ScoringModel read(String definition, String origin) {
        try {
            return new WeightedModel(DefinitionReader.read(definition));
        } catch (UnusableDefinition refusal) {
            throw new MainstayException(Code.BAD_INPUT, origin + ": " + refusal.getMessage(), refusal);
        }
    }
}
