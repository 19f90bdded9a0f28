package mainstay.review.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mainstay.book.ColumnTable;
import mainstay.book.TextColumn;
import mainstay.review.ReviewTextColumn;

/** The coverage plan that was adopted: who serves which account. */
final class AdoptedPlan {
    private final Map<String, Integer> rows = new HashMap<>();
    private final TextColumn coverages;
    private final TextColumn teams;

    /** The plan in a table: columns {@code account_id}, {@code coverage} and {@code team}. */
    AdoptedPlan(ColumnTable table) {
        this.coverages = table.text(ReviewTextColumn.COVERAGE.stored());
        this.teams = table.text(ReviewTextColumn.TEAM.stored());
        TextColumn ids = table.text(ReviewTextColumn.ACCOUNT_ID.stored());
        for (int row = 0; row < table.rows(); row++) {
            rows.put(ids.get(row), row);
        }
    }

    /**
     * What the plan has for an account.
     *
     * @param team the coverage itself where the plan names no team
     */
    record Assignment(String coverage, String team) {}

    /** What the plan has for an account; empty if it is not in the plan. */
    Optional<Assignment> of(String account) {
        return Optional.ofNullable(rows.get(account)).map(this::assignment);
    }

    private Assignment assignment(int row) {
        String team = teams.get(row);
        return new Assignment(coverages.get(row), team.isEmpty() ? coverages.get(row) : team);
    }
}
