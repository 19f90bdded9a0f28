package mainstay.scoring.profitcontribution;

import mainstay.scoring.api.ScoringModel;
import mainstay.scoring.tck.ScoringContract;

class ProfitContributionContractTest extends ScoringContract {

    @Override
    protected ScoringModel model() {
        return new ProfitContributionModel();
    }
}
