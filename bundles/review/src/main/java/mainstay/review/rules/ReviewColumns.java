package mainstay.review.rules;

import java.util.List;
import java.util.function.Supplier;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Lazy;
import mainstay.review.CoverageOffer;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.review.Tier;
import mainstay.run.AccountColumns;
import mainstay.run.ColumnsOnDemand;

/**
 * All that a review knows of its accounts, by row: what it shows, what else it froze, and the columns of the accounts table of
 * its book. One that has a name of the review's own is called {@code book.NAME}.
 */
public final class ReviewColumns extends ColumnsOnDemand {
    private static final String OF_BOOK = "book.";

    private ReviewColumns(Review review, Accounts frozen) {
        ReviewedAccounts reviewed = review.accounts();
        review.allColumns().forEach(column -> add(column.name(), () -> column));
        number(reviewed, ReviewNumberColumn.REVENUE, Kind.MONEY);
        number(reviewed, ReviewNumberColumn.HEADS, Kind.NUMBER);
        add("large", () -> Column.flagOrUndefined("large", reviewed.column(ReviewNumberColumn.LARGE)::get));
        allow(ReviewTextColumn.TIER.stored(), Tier::words);
        List<String> coverages =
                review.basis().offers().stream().map(CoverageOffer::coverage).toList();
        allow(ReviewTextColumn.COVERAGE.stored(), () -> coverages);
        allow(ReviewTextColumn.COVERAGE_OF_RUN.stored(), () -> coverages);
        book(AccountColumns.of(frozen), rows(reviewed, frozen));
    }

    /**
     * Those of a review.
     *
     * @param frozen the accounts of its book
     */
    public static ReviewColumns of(Review review, Accounts frozen) {
        return new ReviewColumns(review, frozen);
    }

    private void number(ReviewedAccounts reviewed, ReviewNumberColumn column, Kind kind) {
        add(column.stored(), () -> Column.number(column.stored(), kind, reviewed.column(column)));
    }

    private void book(AccountColumns columns, Supplier<int[]> rows) {
        for (String name : columns.names()) {
            boolean same = name.equals(AccountField.ACCOUNT_ID.column()) || name.equals(AccountField.NAME.column());
            if (!same) {
                String called = has(name) ? OF_BOOK + name : name;
                add(called, () -> columns.column(name).named(called).inOrder(rows.get()));
                allow(called, () -> columns.words(name));
            }
        }
    }

    private static Supplier<int[]> rows(ReviewedAccounts reviewed, Accounts frozen) {
        return Lazy.of(() -> {
            int[] rows = new int[reviewed.size()];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = frozen.find(reviewed.id(row)).orElseThrow();
            }
            return rows;
        });
    }

    @Override
    public String limits() {
        return "a review keeps these and no more of its run: rank has other columns, which are computed anew with the models"
                + " and parameters of today";
    }
}
