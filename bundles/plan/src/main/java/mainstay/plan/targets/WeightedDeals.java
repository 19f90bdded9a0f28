package mainstay.plan.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.Period;

/** Open deals, weighted with their own probabilities. */
public final class WeightedDeals {
    private final Map<Integer, List<WeightedDeal>> byAccount = new HashMap<>();

    /** Puts deals together. */
    public WeightedDeals(List<WeightedDeal> deals) {
        deals.forEach(deal -> byAccount
                .computeIfAbsent(deal.account(), of -> new ArrayList<>())
                .add(deal));
    }

    /** Whether there is a deal of an account. */
    public boolean knows(int account) {
        return byAccount.containsKey(account);
    }

    /**
     * Σ amount × probability of the deals of an account that close in a period.
     *
     * @param line the product line; empty for all
     */
    public double weighted(int account, String line, Period period) {
        return byAccount.getOrDefault(account, List.of()).stream()
                .filter(deal -> (line.isEmpty() || line.equals(deal.line())) && period.contains(deal.closes()))
                .mapToDouble(WeightedDeal::weighted)
                .sum();
    }

    /** The same of their margin. */
    public double margin(int account, String line, Period period) {
        return byAccount.getOrDefault(account, List.of()).stream()
                .filter(deal -> (line.isEmpty() || line.equals(deal.line())) && period.contains(deal.closes()))
                .mapToDouble(deal -> deal.weighted() * deal.margin())
                .sum();
    }
}
