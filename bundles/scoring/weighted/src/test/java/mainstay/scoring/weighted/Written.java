package mainstay.scoring.weighted;

import mainstay.scoring.api.ScoringModel;

/** Models as users write them, but with quotes that Java can hold. */
final class Written {

    private Written() {}

    static ScoringModel model(String json) {
        return new WeightedModelReader().read(json.replace('\'', '"'), "mine.json");
    }
}
