package mainstay.scoring.tck;

import java.util.Set;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringModel;

/** How fast a model scores: a figure to look at, which breaks no rule whatever it is. */
public final class ScoringSpeed {
    private static final int ROUNDS = 20;
    private static final double NANOS_A_SECOND = 1e9;

    private ScoringSpeed() {}

    /**
     * Accounts that a model scores in a second on one thread, once it is prepared and warm: the best of several rounds over
     * a book of 100,000, so that what else the machine does counts little.
     *
     * @param furtherColumns columns that it needs beyond those that every book has; they get numbers from 0 to 5
     */
    public static double accountsPerSecond(ScoringModel model, Set<String> furtherColumns) {
        Sample sample = new Samples(model, furtherColumns).large();
        Scorer scorer = model.prepare(sample);
        double[] scores = new double[sample.accounts()];
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            scorer.score(0, scores.length, scores);
            best = Math.min(best, Math.max(1, System.nanoTime() - start));
        }
        return sample.accounts() * NANOS_A_SECOND / best;
    }
}
