package mainstay.scoring.attractiveness;

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

/** How attractive an account is: what it brings, what it could bring, and how well we and it go together. */
@Component(service = ScoringModel.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AttractivenessModel implements ScoringModel {
    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(AttractivenessModel.class));

    private static final List<Criterion> CRITERIA = List.of(
            Criterion.of("current-sales", 20, Measure.percentileOf("revenue")),
            Criterion.of("growth-potential", 20, Measure.percentileOf("white_space"), Measure.percentileOf("growth")),
            Criterion.of("competitive-position", 20, Measure.percentileOf("share_of_wallet"), Measure.ratingOf("fit")),
            Criterion.of("willingness", 20, Measure.ratingOf("willingness")),
            Criterion.of("profitability", 20, Measure.percentileOf("gross_profit")));

    @Override
    public String id() {
        return "attractiveness";
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
