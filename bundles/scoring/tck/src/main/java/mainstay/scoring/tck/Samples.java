package mainstay.scoring.tck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import mainstay.book.DoubleColumn;
import mainstay.scoring.api.FigureValues;
import mainstay.scoring.api.ScoringModel;

/** Small books that a model is tried on. The same each time: the random numbers have a fixed seed. */
final class Samples {
    private static final long SEED = 4829;
    private static final double MISSING = 0.15;
    private static final Map<String, DoubleUnaryOperator> STANDARD = standard();

    private final Map<String, DoubleUnaryOperator> columns = new LinkedHashMap<>(STANDARD);
    private final ScoringModel model;

    /** Books for a model, with its figures as they are while nobody changes them. */
    Samples(ScoringModel model, Set<String> furtherColumns) {
        this.model = model;
        new TreeSet<>(furtherColumns).forEach(column -> columns.putIfAbsent(column, Samples::rating));
    }

    /** Accounts of every kind: large, small, loss-making, with inputs missing here and there, one without any. */
    Sample typical() {
        return filled(SEED, 97);
    }

    /** Another book of the same kind. */
    Sample other() {
        return filled(SEED + 1, 61);
    }

    /** As many accounts as it takes to see how fast a model is. */
    Sample large() {
        return filled(SEED, 100_000);
    }

    /** No accounts. */
    Sample empty() {
        return filled(SEED, 0);
    }

    /** One account, with every input. */
    Sample single() {
        return constant(1, share -> 0.5);
    }

    /** Accounts that have no input. */
    Sample bare() {
        return constant(5, share -> Double.NaN);
    }

    /** Accounts that are alike in everything. */
    Sample tied() {
        return constant(7, share -> 0.4);
    }

    private Sample filled(long seed, int accounts) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, DoubleColumn> filled = new LinkedHashMap<>();
        columns.forEach((name, scale) -> {
            double[] values = new double[accounts];
            for (int account = 0; account < accounts; account++) {
                boolean missing = random.nextDouble() < MISSING || account == accounts / 2;
                double share = random.nextInt(41) / 40.0; // coarse, so that there are ties
                values[account] = missing ? Double.NaN : scale.applyAsDouble(share);
            }
            filled.put(name, DoubleColumn.of(values));
        });
        return sample(accounts, filled);
    }

    private Sample constant(int accounts, DoubleUnaryOperator share) {
        Map<String, DoubleColumn> filled = new LinkedHashMap<>();
        columns.forEach((name, scale) ->
                filled.put(name, DoubleColumn.constant(scale.applyAsDouble(share.applyAsDouble(0)), accounts)));
        return sample(accounts, filled);
    }

    private Sample sample(int accounts, Map<String, DoubleColumn> filled) {
        return new Sample(accounts, filled, FigureValues.usual(model.figures()));
    }

    private static Map<String, DoubleUnaryOperator> standard() {
        Map<String, DoubleUnaryOperator> columns = new LinkedHashMap<>();
        columns.put("growth", share -> share - 0.3);
        columns.put("fit", Samples::rating);
        columns.put("willingness", Samples::rating);
        columns.put("feasibility", Samples::rating);
        columns.put("satisfaction", share -> share * 10);
        columns.put("retention", share -> share);
        columns.put("value", Samples::money);
        columns.put("addressable_wallet", Samples::money);
        columns.put("revenue", Samples::money);
        columns.put("share_of_wallet", share -> share);
        columns.put("white_space", Samples::money);
        columns.put("expected_revenue", Samples::money);
        columns.put("gross_profit", share -> money(share) - 1000);
        columns.put("cost_to_serve", share -> 288_000 * share);
        columns.put("expected_profit", share -> money(share) - 68_000);
        return columns;
    }

    private static double rating(double share) {
        return share * 5;
    }

    private static double money(double share) {
        return share * share * share * 70_000_000;
    }
}
