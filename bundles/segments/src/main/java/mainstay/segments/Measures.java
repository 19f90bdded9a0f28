package mainstay.segments;

import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/**
 * What the classes are made from: one row an account in every column, accounts in the order of their ids.
 *
 * @param value account value
 * @param shareOfWallet share of wallet, {@code NaN} when undefined
 * @param whiteSpace white space
 * @param currentMargin margin earned today
 * @param potentialMargin margin on the whole contestable wallet
 * @param expectedProfit expected profit under the recommended coverage
 * @param score score, {@code NaN} when undefined
 * @param feasibility feasibility, {@code NaN} when missing
 * @param relationship state of the relationship, empty when missing
 * @param ranking the accounts in the order of the list
 */
@SuppressWarnings("ArrayRecordComponent") // read by position, compared by nobody
public record Measures(
        DoubleColumn value,
        DoubleColumn shareOfWallet,
        DoubleColumn whiteSpace,
        DoubleColumn currentMargin,
        DoubleColumn potentialMargin,
        DoubleColumn expectedProfit,
        DoubleColumn score,
        DoubleColumn feasibility,
        TextColumn relationship,
        int[] ranking) {}
