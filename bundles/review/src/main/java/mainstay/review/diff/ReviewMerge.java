package mainstay.review.diff;

import java.util.Arrays;
import mainstay.book.TextOrder;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewedAccounts;

/**
 * The accounts that are on the list of at least one of two reviews, in the order of their ids, each with its row in both.
 * Those that departments have taken off a list are not on it.
 */
final class ReviewMerge {
    private static final int NONE = -1;

    private final ReviewedAccounts earlier;
    private final ReviewedAccounts later;
    private int size;
    /** The row in the list; -1 where the account is not on it. */
    private final int[] before;

    private final int[] after;
    /** The row that has the name: in the later review where that knows the account, else the complement of that before. */
    private final int[] named;

    private ReviewMerge(ReviewedAccounts earlier, ReviewedAccounts later) {
        this.earlier = earlier;
        this.later = later;
        int most = earlier.size() + later.size();
        int[] rowsBefore = new int[most];
        int[] rowsAfter = new int[most];
        int[] rowsNamed = new int[most];
        int was = 0;
        int is = 0;
        while (was < earlier.size() || is < later.size()) {
            int order = order(was, is);
            int rowBefore = order <= 0 ? was++ : NONE;
            int rowAfter = order >= 0 ? is++ : NONE;
            rowsBefore[size] = listed(earlier, rowBefore);
            rowsAfter[size] = listed(later, rowAfter);
            rowsNamed[size] = rowAfter == NONE ? ~rowBefore : rowAfter;
            size += rowsBefore[size] == NONE && rowsAfter[size] == NONE ? 0 : 1;
        }
        this.before = Arrays.copyOf(rowsBefore, size);
        this.after = Arrays.copyOf(rowsAfter, size);
        this.named = Arrays.copyOf(rowsNamed, size);
    }

    static ReviewMerge of(ReviewedAccounts earlier, ReviewedAccounts later) {
        return new ReviewMerge(earlier, later);
    }

    private int order(int was, int is) {
        if (was == earlier.size()) {
            return 1;
        }
        return is == later.size() ? -1 : TextOrder.BY_CODE_POINT.compare(earlier.id(was), later.id(is));
    }

    private static int listed(ReviewedAccounts accounts, int row) {
        return row == NONE || accounts.isRemoved(row) ? NONE : row;
    }

    /** How many accounts there are. */
    int size() {
        return size;
    }

    /** The earlier review. */
    ReviewedAccounts earlier() {
        return earlier;
    }

    /** The later review. */
    ReviewedAccounts later() {
        return later;
    }

    /** The row of an account in the earlier review. */
    int rowBefore(int account) {
        return before[account];
    }

    /** The row of an account in the later review. */
    int rowAfter(int account) {
        return after[account];
    }

    /** Whether an account is on the earlier list. */
    boolean wasListed(int account) {
        return before[account] != NONE;
    }

    /** Whether an account is on the later list. */
    boolean isListed(int account) {
        return after[account] != NONE;
    }

    String id(int account) {
        int row = named[account];
        return row >= 0 ? later.id(row) : earlier.id(~row);
    }

    /** The name in the later review where that knows the account, on its list or not. */
    String name(int account) {
        int row = named[account];
        return row >= 0 ? later.name(row) : earlier.name(~row);
    }

    /** A text in the earlier review; empty where the account is not on its list. */
    String textBefore(ReviewTextColumn column, int account) {
        return wasListed(account) ? earlier.text(column, before[account]) : "";
    }

    /** A text in the later review; empty where the account is not on its list. */
    String textAfter(ReviewTextColumn column, int account) {
        return isListed(account) ? later.text(column, after[account]) : "";
    }

    /** A number in the earlier review; 0 where the account is not on its list. */
    double numberBefore(ReviewNumberColumn column, int account) {
        return wasListed(account) ? earlier.number(column, before[account]) : 0;
    }

    /** A number in the later review; 0 where the account is not on its list. */
    double numberAfter(ReviewNumberColumn column, int account) {
        return isListed(account) ? later.number(column, after[account]) : 0;
    }
}
