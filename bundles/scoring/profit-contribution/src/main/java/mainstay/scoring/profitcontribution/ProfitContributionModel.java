package mainstay.scoring.profitcontribution;

import java.util.List;
import mainstay.book.Lazy;
import mainstay.book.Phrases;
import mainstay.scoring.api.CriteriaScorer;
import mainstay.scoring.api.Criterion;
import mainstay.scoring.api.Measure;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Where an account stands by the profit expected from it under the recommended coverage. */
@Component(service = ScoringModel.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ProfitContributionModel implements ScoringModel {
    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(ProfitContributionModel.class));

    private static final List<Criterion> CRITERIA =
            List.of(Criterion.of("expected-profit", 100, Measure.percentileOf("expected_profit")));

    @Override
    public String id() {
        return "profit-contribution";
    }

    @Override
    public String description() {
        return PHRASES.get().phrase("description");
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        return CriteriaScorer.of(CRITERIA, input);
    }
}
