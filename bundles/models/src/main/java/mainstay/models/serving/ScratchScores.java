package mainstay.models.serving;

/**
 * What a model writes its scores into: an array as long as the run's, of which each batch is copied once. A model that keeps
 * it changes nothing that anybody reads. It is given up when every account has been scored.
 */
final class ScratchScores {
    private double[] scores = {};
    private int done;

    /** The array, for so many accounts. */
    synchronized double[] of(int accounts) {
        if (scores.length != accounts) {
            scores = new double[accounts];
            done = 0;
        }
        return scores;
    }

    /** So many more accounts have been copied. */
    synchronized void done(int accounts) {
        done += accounts;
        if (done >= scores.length) {
            scores = new double[0];
        }
    }
}
