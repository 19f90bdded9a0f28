package mainstay.scoring.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Scores the accounts of one book. Immutable and safe to use from several threads. */
@ConsumerType
public interface Scorer {

    /**
     * Writes the scores of accounts {@code from} to {@code to - 1} into {@code scores} at the same places. A score is
     * from 0 to 100, or {@code NaN} when no criterion has its input. What a range gets does not depend on how the book
     * is cut into ranges.
     */
    void score(int from, int to, double[] scores);

    /** Why an account has its score: contributions that add up to it within 1e-9. */
    Receipt receipt(int account);
}
