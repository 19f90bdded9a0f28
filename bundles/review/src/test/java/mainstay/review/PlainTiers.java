package mainstay.review;

import java.util.Arrays;
import java.util.Map;
import mainstay.run.LiveResult;

/** Tiers from the text of the specification, account by account, knowing nothing of segments. */
public final class PlainTiers {
    private PlainTiers() {}

    /** Brings tiers, clocks and who is automated from one review to the next. */
    public static void next(
            LiveResult result, Map<String, String> tiers, Map<String, Integer> clocks, Map<String, Boolean> automated) {
        int count = result.book().accounts().size();
        double[] white = new double[count];
        double total = 0;
        for (int account = 0; account < count; account++) {
            white[account] = result.valuation().whiteSpace().get(account);
            total += Math.max(0, profit(result, account));
        }
        double before = 0;
        for (int account : result.ranking().order()) {
            String id = result.book().accounts().id(account);
            String tier = tier(
                    tiers.getOrDefault(id, ""), profit(result, account), before / total, percentile(white, account));
            before += Math.max(0, profit(result, account));
            settle(id, tier, tiers, clocks, automated);
        }
    }

    private static double profit(LiveResult result, int account) {
        return result.decision().expectedProfit().get(account);
    }

    private static double percentile(double[] values, int at) {
        double below = Arrays.stream(values).filter(value -> value < values[at]).count();
        double equal =
                Arrays.stream(values).filter(value -> value == values[at]).count();
        return (below + equal / 2) / values.length * 100;
    }

    private static String tier(String old, double profit, double share, double white) {
        double cutA = old.isEmpty() ? 0.80 : old.equals("A") ? 0.80 * 1.05 : 0.80 * 0.95;
        double cutB = old.isEmpty() ? 0.95 : old.equals("A") || old.equals("B") ? 0.95 * 1.05 : 0.95 * 0.95;
        double cutPlus = old.equals("C+") ? 75 * 0.95 : old.equals("C") ? 75 * 1.05 : 75;
        if (profit > 0 && share < cutA) {
            return "A";
        }
        if (profit > 0 && share < cutB) {
            return "B";
        }
        return white >= cutPlus ? "C+" : "C";
    }

    private static void settle(
            String id,
            String tier,
            Map<String, String> tiers,
            Map<String, Integer> clocks,
            Map<String, Boolean> automated) {
        boolean good = tier.equals("A") || tier.equals("B");
        Integer clock = clocks.remove(id);
        boolean was = automated.getOrDefault(id, false);
        automated.put(id, was && !good);
        tiers.put(id, was && !good ? "C" : tier);
        if (!automated.get(id) && tier.equals("C+")) {
            int left = clock == null ? 2 : clock - 1;
            if (left == 0) {
                automated.put(id, true);
                tiers.put(id, "C");
            } else {
                clocks.put(id, left);
            }
        }
    }
}
