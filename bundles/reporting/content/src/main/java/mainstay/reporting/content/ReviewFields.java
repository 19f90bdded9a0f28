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
            Map.entry("rank", "place by expected profit in the run, the greatest first"),
            Map.entry("move", "against the review before"),
            Map.entry("tier", "by the cuts and their margin, clocks, and what was agreed or decided"),
            Map.entry("tier_of_run", "what the run alone gives: its cuts without margin, clock or decision"),
            Map.entry("coverage", "by the plan that was adopted, else by the run; then what was agreed or decided"),
            Map.entry("coverage_of_run", "what the run alone recommends"),
            Map.entry("team", "that of the plan that was adopted, else the coverage"),
            Map.entry("expected_profit", "what the account earns × capture − cost to serve, under its coverage here"),
            Map.entry("cost_to_serve", "team cost ÷ accounts served, of its coverage here"),
            Map.entry("expected_revenue", "the account's part of its team's sales target"),
            Map.entry("clock", "reviews that are left to a C+ account to reach B"),
            Map.entry("reviews_in_deprioritize", "in how many reviews running it was in deprioritize"),
            Map.entry("removal_proposed", "why it is proposed to be taken off the list"),
            Map.entry("sales_target", "Σ expected revenue of the accounts that the team holds"),
            Map.entry("state", "agreed when a department agrees and none contests; only that takes effect"),
            Map.entry("until", "the last day on which it counts"),
            Map.entry("capture", "part of what an account earns that the coverage realises"),
            Map.entry("cost_per_account", "a year"),
            Map.entry("change", "new, lost, promoted, demoted, or moved to another team"),
            Map.entry("joined", "accounts that another team held, or that are new"),
            Map.entry("left", "accounts that another team holds now, or that are lost"),
            Map.entry("moved_in", "target that came with the accounts that joined"),
            Map.entry("moved_out", "target that went with the accounts that left"),
            Map.entry("grown", "what the accounts that stayed are expected to buy more"),
            Map.entry("target", "target before + moved in + moved out + grown"),
            Map.entry("profit_moved", "profit − profit before"),
            Map.entry("from_data", "the book of the later review, all else as in the earlier"),
            Map.entry("from_model", "then the models of the later review"),
            Map.entry("from_parameters", "then the parameters of the later review"),
            Map.entry("from_decisions", "what is left: margins, clocks, proposals, overrides and adopted plans"));

    private ReviewFields() {}

    static Table table(String id, String title, List<Column> columns, int size) {
        return Table.of(id, title, columns.stream().map(ReviewFields::field).toList(), size);
    }

    private static Field field(Column column) {
        return Field.of(column, Glossary.heading(column.name()), MEANINGS.getOrDefault(column.name(), ""));
    }
}
