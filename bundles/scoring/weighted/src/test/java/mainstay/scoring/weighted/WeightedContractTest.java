package mainstay.scoring.weighted;

import java.util.Set;
import mainstay.scoring.api.ScoringModel;
import mainstay.scoring.tck.ScoringContract;

class WeightedContractTest extends ScoringContract {

    @Override
    protected ScoringModel model() {
        return Written.model("""
                {'id': 'mine', 'description': 'one of each', 'criteria': [
                  {'name': 'space', 'weight': 30, 'input': 'white_space', 'normalise': 'percentile'},
                  {'name': 'share', 'weight': 0.1, 'input': 'share_of_wallet', 'normalise': {'from': 0.9, 'to': 0.1}},
                  {'name': 'together', 'weight': 7, 'inputs': [
                    {'input': 'fit', 'normalise': 'rating'}, {'input': 'our_rating', 'normalise': 'rating'}]}]}
                """);
    }

    @Override
    protected Set<String> furtherColumns() {
        return Set.of("our_rating");
    }
}
