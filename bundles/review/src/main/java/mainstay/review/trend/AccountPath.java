package mainstay.review.trend;

import java.util.List;
import java.util.OptionalInt;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.review.rules.Review;
import mainstay.run.ColumnsOnDemand;

/**
 * What one account went through, a row for each review in order. Where a review does not have it on its list, its texts are empty,
 * its rank is {@code NaN} and its amounts are 0, so that they add up to what the review comes to.
 */
public final class AccountPath extends ColumnsOnDemand {
    private final List<Review> reviews;
    private final List<OptionalInt> rows;

    AccountPath(List<Review> reviews, String id) {
        this.reviews = reviews;
        this.rows = reviews.stream().map(review -> review.accounts().listed(id)).toList();
        add(
                ReviewTrend.REVIEW,
                () -> Column.text(ReviewTrend.REVIEW, row -> reviews.get(row).name()));
        add("state", () -> Column.text("state", row -> reviews.get(row).state().word()));
        add(
                "day",
                () -> Column.text("day", row -> reviews.get(row).basis().day().toString()));
        add("rank", () -> Column.number("rank", Kind.COUNT, row -> number(ReviewNumberColumn.RANK, row, Double.NaN)));
        text("tier", ReviewTextColumn.TIER);
        text("coverage", ReviewTextColumn.COVERAGE);
        text("team", ReviewTextColumn.TEAM);
        add("expected_profit", () -> Column.number("expected_profit", Kind.MONEY, this::profit));
        add(
                "profit_moved",
                () -> Column.number(
                        "profit_moved", Kind.MONEY, row -> row == 0 ? Double.NaN : profit(row) - profit(row - 1)));
        add("reason", () -> Column.text("reason", this::reason));
    }

    private void text(String name, ReviewTextColumn column) {
        add(name, () -> Column.text(name, row -> text(column, row)));
    }

    private String reason(int review) {
        OptionalInt row = rows.get(review);
        return row.isPresent() ? reviews.get(review).accounts().reason(row.getAsInt()) : "";
    }

    private String text(ReviewTextColumn column, int review) {
        OptionalInt row = rows.get(review);
        return row.isPresent() ? reviews.get(review).accounts().text(column, row.getAsInt()) : "";
    }

    private double profit(int review) {
        return number(ReviewNumberColumn.PROFIT, review, 0);
    }

    private double number(ReviewNumberColumn column, int review, double otherwise) {
        OptionalInt row = rows.get(review);
        return row.isPresent() ? reviews.get(review).accounts().number(column, row.getAsInt()) : otherwise;
    }

    /** How many reviews there are. */
    public int size() {
        return reviews.size();
    }

    /** How many reviews have the account on their list. */
    public int listed() {
        return (int) rows.stream().filter(OptionalInt::isPresent).count();
    }
}
