package mainstay.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How like two columns are, by counting every number against every other. */
public final class NaiveLikeness {

    private NaiveLikeness() {}

    /** Pearson's correlation of the mid-ranks, both as in a textbook. */
    public static double spearman(double[] before, double[] after) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int row = 0; row < before.length; row++) {
            if (!Double.isNaN(before[row]) && !Double.isNaN(after[row])) {
                x.add(before[row]);
                y.add(after[row]);
            }
        }
        return pearson(midRanks(x), midRanks(y));
    }

    private static List<Double> midRanks(List<Double> values) {
        List<Double> ranks = new ArrayList<>();
        for (double value : values) {
            double below = values.stream().filter(other -> other < value).count();
            double equal = values.stream().filter(other -> other == value).count();
            ranks.add(below + (equal + 1) / 2);
        }
        return ranks;
    }

    private static double pearson(List<Double> x, List<Double> y) {
        double n = x.size();
        double sumX = sum(x, x, false);
        double sumY = sum(y, y, false);
        double above = n * sum(x, y, true) - sumX * sumY;
        double belowX = n * sum(x, x, true) - sumX * sumX;
        double belowY = n * sum(y, y, true) - sumY * sumY;
        return above / Math.sqrt(belowX * belowY);
    }

    private static double sum(List<Double> x, List<Double> y, boolean product) {
        return IntStream.range(0, x.size())
                .mapToDouble(row -> product ? x.get(row) * y.get(row) : x.get(row))
                .sum();
    }

    /** Over ten bins cut at the deciles of the column before; an empty bin counts as 1 in 10,000. */
    public static double stability(double[] before, double[] after) {
        List<Double> from = present(before);
        List<Double> to = present(after);
        List<Double> cuts =
                IntStream.range(1, 10).mapToObj(tenth -> decile(tenth, from)).toList();
        double index = 0;
        for (int bin = 0; bin < 10; bin++) {
            double expected = Math.max(0.0001, share(from, cuts, bin));
            double actual = Math.max(0.0001, share(to, cuts, bin));
            index += (actual - expected) * Math.log(actual / expected);
        }
        return index;
    }

    private static double share(List<Double> values, List<Double> cuts, int bin) {
        double members = values.stream()
                .filter(value -> cuts.stream().filter(cut -> cut <= value).count() == bin)
                .count();
        return members / values.size();
    }

    /** The least number that more than so many tenths of the numbers do not exceed. */
    private static double decile(int tenth, List<Double> values) {
        long tenths = (long) tenth * values.size() / 10;
        return new TreeSet<>(values)
                .stream()
                        .filter(cut ->
                                values.stream().filter(value -> value <= cut).count() > tenths)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Double> present(double[] values) {
        List<Double> present = new ArrayList<>();
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present.add(value);
            }
        }
        return present;
    }

    /** How many rows are among the first of both, when rows are ordered by their number, then by their place. */
    public static int overlap(double[] before, double[] after, int top) {
        Set<Integer> both = new HashSet<>(first(before, top));
        both.retainAll(first(after, top));
        return both.size();
    }

    private static List<Integer> first(double[] values, int top) {
        return IntStream.range(0, values.length)
                .boxed()
                .filter(row -> !Double.isNaN(values[row]))
                .sorted(Comparator.<Integer>comparingDouble(row -> -values[row]).thenComparing(row -> row))
                .limit(top)
                .toList();
    }
}
