package mainstay.scoring.lifetime;

import java.util.Set;
import mainstay.scoring.api.ScoringModel;
import mainstay.scoring.tck.ScoringContract;

class LifetimeContractTest extends ScoringContract {

    @Override
    protected ScoringModel model() {
        return new LifetimeModel();
    }

    @Override
    protected Set<String> furtherColumns() {
        return Set.of("acquisition_cost", "cost_improvement", "referrals", "price_premium");
    }
}
