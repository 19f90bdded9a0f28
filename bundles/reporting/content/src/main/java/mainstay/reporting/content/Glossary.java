package mainstay.reporting.content;

import java.util.Locale;
import java.util.Map;

/** What the columns of the prioritised list are called and mean. */
final class Glossary {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("rank", "rank by expected profit, highest first; ties: by account id"),
            Map.entry("value", "Σ spend × addressable × (1 − tied) over the product lines"),
            Map.entry("addressable_wallet", "Σ spend × addressable over the product lines"),
            Map.entry("revenue", "sum of revenue: what we sell today"),
            Map.entry("share_of_wallet", "revenue ÷ addressable wallet; undefined if the wallet is 0"),
            Map.entry("white_space", "Σ (account value − revenue) over the product lines, at least 0 per line"),
            Map.entry(
                    "expected_revenue",
                    "Σ account value × expected share where one is given, otherwise today's revenue"),
            Map.entry(
                    "gross_profit",
                    "Σ expected revenue × margin of the wallet, otherwise of its line, otherwise margin.default"),
            Map.entry("coverage", "the richest coverage whose expected profit reaches its target (policy affordable)"),
            Map.entry("cost_to_serve", "team cost ÷ accounts served, for the recommended coverage"),
            Map.entry("expected_profit", "gross profit × capture − cost to serve, under the recommended coverage"),
            Map.entry("profit_dedicated", "gross profit × capture − cost per account, under dedicated coverage"),
            Map.entry("profit_shared", "gross profit × capture − cost per account, under shared coverage"),
            Map.entry("profit_channel", "gross profit × capture − cost per account, under channel coverage"),
            Map.entry("large", "yes if expected profit under dedicated coverage reaches profit.target"),
            Map.entry("call", "pursue if a coverage pays; otherwise low-priority if strategic; otherwise give-up"),
            Map.entry("score", "0 to 100, from the active scoring model; explain shows how it was computed"),
            Map.entry("value_relationship", "account value and share of wallet, split at cut.value and cut.share"),
            Map.entry("class", "by score: key (cut.class.key), major (cut.class.major), then the rest"),
            Map.entry(
                    "tier",
                    "cumulative share of positive expected profit above the account, split at cut.tier.a and"
                            + " cut.tier.b"),
            Map.entry("contribution", "margin earned today and potential margin, each split in two"),
            Map.entry("pyramid", "by rank: top (cut.pyramid.top), next (cut.pyramid.next), then the rest"));

    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("account_id", "Account"),
            Map.entry("value", "Account value"),
            Map.entry("contestable", "Account value"),
            Map.entry("large", "Large account"),
            Map.entry("call", "Decision"),
            Map.entry("call_before", "Decision before"),
            Map.entry("sales_target", "Expected revenue"),
            Map.entry("target_before", "Expected revenue before"),
            Map.entry("running_share", "Cumulative share"));

    private Glossary() {}

    static String heading(String column) {
        String words = column.replace('_', ' ');
        return HEADINGS.getOrDefault(column, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }

    static String meaning(String column) {
        return MEANINGS.getOrDefault(column, "");
    }
}
