package mainstay.segments;

import java.util.function.Supplier;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;

/**
 * What the classes are made from: one row an account in every column, accounts in the order of their ids. Each is asked for
 * when a segmentation that needs it is, and gives the same whenever it is asked.
 *
 * @param accounts how many accounts there are
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
        Supplier<int[]> ranking) {}
