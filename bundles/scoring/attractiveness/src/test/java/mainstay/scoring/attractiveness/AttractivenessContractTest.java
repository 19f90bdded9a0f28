package mainstay.scoring.attractiveness;

import mainstay.scoring.api.ScoringModel;
import mainstay.scoring.tck.ScoringContract;

class AttractivenessContractTest extends ScoringContract {

    @Override
    protected ScoringModel model() {
        return new AttractivenessModel();
    }
}
