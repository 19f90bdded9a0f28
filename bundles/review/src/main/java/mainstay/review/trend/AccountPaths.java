package mainstay.review.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.TextOrder;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewedAccounts;
import mainstay.review.rules.Review;
import mainstay.run.ColumnsOnDemand;

/**
 * What all accounts went through that are on the list of one review at least: a row each, those whose profit moved most first. Where
 * an account is not on a list it brings 0, so that {@code profit_before} adds up to the first review and {@code profit} to the
 * latest.
 */
public final class AccountPaths extends ColumnsOnDemand {
    private static final String THEN = " → ";

    private final List<Review> reviews;
    private final List<String> ids;
    private final List<int[]> rows;

    private AccountPaths(List<Review> reviews, List<String> ids, List<int[]> rows) {
        this.reviews = reviews;
        this.ids = ids;
        this.rows = rows;
        add("account_id", () -> Column.text("account_id", ids::get));
        add("name", () -> Column.text("name", this::name));
        add("tier_path", () -> Column.text("tier_path", row -> path(ReviewTextColumn.TIER, row)));
        add("coverage_path", () -> Column.text("coverage_path", row -> path(ReviewTextColumn.COVERAGE, row)));
        add(
                "rank",
                () -> Column.number(
                        "rank", Kind.COUNT, row -> number(ReviewNumberColumn.RANK, row, last(), Double.NaN)));
        add("profit_before", () -> Column.number("profit_before", Kind.MONEY, row -> profit(row, 0)));
        add("profit", () -> Column.number("profit", Kind.MONEY, row -> profit(row, last())));
        add("profit_moved", () -> Column.number("profit_moved", Kind.MONEY, this::moved));
        add("joined_in", () -> Column.text("joined_in", this::joined));
        add("left_in", () -> Column.text("left_in", this::left));
    }

    static AccountPaths of(List<Review> reviews) {
        List<String> ids = reviews.stream()
                .map(Review::accounts)
                .flatMap(accounts -> IntStream.range(0, accounts.size())
                        .filter(row -> !accounts.isRemoved(row))
                        .mapToObj(accounts::id))
                .distinct()
                .sorted(TextOrder.BY_CODE_POINT)
                .toList();
        List<int[]> rows = reviews.stream()
                .map(Review::accounts)
                .map(accounts -> ids.stream()
                        .mapToInt(id -> accounts.listed(id).orElse(-1))
                        .toArray())
                .toList();
        AccountPaths byId = new AccountPaths(reviews, ids, rows);
        int[] order = IntStream.range(0, ids.size())
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -Math.abs(byId.moved(row))))
                .mapToInt(Integer::intValue)
                .toArray();
        return new AccountPaths(
                reviews,
                IntStream.of(order).mapToObj(ids::get).toList(),
                rows.stream()
                        .map(of -> IntStream.of(order).map(row -> of[row]).toArray())
                        .toList());
    }

    /** How many accounts there are. */
    public int size() {
        return ids.size();
    }

    /** The id of an account. */
    public String id(int row) {
        return ids.get(row);
    }

    private int last() {
        return reviews.size() - 1;
    }

    /** The name in the latest review that has the account; empty when the book gives none. */
    public String name(int row) {
        return IntStream.iterate(last(), review -> review >= 0, review -> review - 1)
                .filter(review -> isListed(row, review))
                .mapToObj(review -> accounts(review).name(rows.get(review)[row]))
                .findFirst()
                .orElse("");
    }

    private boolean isListed(int row, int review) {
        return rows.get(review)[row] >= 0;
    }

    private ReviewedAccounts accounts(int review) {
        return reviews.get(review).accounts();
    }

    /** A text of each review, once where it stays; a dash where the account is not on the list. */
    private String path(ReviewTextColumn column, int row) {
        List<String> path = new ArrayList<>();
        for (int review = 0; review < reviews.size(); review++) {
            String text =
                    isListed(row, review) ? accounts(review).text(column, rows.get(review)[row]) : NumberText.UNDEFINED;
            if (path.isEmpty() || !path.get(path.size() - 1).equals(text)) {
                path.add(text);
            }
        }
        return String.join(THEN, path);
    }

    private double number(ReviewNumberColumn column, int row, int review, double otherwise) {
        return isListed(row, review) ? accounts(review).number(column, rows.get(review)[row]) : otherwise;
    }

    private double profit(int row, int review) {
        return number(ReviewNumberColumn.PROFIT, row, review, 0);
    }

    private double moved(int row) {
        return profit(row, last()) - profit(row, 0);
    }

    /** The review in which an account came that was not on the first list and is on the latest; empty for others. */
    private String joined(int row) {
        return isListed(row, 0) || !isListed(row, last()) ? "" : name(after(row, false));
    }

    /** The review in which an account was not on the list any more, if it is not on the latest; empty for others. */
    private String left(int row) {
        return isListed(row, last()) ? "" : name(after(row, true));
    }

    private String name(OptionalInt review) {
        return reviews.get(review.orElseThrow()).name();
    }

    /** The review after the last in which the account was on the list, or was not. */
    private OptionalInt after(int row, boolean listed) {
        return IntStream.range(1, reviews.size())
                .filter(review -> isListed(row, review - 1) == listed)
                .max();
    }
}
