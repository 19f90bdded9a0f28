package mainstay.scoring.tck;

import java.util.Arrays;
import java.util.Optional;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringModel;

/** That a book may be scored in pieces. */
final class Ranges {
    private static final double UNTOUCHED = -7;

    private Ranges() {}

    static Optional<String> ownRange(ScoringModel model, Samples samples) {
        Sample sample = samples.typical();
        double[] scores = new double[sample.accounts()];
        Arrays.fill(scores, UNTOUCHED);
        int from = scores.length / 3;
        int to = scores.length / 2;
        model.prepare(sample).score(from, to, scores);
        for (int account = 0; account < scores.length; account++) {
            boolean inside = account >= from && account < to;
            if (inside == (scores[account] == UNTOUCHED)) {
                return Optional.of("score(" + from + ", " + to + ", …) " + (inside ? "left out" : "wrote to")
                        + " account " + account);
            }
        }
        return Optional.empty();
    }

    static Optional<String> cuts(ScoringModel model, Samples samples) {
        Sample sample = samples.typical();
        Scorer scorer = model.prepare(sample);
        double[] whole = sample.scores(scorer);
        double[] pieces = new double[whole.length];
        for (int step : new int[] {1, 10}) {
            int end = whole.length;
            while (end > 0) {
                int start = Math.max(0, end - step);
                scorer.score(start, end, pieces);
                end = start;
            }
            Optional<String> difference = Scores.differing(whole, pieces);
            if (difference.isPresent()) {
                return difference.map(found -> found + " in ranges of " + step);
            }
        }
        return Optional.empty();
    }
}
