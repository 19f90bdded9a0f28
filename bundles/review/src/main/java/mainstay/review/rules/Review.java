package mainstay.review.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.coverage.OwnCaptures;
import mainstay.review.ReviewNumberColumn;
import mainstay.review.ReviewState;
import mainstay.review.ReviewTextColumn;
import mainstay.review.ReviewTotals;
import mainstay.review.ReviewedAccounts;
import mainstay.review.ReviewedOffers;
import mainstay.review.TeamTotals;
import mainstay.review.decision.Decisions;
import mainstay.review.words.ReviewWords;
import mainstay.run.parameters.ProfitTerms;

/**
 * A review as it stands.
 *
 * @param name what it is called
 * @param basis on what it stands
 * @param openedAt when it was opened
 * @param openedBy who opened it
 * @param closedAt when it was closed; empty while it is open
 * @param closedBy who closed it; empty while it is open
 * @param importedFrom the file that it came from; empty if it was made here
 * @param accounts what it says of each account since it was closed, or would say if it were closed now
 * @param decisions what was proposed and decided
 */
public record Review(
        String name,
        ReviewBasis basis,
        Instant openedAt,
        String openedBy,
        Optional<Instant> closedAt,
        String closedBy,
        String importedFrom,
        ReviewedAccounts accounts,
        Decisions decisions) {

    /** On what terms expected profit was computed. */
    public ProfitTerms profitTerms() {
        return basis.profitTerms().withOwn(new OwnCaptures(accounts.captures()).accounts());
    }

    /** How far it is. */
    public ReviewState state() {
        if (!importedFrom.isEmpty()) {
            return ReviewState.IMPORTED;
        }
        return closedAt.isPresent() ? ReviewState.CLOSED : ReviewState.OPEN;
    }

    /**
     * The rows of the accounts that moved, that somebody decided on, or that are proposed for removal; in the order of the
     * list.
     */
    public int[] noteworthyRows() {
        return inOrder(IntStream.range(0, accounts.size())
                .filter(row -> !accounts.text(ReviewTextColumn.MOVE, row).isEmpty()
                        || !accounts.text(ReviewTextColumn.REASON, row).isEmpty()
                        || accounts.isRemovalProposed(row)));
    }

    /** The rows of all accounts in the order of the list. */
    public int[] allRows() {
        return inOrder(IntStream.range(0, accounts.size()));
    }

    private int[] inOrder(IntStream rows) {
        DoubleColumn rank = accounts.column(ReviewNumberColumn.RANK);
        return rows.boxed()
                .sorted((a, b) -> Double.compare(rank.get(a), rank.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * What the review comes to: sums and counts by the names that {@link ReviewTotals} has for them, such as
     * {@code expected_profit} and {@code tier A}. Accounts that were taken off the list count for nothing but their number.
     */
    public Map<String, Double> totals() {
        return Collections.unmodifiableMap(ReviewTotals.of(accounts).sums());
    }

    /** What each coverage would bring with each account, on the frozen terms. */
    public ReviewedOffers offers() {
        return new ReviewedOffers(basis.offers(), accounts);
    }

    /** What the accounts of each team come to. */
    public TeamTotals teams() {
        return TeamTotals.of(accounts);
    }

    /** What the review says of these accounts. */
    public List<Column> columns(int... rows) {
        return allColumns().stream().map(column -> column.inOrder(rows)).toList();
    }

    /** What the review says of its accounts, by row. */
    List<Column> allColumns() {
        return List.of(
                number(ReviewNumberColumn.RANK, Kind.COUNT),
                text(ReviewTextColumn.ACCOUNT_ID),
                text(ReviewTextColumn.NAME),
                text(ReviewTextColumn.MOVE),
                text(ReviewTextColumn.TIER),
                text(ReviewTextColumn.TIER_OF_RUN),
                text(ReviewTextColumn.COVERAGE),
                text(ReviewTextColumn.COVERAGE_OF_RUN),
                text(ReviewTextColumn.TEAM),
                number(ReviewNumberColumn.PROFIT, Kind.MONEY),
                number(ReviewNumberColumn.COST, Kind.MONEY),
                number(ReviewNumberColumn.EXPECTED_REVENUE, Kind.MONEY),
                number(ReviewNumberColumn.GROSS_PROFIT, Kind.MONEY),
                number(ReviewNumberColumn.VALUE, Kind.MONEY),
                number(ReviewNumberColumn.SCORE, Kind.SCORE),
                text(ReviewTextColumn.CONTRIBUTION),
                number(ReviewNumberColumn.CLOCK, Kind.COUNT),
                Column.number(
                        "reviews_in_deprioritize",
                        Kind.COUNT,
                        accounts.column(ReviewNumberColumn.REVIEWS_IN_DEPRIORITIZE)),
                reason(ReviewTextColumn.REASON),
                reason(ReviewTextColumn.REMOVAL_PROPOSED));
    }

    private Column reason(ReviewTextColumn column) {
        return Column.text(column.stored(), row -> ReviewWords.again(accounts.text(column, row)));
    }

    private Column text(ReviewTextColumn column) {
        return Column.text(column.stored(), accounts.column(column));
    }

    private Column number(ReviewNumberColumn column, Kind kind) {
        return Column.number(column.stored(), kind, accounts.column(column));
    }
}
