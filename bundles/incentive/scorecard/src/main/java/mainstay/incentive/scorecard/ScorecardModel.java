package mainstay.incentive.scorecard;

import java.util.List;
import mainstay.book.Lazy;
import mainstay.book.Phrases;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.FigureValues;
import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.api.PayStatement;
import mainstay.incentive.api.Performance;

/**
 * Pays target pay × Σ weight × payout(attainment). An account team is held against net margin, mix and the input of other
 * departments; a technical team, which is known by its team or department {@code technical}, against vendor lists, bids, tests,
 * adoptions and that input. Weights and rules are those of a file; each is a figure.
 *
 * @param rules the file
 */
record ScorecardModel(RuleSet rules) implements IncentiveModel {
    private static final Lazy<Phrases> PHRASES = Lazy.of(() -> Phrases.beside(ScorecardModel.class));

    static Phrases phrases() {
        return PHRASES.get();
    }

    @Override
    public String id() {
        return rules.id();
    }

    @Override
    public String description() {
        return rules.description();
    }

    @Override
    public List<Figure> figures() {
        return rules.figures().stream().map(ScorecardModel::described).toList();
    }

    /** The figure, which was read once, in the language of who reads it now. */
    private static Figure described(Figure figure) {
        return new Figure(
                figure.name(),
                figure.value(),
                figure.unit(),
                figure.least(),
                figure.most(),
                phrases().phrase("figure." + figure.name()),
                figure.origin());
    }

    @Override
    public PayStatement statement(Performance performance, FigureValues values) {
        PayRules given = new PayRules(values);
        boolean technical = performance.team().equals(PayRule.TECHNICAL)
                || (performance.team().isEmpty() && performance.department().equals(PayRule.TECHNICAL));
        List<Measured> measures = technical
                ? new TechnicalMeasures(performance, given, phrases()).all()
                : new AccountMeasures(performance, given, phrases()).all();
        return new WeighedMeasures(technical ? PayRule.TECHNICAL : PayRule.ACCOUNT, measures, given, phrases())
                .statement(performance.targetPay());
    }
}
