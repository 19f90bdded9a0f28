package mainstay.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mainstay.coverage.CoverageOption;
import mainstay.run.LiveResult;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/**
 * What a list of accounts comes to: sums and counts by name, in the order of the accounts. Accounts that were taken off the
 * list count for nothing but their number.
 */
public record ReviewTotals(Map<String, Double> sums) {
    public static final String ACCOUNTS = "accounts";
    public static final String LARGE = "large_accounts";
    public static final String GROSS_PROFIT = "gross_profit";
    public static final String COST = "cost_to_serve";
    public static final String PROFIT = "expected_profit";
    public static final String TARGET = "sales_target";
    public static final String HEADS = "heads";

    /** Those that are amounts of money. */
    public static final Set<String> MONEY = Set.of(GROSS_PROFIT, COST, PROFIT, TARGET);

    private static final List<String> FIRST = List.of(
            PROFIT, GROSS_PROFIT, COST, TARGET, HEADS, ACCOUNTS, LARGE, tier("A"), tier("B"), tier("C+"), tier("C"));

    public static ReviewTotals of(ReviewedAccounts accounts) {
        ReviewTotals measured = empty();
        for (int row = 0; row < accounts.size(); row++) {
            Tier tier = accounts.tier(row);
            measured.add(tier(tier.word()), 1);
            if (tier == Tier.REMOVED) {
                continue;
            }
            measured.add(ACCOUNTS, 1);
            measured.add(LARGE, accounts.isLarge(row) ? 1 : 0);
            measured.add(GROSS_PROFIT, accounts.number(ReviewNumberColumn.GROSS_PROFIT, row));
            measured.add(COST, accounts.number(ReviewNumberColumn.COST, row));
            measured.add(PROFIT, accounts.number(ReviewNumberColumn.PROFIT, row));
            measured.add(TARGET, accounts.number(ReviewNumberColumn.EXPECTED_REVENUE, row));
            measured.add(HEADS, accounts.number(ReviewNumberColumn.HEADS, row));
            measured.add(coverage(accounts.text(ReviewTextColumn.COVERAGE, row)), 1);
        }
        return measured;
    }

    public static ReviewTotals of(LiveResult result) {
        ReviewTotals measured = empty();
        Segmentation tiers = result.segments().named(Segments.TIER).orElseThrow();
        for (int account = 0; account < result.book().accounts().size(); account++) {
            String coverage = result.coverage(account);
            measured.add(tier(tiers.of(account)), 1);
            measured.add(ACCOUNTS, 1);
            measured.add(LARGE, result.decision().large(account) == 1 ? 1 : 0);
            measured.add(GROSS_PROFIT, result.valuation().grossProfit().get(account));
            measured.add(COST, result.decision().costToServe(account));
            measured.add(PROFIT, result.decision().expectedProfit().get(account));
            measured.add(TARGET, result.valuation().expectedRevenue().get(account));
            measured.add(HEADS, result.heads(account));
            measured.add(coverage(coverage), 1);
        }
        return measured;
    }

    private static ReviewTotals empty() {
        Map<String, Double> sums = new LinkedHashMap<>();
        FIRST.forEach(name -> sums.put(name, 0.0));
        return new ReviewTotals(sums);
    }

    /** The name of the number of accounts of a tier. */
    public static String tier(Tier tier) {
        return tier(tier.word());
    }

    private static String tier(String word) {
        return "tier " + word;
    }

    private static String coverage(String coverage) {
        return coverage.equals(CoverageOption.NONE) ? "without a team" : "coverage " + coverage;
    }

    private void add(String name, double amount) {
        sums.merge(name, amount, Double::sum);
    }

    public double get(String name) {
        return sums.getOrDefault(name, 0.0);
    }

    /** The names of all that is measured in any of these. */
    public static List<String> names(List<ReviewTotals> all) {
        TreeSet<String> further = new TreeSet<>();
        all.forEach(measured -> further.addAll(measured.sums.keySet()));
        FIRST.forEach(further::remove);
        return Stream.concat(FIRST.stream(), further.stream()).toList();
    }
}
