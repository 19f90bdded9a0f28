package mainstay.incentive.scorecard;

import mainstay.incentive.api.IncentiveModel;
import mainstay.testkit.ShippedFile;

/** The rules that ship, and others that differ from them in a few words. */
final class ShippedRules {

    private ShippedRules() {}

    static IncentiveModel model() {
        return new RuleSetReader().read(text(), "scorecard.json");
    }

    static String text() {
        return ShippedFile.text("bundles/models/scorecard.json");
    }
}
