package mainstay.incentive.scorecard;

import java.util.ArrayList;
import java.util.List;
import mainstay.book.NumberText;
import mainstay.book.Phrases;
import mainstay.incentive.api.MeasurePay;
import mainstay.incentive.api.PayStatement;

/** Measures with their weights: what cannot be held against a target is left out, and the weights of the others are rescaled. */
final class WeighedMeasures {
    private final String team;
    private final List<Measured> measures;
    private final PayRules rules;
    private final Phrases phrases;
    private final List<String> notes = new ArrayList<>();
    private final double weights;
    private final boolean shut;

    WeighedMeasures(String team, List<Measured> measures, PayRules rules, Phrases phrases) {
        this.team = team;
        this.measures = measures;
        this.rules = rules;
        this.phrases = phrases;
        this.weights = measures.stream().mapToDouble(this::ownWeight).sum();
        this.shut = rules.hasGate() && rules.shuts(measures.get(0).attainment());
    }

    PayStatement statement(double targetPay) {
        measures.forEach(this::note);
        if (measures.stream().anyMatch(measure -> Double.isNaN(measure.attainment()))) {
            notes.add(phrases.phrase(weights > 0 ? "rescaled" : "unweighted"));
        }
        if (shut) {
            notes.add(phrases.phrase(
                    "gate",
                    measures.get(0).name(),
                    NumberText.percent(measures.get(0).attainment()),
                    NumberText.percent(rules.gate())));
        }
        List<MeasurePay> paid = measures.stream()
                .filter(measure -> measure.unknown().isEmpty())
                .map(measure -> pay(measure, targetPay))
                .toList();
        return new PayStatement(paid, notes);
    }

    private void note(Measured measure) {
        if (Double.isNaN(measure.attainment())) {
            notes.add(measure.unknown().orElseGet(() -> phrases.phrase("left-out.target", measure.name())));
        }
        if (measure.pending() > 0) {
            notes.add(phrases.counted("pending", measure.pending(), measure.name()));
        }
    }

    private double ownWeight(Measured measure) {
        return Double.isNaN(measure.attainment()) ? 0 : rules.weight(team, measure.name());
    }

    private MeasurePay pay(Measured measure, double targetPay) {
        double weight = weights > 0 ? ownWeight(measure) / weights : 0;
        double payout = shut ? 0 : rules.payout(measure.attainment());
        return new MeasurePay(
                measure.name(),
                weight,
                measure.actual(),
                measure.target(),
                measure.attainment(),
                payout,
                targetPay * weight * payout,
                measure.receipt().size(),
                measure.pending(),
                measure.receipt());
    }
}
