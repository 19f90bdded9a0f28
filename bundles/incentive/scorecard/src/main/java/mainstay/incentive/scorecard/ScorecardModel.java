package mainstay.incentive.scorecard;

import java.util.List;
import mainstay.book.Lazy;
import mainstay.book.Phrases;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.api.PayStatement;
import mainstay.incentive.api.Performance;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Pays target pay × Σ weight × payout(attainment). An account team is held against net margin, mix and the input of other
 * departments; a technical team, which is known by its team or department {@code technical}, against vendor lists, bids, tests,
 * adoptions and that input. Weights and rules are assumed; each is a figure.
 */
@Component(service = IncentiveModel.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ScorecardModel implements IncentiveModel {
    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(ScorecardModel.class));
    private static final String TECHNICAL = "technical";
    private static final String ACCOUNT = "account";

    @Override
    public String id() {
        return "scorecard";
    }

    @Override
    public String description() {
        return PHRASES.get().phrase("description");
    }

    @Override
    public List<Figure> figures() {
        return PayRules.figures(PHRASES.get());
    }

    @Override
    public PayStatement statement(Performance performance, FigureValues values) {
        PayRules rules = new PayRules(values);
        Phrases phrases = PHRASES.get();
        boolean technical = performance.team().equals(TECHNICAL)
                || (performance.team().isEmpty() && performance.department().equals(TECHNICAL));
        List<Measured> measures = technical
                ? new TechnicalMeasures(performance, rules, phrases).all()
                : new AccountMeasures(performance, rules, phrases).all();
        return new WeighedMeasures(technical ? TECHNICAL : ACCOUNT, measures, rules, phrases)
                .statement(performance.targetPay());
    }
}
