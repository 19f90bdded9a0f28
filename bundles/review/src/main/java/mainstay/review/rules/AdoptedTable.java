package mainstay.review.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import mainstay.book.ColumnTable;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;
import mainstay.review.ReviewTextColumn;
import mainstay.run.inforce.AdoptedCoverage;
import mainstay.run.inforce.AdoptedCoverage.Assignment;

/**
 * The coverage plan that a review stands on as a table: columns {@code account_id}, {@code coverage} and {@code team}, and
 * {@code capture} where the plan was made with other captures than the parameters say.
 */
public final class AdoptedTable {
    private static final String CAPTURE = "capture";

    private AdoptedTable() {}

    /** Writes a plan. */
    public static ColumnTable write(AdoptedCoverage plan) {
        TextColumn.Builder ids = new TextColumn.Builder();
        TextColumn.Builder coverages = new TextColumn.Builder();
        TextColumn.Builder teams = new TextColumn.Builder();
        double[] captures = new double[plan.accounts().size()];
        boolean hasCaptures = false;
        int row = 0;
        for (Map.Entry<String, Assignment> account : plan.accounts().entrySet()) {
            Assignment given = account.getValue();
            ids.add(account.getKey());
            coverages.add(given.coverage());
            teams.add(given.team());
            captures[row++] = given.capture().orElse(Double.NaN);
            hasCaptures |= given.capture().isPresent();
        }
        Map<String, TextColumn> columns = new LinkedHashMap<>();
        columns.put(ReviewTextColumn.ACCOUNT_ID.stored(), ids.build());
        columns.put(ReviewTextColumn.COVERAGE.stored(), coverages.build());
        columns.put(ReviewTextColumn.TEAM.stored(), teams.build());
        return new ColumnTable(
                captures.length, columns, hasCaptures ? Map.of(CAPTURE, DoubleColumn.of(captures)) : Map.of());
    }

    /**
     * Reads a plan.
     *
     * @param from when and by whom it was adopted
     */
    public static AdoptedCoverage read(String from, ColumnTable table) {
        TextColumn ids = table.text(ReviewTextColumn.ACCOUNT_ID.stored());
        TextColumn coverages = table.text(ReviewTextColumn.COVERAGE.stored());
        TextColumn teams = table.text(ReviewTextColumn.TEAM.stored());
        DoubleColumn captures = table.numbers().getOrDefault(CAPTURE, DoubleColumn.missing(table.rows()));
        Map<String, Assignment> accounts = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            double capture = captures.get(row);
            accounts.put(
                    ids.get(row),
                    new Assignment(
                            coverages.get(row),
                            teams.get(row),
                            Double.isNaN(capture) ? OptionalDouble.empty() : OptionalDouble.of(capture)));
        }
        return new AdoptedCoverage(from, "", accounts);
    }
}
