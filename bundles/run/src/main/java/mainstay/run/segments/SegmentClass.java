package mainstay.run.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mainstay.run.LiveResult;
import mainstay.segments.Segmentation;
import mainstay.segments.Segments;

/**
 * One class of a segmentation, summed over its accounts.
 *
 * @param segmentation the name of the segmentation
 * @param name the name of the class; {@code undefined} for accounts that cannot be classified
 * @param accounts how many accounts are in it
 * @param value their account value
 * @param revenue their revenue
 * @param grossProfit their gross profit
 * @param expectedProfit their expected profit under the recommended coverage
 * @param costToServe what it costs to serve them
 * @param salesTime the share of sales time the class should get; {@code NaN} outside the pyramid
 * @param salesTimeGiven the share of the cost to serve that its coverage takes; {@code NaN} outside the pyramid
 */
public record SegmentClass(
        String segmentation,
        String name,
        long accounts,
        double value,
        double revenue,
        double grossProfit,
        double expectedProfit,
        double costToServe,
        double salesTime,
        double salesTimeGiven) {
    private static final Map<String, Double> SALES_TIME = Map.of("top", 0.60, "next", 0.30, "last", 0.10);
    private static final String UNDEFINED = "undefined";

    /** The names of all segmentations, in the order in which users meet them. */
    public static List<String> segmentations(LiveResult result) {
        return result.segments().names();
    }

    /** The names of those that are shown only when they are named. */
    public static List<String> further(LiveResult result) {
        return result.segments().further();
    }

    /** The classes of a segmentation, the best first. */
    public static List<SegmentClass> of(LiveResult result, String segmentation) {
        Segmentation chosen = result.segments()
                .named(segmentation)
                .orElseThrow(() -> new IllegalArgumentException("no segmentation " + segmentation));
        List<SegmentClass> classes = new ArrayList<>();
        chosen.classes().forEach(name -> classes.add(of(result, chosen, name)));
        SegmentClass undefined = of(result, chosen, "");
        if (undefined.accounts() > 0) {
            classes.add(undefined);
        }
        return classes;
    }

    private static SegmentClass of(LiveResult result, Segmentation segmentation, String name) {
        int[] members = IntStream.range(0, result.book().accounts().size())
                .filter(account -> segmentation.of(account).equals(name))
                .toArray();
        boolean pyramid = segmentation.name().equals(Segments.PYRAMID);
        double cost = sum(members, result.decision()::costToServe);
        return new SegmentClass(
                segmentation.name(),
                name.isEmpty() ? UNDEFINED : name,
                members.length,
                sum(members, result.valuation().value()::get),
                sum(members, result.valuation().revenue()::get),
                sum(members, result.valuation().grossProfit()::get),
                sum(members, result.decision().expectedProfit()::get),
                cost,
                pyramid ? SALES_TIME.getOrDefault(name, Double.NaN) : Double.NaN,
                pyramid ? cost / costOfAll(result) : Double.NaN);
    }

    private static double costOfAll(LiveResult result) {
        double cost = 0;
        for (int account = 0; account < result.book().accounts().size(); account++) {
            cost += result.decision().costToServe(account);
        }
        return cost;
    }

    private static double sum(int[] members, IntToDoubleFunction measure) {
        double sum = 0;
        for (int account : members) {
            sum += measure.applyAsDouble(account);
        }
        return sum;
    }
}
