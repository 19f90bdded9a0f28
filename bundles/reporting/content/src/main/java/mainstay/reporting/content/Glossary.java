package mainstay.reporting.content;

import java.util.Locale;
import java.util.Map;

/** What the columns of the prioritised list are called and mean. */
final class Glossary {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("rank", "place by expected profit, the greatest first; of equals the smaller id first"),
            Map.entry("value", "Σ spend × addressable × (1 − tied) over the product lines"),
            Map.entry("addressable_wallet", "Σ spend × addressable over the product lines"),
            Map.entry("revenue", "Σ revenue: what we sell today"),
            Map.entry("share_of_wallet", "revenue ÷ addressable wallet; undefined when that is 0"),
            Map.entry("white_space", "Σ of what is contestable and we do not sell yet, at least 0 a line"),
            Map.entry("expected_revenue", "Σ contestable × expected share where one is given, else today's revenue"),
            Map.entry(
                    "gross_profit",
                    "Σ expected revenue × margin: the wallet's own, else its line's, else margin.default"),
            Map.entry("coverage", "the richest coverage whose expected profit reaches its target (policy affordable)"),
            Map.entry("cost_to_serve", "team cost ÷ accounts served, of the recommended coverage"),
            Map.entry("expected_profit", "gross profit × capture − cost to serve, under the recommended coverage"),
            Map.entry("profit_dedicated", "gross profit × capture − cost per account, under dedicated coverage"),
            Map.entry("profit_shared", "gross profit × capture − cost per account, under shared coverage"),
            Map.entry("profit_channel", "gross profit × capture − cost per account, under channel coverage"),
            Map.entry("large", "expected profit under dedicated coverage reaches profit.target"),
            Map.entry("call", "pursue when a coverage pays; else low-priority when strategic; else give-up"),
            Map.entry("score", "by the scoring model in force, from 0 to 100; explain shows the receipt"),
            Map.entry("value_relationship", "account value and share of wallet, each cut at cut.value and cut.share"),
            Map.entry("class", "by score: cut.class.key, cut.class.major, the rest"),
            Map.entry("tier", "running share of positive expected profit before the account, cut at cut.tier.a and .b"),
            Map.entry("contribution", "margin earned today and potential margin, each cut"),
            Map.entry("pyramid", "by rank: cut.pyramid.top, cut.pyramid.next, the rest"));

    private static final Map<String, String> HEADINGS =
            Map.of("account_id", "Account", "value", "Account value", "large", "Large account");

    private Glossary() {}

    static String heading(String column) {
        String words = column.replace('_', ' ');
        return HEADINGS.getOrDefault(column, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }

    static String meaning(String column) {
        return MEANINGS.getOrDefault(column, "");
    }
}
