package mainstay.scoring.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Scores the accounts of one book. Immutable and safe to use from several threads.
 *
 * <p>The obvious loop runs at full speed: over the columns that {@link ScoringModel#prepare} asked for, kept in fields,
 * with {@code column.get(account)} for each account. Every column of a run is one of two kinds, an array or a constant, so
 * that the call costs no more than reading an array. What makes a loop slow is work in it that is the same for every
 * account: put that into {@code prepare}; and an object, a boxed number or a lambda of a varying kind for each account.
 *
 * <pre>{@code
 * public void score(int from, int to, double[] scores) {
 *     for (int account = from; account < to; account++) {
 *         scores[account] = 60 * fit.get(account) / 5 + 40 * retention.get(account);
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public interface Scorer {

    /**
     * Writes the scores of accounts {@code from} to {@code to - 1} into {@code scores} at the same places. A
     * score is from 0 to 100, or {@code NaN} when no criterion has its input. What a range gets does not
     * depend on how the book is cut into ranges.
     *
     * @param from the first account, from 0
     * @param to one past the last account; ranges of one book are scored by several threads at once
     * @param scores one place for each account of the book; the scorer must not keep it, nor write outside
     *     the range
     */
    void score(int from, int to, double[] scores);

    /**
     * Why an account has its score: contributions that add up to it within 1e-9.
     *
     * @param account its row, from 0
     * @return the receipt, never null; without a score it has a note that says why
     */
    Receipt receipt(int account);
}
