package mainstay.scoring.tck;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import mainstay.scoring.api.ScoringModel;

/** What scores may be. */
final class Scores {

    private Scores() {}

    static Optional<String> inRange(ScoringModel model, Samples samples) {
        return outOfRange(model, samples.typical());
    }

    static Optional<String> smallBooks(ScoringModel model, Samples samples) {
        return Stream.of(samples.empty(), samples.single())
                .flatMap(sample -> outOfRange(model, sample).stream().map(found -> size(sample) + found))
                .findFirst();
    }

    static Optional<String> missingInputs(ScoringModel model, Samples samples) {
        return outOfRange(model, samples.bare());
    }

    static Optional<String> ties(ScoringModel model, Samples samples) {
        Sample tied = samples.tied();
        double[] scores = tied.scores(model.prepare(tied));
        return differing(scores, sameEverywhere(scores));
    }

    /** Where two sets of scores differ, to the bit. */
    static Optional<String> differing(double[] expected, double[] found) {
        for (int account = 0; account < expected.length; account++) {
            if (Double.compare(expected[account], found[account]) != 0) {
                return Optional.of("account " + account + " has " + expected[account] + " and " + found[account]);
            }
        }
        return Optional.empty();
    }

    private static double[] sameEverywhere(double[] scores) {
        double[] same = new double[scores.length];
        Arrays.fill(same, scores[0]);
        return same;
    }

    private static Optional<String> outOfRange(ScoringModel model, Sample sample) {
        double[] scores = sample.scores(model.prepare(sample));
        for (int account = 0; account < scores.length; account++) {
            if (scores[account] < 0 || scores[account] > 100) {
                return Optional.of("account " + account + " has " + scores[account]);
            }
        }
        return Optional.empty();
    }

    private static String size(Sample sample) {
        return "in a book of " + sample.accounts() + " accounts ";
    }
}
