package mainstay.scoring.api;

import java.util.Set;
import mainstay.book.DoubleColumn;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a scoring model may look at: one column a measure, one row an account.
 *
 * <p>There are the numbers of the accounts table ({@code growth fit willingness feasibility satisfaction retention}),
 * what the run has computed ({@code value addressable_wallet revenue share_of_wallet white_space expected_revenue
 * gross_profit cost_to_serve expected_profit}), and the book's further columns that hold numbers.
 */
@ProviderType
public interface ScoringInput {

    /** How many accounts there are, 0 or more; every column has as many rows. */
    int accounts();

    /** The names of all columns that {@link #column} gives, further columns of the book included. */
    Set<String> columns();

    /**
     * A column, with {@code NaN} where an account lacks the input. Some are computed when they are first asked for, so ask
     * for what is needed and no more, and do so in {@link ScoringModel#prepare}: when an assumption changes, scores are
     * computed again if a column has changed that was asked for before the scores were known.
     *
     * @throws IllegalArgumentException if there is no such column; the message names the nearest
     */
    DoubleColumn column(String name);

    /**
     * The value in force of one of the model's own {@link ScoringModel#figures}, within its range. Ask for it in {@link
     * ScoringModel#prepare}: when it changes, the book is prepared again.
     *
     * @throws IllegalArgumentException if the model has no such figure; the message names the nearest
     */
    double figure(String name);
}
