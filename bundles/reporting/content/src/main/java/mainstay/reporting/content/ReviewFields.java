package mainstay.reporting.content;

import java.util.List;
import java.util.Map;
import mainstay.book.Column;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;

/** What the columns of reviews mean. */
final class ReviewFields {
    /** The name of the column with the ids of accounts. */
    static final String ACCOUNT = "account_id";

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("rank", "rank by expected profit in the run, highest first"),
            Map.entry("move", "compared with the previous review"),
            Map.entry("tier", "after move thresholds, the C+ deadline, agreed proposals and overrides"),
            Map.entry("tier_of_run", "tier in the run, before move thresholds, the C+ deadline and decisions"),
            Map.entry("coverage", "from the adopted plan, otherwise the run; then agreed proposals and overrides"),
            Map.entry("coverage_of_run", "coverage that the run recommends"),
            Map.entry("team", "team in the adopted plan, otherwise the coverage"),
            Map.entry("expected_profit", "earnings × capture − cost to serve, under its coverage in this review"),
            Map.entry("cost_to_serve", "team cost ÷ accounts served, for its coverage in this review"),
            Map.entry("expected_revenue", "the account's part of the expected revenue of its team"),
            Map.entry("clock", "reviews left for a C+ account to reach B"),
            Map.entry("reviews_in_deprioritize", "number of consecutive reviews in class deprioritize"),
            Map.entry("removal_proposed", "why removal is proposed"),
            Map.entry("sales_target", "sum of the expected revenue of the team's accounts"),
            Map.entry("state", "agreed if a department agrees and none contests; only agreed proposals take effect"),
            Map.entry("until", "last day on which the override applies"),
            Map.entry("capture", "share of an account's earnings that the coverage captures"),
            Map.entry("cost_per_account", "per year"),
            Map.entry("change", "new, lost, promoted, demoted, or moved to another team"),
            Map.entry("joined", "accounts from another team, or new accounts"),
            Map.entry("left", "accounts that went to another team, or lost accounts"),
            Map.entry("moved_in", "expected revenue of the accounts that joined"),
            Map.entry("moved_out", "expected revenue of the accounts that left"),
            Map.entry("grown", "change in the expected revenue of the accounts that stayed"),
            Map.entry("target", "expected revenue before + moved in + moved out + grown"),
            Map.entry("profit_moved", "profit − profit before"),
            Map.entry("from_data", "effect of the later book, all else as in the earlier review"),
            Map.entry("from_model", "then the effect of the later models"),
            Map.entry("from_parameters", "then the effect of the later parameters"),
            Map.entry(
                    "from_decisions",
                    "the rest: move thresholds, C+ deadlines, proposals, overrides and adopted plans"));

    private ReviewFields() {}

    static Table table(String id, String title, List<Column> columns, int size) {
        return Table.of(id, title, columns.stream().map(ReviewFields::field).toList(), size);
    }

    private static Field field(Column column) {
        return Field.of(
                column,
                column.name().equals("target") ? "Expected revenue" : Glossary.heading(column.name()),
                MEANINGS.getOrDefault(column.name(), ""));
    }
}
