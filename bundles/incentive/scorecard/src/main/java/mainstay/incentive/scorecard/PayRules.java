package mainstay.incentive.scorecard;

import mainstay.incentive.api.FigureValues;

/**
 * The figures by which scorecards pay.
 *
 * @param values their values
 */
record PayRules(FigureValues values) {

    /** The part of the weight that is paid for an attainment: none below the threshold, more than the attainment above 1. */
    double payout(double attainment) {
        if (!(attainment >= values.get(PayRule.THRESHOLD))) {
            return 0;
        }
        double above = Math.max(0, attainment - 1);
        return Math.min(values.get(PayRule.CAP), Math.min(1, attainment) + values.get(PayRule.ACCELERATOR) * above);
    }

    /** Whether the first measure stays so far behind that nothing is paid; a gate of 0 stops nobody. */
    boolean shuts(double attainment) {
        return attainment < gate();
    }

    /** Whether there is a gate. */
    boolean hasGate() {
        return gate() > 0;
    }

    double gate() {
        return values.get(PayRule.GATE);
    }

    double weight(String team, String measure) {
        return values.get(team + "." + measure);
    }

    double target(String measure) {
        return values.get(PayRule.TARGET + "." + measure);
    }

    double referral() {
        return values.get(PayRule.REFERRAL);
    }
}
