package mainstay.incentive.scorecard;

import java.util.List;
import mainstay.book.Phrases;
import mainstay.incentive.api.Figure;
import mainstay.incentive.api.FigureValues;

/**
 * The figures by which scorecards pay.
 *
 * @param values their values
 */
record PayRules(FigureValues values) {
    static final String THRESHOLD = "threshold";
    static final String ACCELERATOR = "accelerator";
    static final String CAP = "cap";
    static final String GATE = "gate";
    static final String REFERRAL = "referral";

    private static final String FRACTION = "a fraction (0.8 for 80 %)";
    private static final String FACTOR = "a factor";
    private static final String WEIGHT = "a weight";
    private static final double MOST = 1_000;

    static List<Figure> figures(Phrases phrases) {
        return List.of(
                figure(phrases, THRESHOLD, 0.80, FRACTION, 1),
                figure(phrases, ACCELERATOR, 1.5, FACTOR, MOST),
                figure(phrases, CAP, 1.5, FACTOR, MOST),
                figure(phrases, GATE, 0, FRACTION, MOST),
                figure(phrases, REFERRAL, 1, FRACTION, 1),
                figure(phrases, "account.net-margin", 0.60, WEIGHT, MOST),
                figure(phrases, "account.mix", 0.20, WEIGHT, MOST),
                figure(phrases, "account.input", 0.20, WEIGHT, MOST),
                figure(phrases, "technical.vendor-lists", 0.30, WEIGHT, MOST),
                figure(phrases, "technical.bids", 0.25, WEIGHT, MOST),
                figure(phrases, "technical.tests", 0.25, WEIGHT, MOST),
                figure(phrases, "technical.adoptions", 0.10, WEIGHT, MOST),
                figure(phrases, "technical.input", 0.10, WEIGHT, MOST),
                figure(phrases, "target.vendor-lists", 1, FRACTION, 1),
                figure(phrases, "target.bids", 1, FRACTION, 1),
                figure(phrases, "target.tests", 1, FRACTION, 1),
                figure(phrases, "target.adoptions", 1, "a number of partners", MOST));
    }

    private static Figure figure(Phrases phrases, String name, double value, String unit, double most) {
        return new Figure(name, value, unit, 0, most, phrases.phrase("figure." + name), "default");
    }

    /** The part of the weight that is paid for an attainment: none below the threshold, more than the attainment above 1. */
    double payout(double attainment) {
        if (!(attainment >= values.get(THRESHOLD))) {
            return 0;
        }
        double above = Math.max(0, attainment - 1);
        return Math.min(values.get(CAP), Math.min(1, attainment) + values.get(ACCELERATOR) * above);
    }

    /** Whether the first measure stays so far behind that nothing is paid; a gate of 0 stops nobody. */
    boolean shuts(double attainment) {
        return attainment < values.get(GATE);
    }

    /** Whether there is a gate. */
    boolean hasGate() {
        return values.get(GATE) > 0;
    }

    double weight(String team, String measure) {
        return values.get(team + "." + measure);
    }

    double target(String measure) {
        return values.get("target." + measure);
    }

    double referral() {
        return values.get(REFERRAL);
    }
}
