package mainstay.incentive.scorecard;

import java.util.List;
import mainstay.book.Phrases;
import mainstay.incentive.api.Figure;

/**
 * A figure by which scorecards pay, and what it may be: from 0 on. A file has it under its group, where it has one.
 *
 * @param name the name of its figure, such as {@code threshold} or {@code account.mix}
 * @param unit what it counts
 * @param most the greatest value allowed
 */
record PayRule(String name, String unit, double most) {
    static final String THRESHOLD = "threshold";
    static final String ACCELERATOR = "accelerator";
    static final String CAP = "cap";
    static final String GATE = "gate";
    static final String REFERRAL = "referral";
    static final String ACCOUNT = "account";
    static final String TECHNICAL = "technical";
    static final String TARGET = "target";

    private static final String FRACTION = "a fraction (0.8 for 80 %)";
    private static final String FACTOR = "a factor";
    private static final double MOST = 1_000;

    /** All of them, in the order in which they are read. */
    static final List<PayRule> ALL = List.of(
            new PayRule(THRESHOLD, FRACTION, 1),
            new PayRule(ACCELERATOR, FACTOR, MOST),
            new PayRule(CAP, FACTOR, MOST),
            new PayRule(GATE, FRACTION, MOST),
            new PayRule(REFERRAL, FRACTION, 1),
            weight("account.net-margin"),
            weight("account.mix"),
            weight("account.input"),
            weight("technical.vendor-lists"),
            weight("technical.bids"),
            weight("technical.tests"),
            weight("technical.adoptions"),
            weight("technical.input"),
            new PayRule("target.vendor-lists", FRACTION, 1),
            new PayRule("target.bids", FRACTION, 1),
            new PayRule("target.tests", FRACTION, 1),
            new PayRule("target.adoptions", "a number of partners", MOST));

    private static PayRule weight(String name) {
        return new PayRule(name, "a weight", MOST);
    }

    /** The object of a file in which it stands, such as {@code account}; empty where it stands by itself. */
    String group() {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    /** Its key there. */
    String key() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** The figure, with the value that a file gives it. */
    Figure valued(double value, Phrases phrases, String origin) {
        return new Figure(name, value, unit, 0, most, phrases.phrase("figure." + name), origin);
    }
}
