package mainstay.testkit.sample;

import java.util.Arrays;
import java.util.List;
import mainstay.scoring.api.Receipt;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/** Gives every account the same score; in a bundle, that is the major version of the bundle. */
public final class SampleModel implements ScoringModel, Scorer {
    private final String id;
    private final double score;
    private final boolean failing;

    /**
     * A model of this id.
     *
     * @param score the score of every account, from 0 to 100
     * @param failing whether it throws instead
     */
    public SampleModel(String id, double score, boolean failing) {
        this.id = id;
        this.score = score;
        this.failing = failing;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String description() {
        return "one score for all";
    }

    @Override
    public Scorer prepare(ScoringInput input) {
        return this;
    }

    @Override
    public void score(int from, int to, double[] scores) {
        if (failing) {
            throw new IllegalStateException("it will not score");
        }
        Arrays.fill(scores, from, to, score);
    }

    @Override
    public Receipt receipt(int account) {
        return new Receipt(score, List.of(), List.of());
    }
}
