package mainstay.segments;

import java.util.function.Supplier;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/**
 * What the classes are made from: one row an account in every column, accounts in the order of their ids. A
 * column is asked for when a segmentation needs it, and must be the same each time. Amounts are in currency a
 * year.
 *
 * @param accounts how many accounts there are, 0 or more
 * @param value account value
 * @param shareOfWallet share of wallet as a fraction, {@code NaN} when undefined
 * @param whiteSpace white space, 0 or more
 * @param currentMargin margin earned today
 * @param potentialMargin margin on the whole contestable wallet
 * @param expectedProfit expected profit under the recommended coverage
 * @param score score from 0 to 100, {@code NaN} when undefined
 * @param feasibility feasibility from 0 to 5, {@code NaN} when missing
 * @param relationship state of the relationship, empty when missing
 * @param ranking the rows of all accounts in the order of the list, the first first; not to be changed
 * @param revenue what we sell
 * @param marginRate the margin on what we sell, or on what could be won where we sell nothing, as a fraction; {@code NaN} when
 *     undefined
 * @param importance how important the account is beyond its profit, from 0 to 5
 */
public record Measures(
        int accounts,
        Supplier<DoubleColumn> value,
        Supplier<DoubleColumn> shareOfWallet,
        Supplier<DoubleColumn> whiteSpace,
        Supplier<DoubleColumn> currentMargin,
        Supplier<DoubleColumn> potentialMargin,
        Supplier<DoubleColumn> expectedProfit,
        Supplier<DoubleColumn> score,
        Supplier<DoubleColumn> feasibility,
        Supplier<TextColumn> relationship,
        Supplier<int[]> ranking,
        Supplier<DoubleColumn> revenue,
        Supplier<DoubleColumn> marginRate,
        Supplier<DoubleColumn> importance) {}
