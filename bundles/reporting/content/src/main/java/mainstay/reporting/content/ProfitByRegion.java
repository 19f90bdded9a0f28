package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.counted;
import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.TextOrder;
import mainstay.reporting.api.Bars;
import mainstay.reporting.api.Bars.Bar;
import mainstay.run.LiveResult;

/**
 * Expected profit by region and coverage, the same small chart for each region: those with most profit, and the others together,
 * so that they add up to the profit of the list. Accounts without a region are one of their own.
 */
final class ProfitByRegion {
    private static final int SHOWN = 10;

    private final List<String> coverages;
    private final Map<String, double[]> sums = new TreeMap<>(TextOrder.BY_CODE_POINT);

    private ProfitByRegion(LiveResult result) {
        this.coverages = result.coverages();
        Accounts accounts = result.book().accounts();
        for (int account = 0; account < accounts.size(); account++) {
            String region = accounts.text(AccountField.REGION).get(account);
            sums.computeIfAbsent(region.isEmpty() ? NumberText.UNDEFINED : region, any -> new double[coverages.size()])[
                            result.decision().coverageIndex(account)] +=
                    result.decision().expectedProfit().get(account);
        }
    }

    /** The panels; empty where the book knows of fewer than two regions, or no account brings a profit. */
    static Optional<Bars> of(LiveResult result) {
        ProfitByRegion regions = new ProfitByRegion(result);
        int[] earning = regions.earning();
        return regions.sums.size() < 2 || earning.length == 0 ? Optional.empty() : Optional.of(regions.panels(earning));
    }

    /** The coverages under which anything is earned, by their places. */
    private int[] earning() {
        return IntStream.range(0, coverages.size())
                .filter(coverage -> sums.values().stream().anyMatch(sum -> sum[coverage] != 0))
                .toArray();
    }

    private Bars panels(int... earning) {
        List<Map.Entry<String, double[]>> ordered = sums.entrySet().stream()
                .sorted(Comparator.comparingDouble(region -> -total(region.getValue())))
                .toList();
        List<Bar> bars = new ArrayList<>();
        ordered.stream().limit(SHOWN).forEach(region -> bars.add(bar(region.getKey(), region.getValue(), earning)));
        if (ordered.size() > SHOWN) {
            bars.add(others(ordered.subList(SHOWN, ordered.size()), earning));
        }
        return new Bars(
                        "profit-by-region",
                        phrase("regions.profit"),
                        phrase(
                                "regions.profit.text",
                                ordered.get(0).getKey(),
                                NumberText.money(Math.rint(total(ordered.get(0).getValue())))),
                        phrase("heading.region"),
                        Kind.MONEY,
                        IntStream.of(earning).mapToObj(coverages::get).toList(),
                        bars)
                .inPanels();
    }

    private Bar others(List<Map.Entry<String, double[]>> regions, int... earning) {
        double[] sum = new double[coverages.size()];
        for (Map.Entry<String, double[]> region : regions) {
            for (int coverage = 0; coverage < sum.length; coverage++) {
                sum[coverage] += region.getValue()[coverage];
            }
        }
        return bar(counted("regions.others", regions.size()), sum, earning);
    }

    private static Bar bar(String label, double[] sum, int... earning) {
        return new Bar(
                label, IntStream.of(earning).mapToObj(coverage -> sum[coverage]).toList());
    }

    private static double total(double... sum) {
        double total = 0;
        for (double each : sum) {
            total += each;
        }
        return total;
    }
}
