package mainstay.review;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;

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
        Opening opening,
        Instant openedAt,
        String openedBy,
        Optional<Instant> closedAt,
        String closedBy,
        String importedFrom,
        Sheet sheet,
        Docket docket) {

    /** {@code open}, {@code closed}, or {@code imported}. */
    public String state() {
        return importedFrom.isEmpty() ? closedAt.isPresent() ? "closed" : "open" : "imported";
    }

    /** The accounts that moved, that somebody decided on, or that are proposed for removal; in the order of the list. */
    public int[] telling() {
        return IntStream.range(0, sheet.size())
                .filter(row -> !sheet.text(Sheet.MOVE, row).isEmpty()
                        || !sheet.text(Sheet.REASON, row).isEmpty()
                        || !sheet.text(Sheet.PROPOSAL, row).isEmpty())
                .boxed()
                .sorted((a, b) -> Double.compare(sheet.number(Sheet.RANK, a), sheet.number(Sheet.RANK, b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** All accounts in the order of the list. */
    public int[] all() {
        return IntStream.range(0, sheet.size())
                .boxed()
                .sorted((a, b) -> Double.compare(sheet.number(Sheet.RANK, a), sheet.number(Sheet.RANK, b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * What the review comes to: sums and counts by the names that {@link ReviewDiff.Bridge} has for them, such as
     * {@code expected_profit} and {@code tier A}. Accounts that were taken off the list count for nothing but their number.
     */
    public Map<String, Double> measured() {
        return Collections.unmodifiableMap(Measured.of(sheet).sums());
    }

    /** What the accounts of each team come to. */
    public TeamTotals teams() {
        return TeamTotals.of(sheet);
    }

    /** What the review says of these accounts. */
    public List<Column> columns(int... rows) {
        return List.of(
                        number(Sheet.RANK, Kind.COUNT),
                        text(Sheet.ID),
                        text(Sheet.NAME),
                        text(Sheet.MOVE),
                        text(Sheet.TIER),
                        text(Sheet.TIER_OF_RUN),
                        text(Sheet.COVERAGE),
                        text(Sheet.COVERAGE_OF_RUN),
                        text(Sheet.TEAM),
                        number(Sheet.PROFIT, Kind.MONEY),
                        number(Sheet.COST, Kind.MONEY),
                        number(Sheet.EXPECTED_REVENUE, Kind.MONEY),
                        number(Sheet.GROSS_PROFIT, Kind.MONEY),
                        number(Sheet.VALUE, Kind.MONEY),
                        number(Sheet.SCORE, Kind.SCORE),
                        text(Sheet.CONTRIBUTION),
                        number(Sheet.CLOCK, Kind.COUNT),
                        number(Sheet.LOW, Kind.COUNT),
                        text(Sheet.REASON),
                        text(Sheet.PROPOSAL))
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
