package mainstay.review;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mainstay.book.ColumnTable;
import mainstay.book.TextColumn;
import mainstay.book.TextOrder;

/** What a review says of each account, a row each, in the order of their ids. */
public final class ReviewedAccounts {
    public static final String ID = "account_id";
    public static final String NAME = "name";
    public static final String TIER = "tier";
    public static final String TIER_OF_RUN = "tier_of_run";
    public static final String COVERAGE = "coverage";
    public static final String COVERAGE_OF_RUN = "coverage_of_run";
    public static final String TEAM = "team";
    public static final String CONTRIBUTION = "contribution";
    public static final String MOVE = "move";
    public static final String REASON = "reason";
    /** Why the account is proposed for removal; empty where it is not. */
    public static final String PROPOSAL = "removal_proposed";

    public static final String RANK = "rank";
    public static final String VALUE = "value";
    public static final String REVENUE = "revenue";
    public static final String EXPECTED_REVENUE = "expected_revenue";
    public static final String GROSS_PROFIT = "gross_profit";
    /** What the account earns before teams are paid: gross profit, or revenue. */
    public static final String EARNED = "earned";

    public static final String COST = "cost_to_serve";
    public static final String PROFIT = "expected_profit";
    public static final String HEADS = "heads";
    public static final String SCORE = "score";
    public static final String LARGE = "large";
    /** The reviews that are left to a C+ account to reach B. */
    public static final String CLOCK = "clock";
    /** Consecutive reviews in which it was in deprioritize, by the name that it has in stored reviews. */
    public static final String LOW = "low_reviews";
    /** 1 when the clock ran out: it is served by the automated channel until it reaches B. */
    public static final String AUTOMATED = "automated";

    static final List<String> TEXTS =
            List.of(ID, NAME, TIER, TIER_OF_RUN, COVERAGE, COVERAGE_OF_RUN, TEAM, CONTRIBUTION, MOVE, REASON, PROPOSAL);
    static final List<String> NUMBERS = List.of(
            RANK,
            VALUE,
            REVENUE,
            EXPECTED_REVENUE,
            GROSS_PROFIT,
            EARNED,
            COST,
            PROFIT,
            HEADS,
            SCORE,
            LARGE,
            CLOCK,
            LOW,
            AUTOMATED);

    private final ColumnTable table;
    private final TextColumn ids;

    /**
     * The sheet in a table.
     *
     * @throws IllegalArgumentException if it lacks a column
     */
    public ReviewedAccounts(ColumnTable table) {
        this.table = table;
        TEXTS.forEach(table::text);
        NUMBERS.forEach(table::number);
        this.ids = table.text(ID);
    }

    /** The columns. */
    public ColumnTable table() {
        return table;
    }

    /** How many accounts there are. */
    public int size() {
        return table.rows();
    }

    /** The id of an account. */
    public String id(int row) {
        return ids.get(row);
    }

    /** The name of an account; empty when the book gives none. */
    public String name(int row) {
        return text(NAME, row);
    }

    /** How an account moved since the review before: {@code new}, {@code promoted}, {@code demoted}, or empty. */
    public String move(int row) {
        return text(MOVE, row);
    }

    /** How many accounts have a tier. */
    public int count(String tier) {
        return (int) IntStream.range(0, size())
                .filter(row -> text(TIER, row).equals(tier))
                .count();
    }

    /** Whether the rules propose to remove an account. */
    public boolean removalProposed(int row) {
        return !text(PROPOSAL, row).isEmpty();
    }

    public String text(String column, int row) {
        return table.text(column).get(row);
    }

    public double number(String column, int row) {
        return table.number(column).get(row);
    }

    /** Whether an account was taken off the list. */
    public boolean removed(int row) {
        return text(TIER, row).equals(Tier.REMOVED);
    }

    /** The first place at which another sheet says something else, as a phrase. */
    public Optional<String> firstDifference(ReviewedAccounts other) {
        if (size() != other.size()) {
            return Optional.of(size() + " accounts are " + other.size());
        }
        for (int row = 0; row < size(); row++) {
            for (String column : TEXTS) {
                if (!text(column, row).equals(other.text(column, row))) {
                    return Optional.of(told(row, column, text(column, row), other.text(column, row)));
                }
            }
            for (String column : NUMBERS) {
                if (Double.compare(number(column, row), other.number(column, row)) != 0) {
                    return Optional.of(told(
                            row,
                            column,
                            Double.toString(number(column, row)),
                            Double.toString(other.number(column, row))));
                }
            }
        }
        return Optional.empty();
    }

    private String told(int row, String column, String stored, String computed) {
        return column + " of account " + id(row) + " was \"" + stored + "\" and is \"" + computed + "\"";
    }

    /** The row of an account. */
    public OptionalInt find(String id) {
        return TextOrder.find(ids, id);
    }
}
