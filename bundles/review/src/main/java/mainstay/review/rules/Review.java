package mainstay.review.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.review.ReviewTotals;
import mainstay.review.ReviewedAccounts;
import mainstay.review.TeamTotals;
import mainstay.review.decision.Decisions;
import mainstay.review.diff.ReviewDiff;

/**
 * A review as it stands.
 *
 * @param name what it is called
 * @param opening on what it stands
 * @param openedAt when it was opened
 * @param openedBy who opened it
 * @param closedAt when it was closed; empty while it is open
 * @param closedBy who closed it; empty while it is open
 * @param importedFrom the file that it came from; empty if it was made here
 * @param sheet the sheet as it was closed, or as it would be if it were closed now
 * @param docket what was proposed and decided
 */
public record Review(
        String name,
        ReviewBasis opening,
        Instant openedAt,
        String openedBy,
        Optional<Instant> closedAt,
        String closedBy,
        String importedFrom,
        ReviewedAccounts sheet,
        Decisions docket) {

    /** {@code open}, {@code closed}, or {@code imported}. */
    public String state() {
        return importedFrom.isEmpty() ? closedAt.isPresent() ? "closed" : "open" : "imported";
    }

    /** The accounts that moved, that somebody decided on, or that are proposed for removal; in the order of the list. */
    public int[] telling() {
        return IntStream.range(0, sheet.size())
                .filter(row -> !sheet.text(ReviewedAccounts.MOVE, row).isEmpty()
                        || !sheet.text(ReviewedAccounts.REASON, row).isEmpty()
                        || !sheet.text(ReviewedAccounts.PROPOSAL, row).isEmpty())
                .boxed()
                .sorted((a, b) ->
                        Double.compare(sheet.number(ReviewedAccounts.RANK, a), sheet.number(ReviewedAccounts.RANK, b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** All accounts in the order of the list. */
    public int[] all() {
        return IntStream.range(0, sheet.size())
                .boxed()
                .sorted((a, b) ->
                        Double.compare(sheet.number(ReviewedAccounts.RANK, a), sheet.number(ReviewedAccounts.RANK, b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * What the review comes to: sums and counts by the names that {@link ReviewDiff.Bridge} has for them, such as
     * {@code expected_profit} and {@code tier A}. Accounts that were taken off the list count for nothing but their number.
     */
    public Map<String, Double> measured() {
        return Collections.unmodifiableMap(ReviewTotals.of(sheet).sums());
    }

    /** What the accounts of each team come to. */
    public TeamTotals teams() {
        return TeamTotals.of(sheet);
    }

    /** What the review says of these accounts. */
    public List<Column> columns(int... rows) {
        return List.of(
                        number(ReviewedAccounts.RANK, Kind.COUNT),
                        text(ReviewedAccounts.ID),
                        text(ReviewedAccounts.NAME),
                        text(ReviewedAccounts.MOVE),
                        text(ReviewedAccounts.TIER),
                        text(ReviewedAccounts.TIER_OF_RUN),
                        text(ReviewedAccounts.COVERAGE),
                        text(ReviewedAccounts.COVERAGE_OF_RUN),
                        text(ReviewedAccounts.TEAM),
                        number(ReviewedAccounts.PROFIT, Kind.MONEY),
                        number(ReviewedAccounts.COST, Kind.MONEY),
                        number(ReviewedAccounts.EXPECTED_REVENUE, Kind.MONEY),
                        number(ReviewedAccounts.GROSS_PROFIT, Kind.MONEY),
                        number(ReviewedAccounts.VALUE, Kind.MONEY),
                        number(ReviewedAccounts.SCORE, Kind.SCORE),
                        text(ReviewedAccounts.CONTRIBUTION),
                        number(ReviewedAccounts.CLOCK, Kind.COUNT),
                        Column.number(
                                "reviews_in_deprioritize",
                                Kind.COUNT,
                                sheet.table().number(ReviewedAccounts.LOW)),
                        text(ReviewedAccounts.REASON),
                        text(ReviewedAccounts.PROPOSAL))
                .stream()
                .map(column -> column.inOrder(rows))
                .toList();
    }

    private Column text(String name) {
        return Column.text(name, sheet.table().text(name));
    }

    private Column number(String name, Kind kind) {
        return Column.number(name, kind, sheet.table().number(name));
    }
}
