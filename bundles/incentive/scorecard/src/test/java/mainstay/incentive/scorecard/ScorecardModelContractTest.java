package mainstay.incentive.scorecard;

import mainstay.incentive.api.IncentiveModel;
import mainstay.incentive.tck.IncentiveContract;

class ScorecardModelContractTest extends IncentiveContract {

    @Override
    protected IncentiveModel model() {
        return ShippedRules.model();
    }
}
