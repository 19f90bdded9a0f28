package mainstay.scoring.lifetime;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Lifetime values as section 5 of the specification writes them, year by year and by powers. */
record PlainOracle(Map<String, double[]> columns, Map<String, Double> figures) {
    private static final double NONE = Double.NaN;

    /** Accounts with numbers missing here and there; the last is like the first, so that there is a tie. */
    static PlainOracle chance(SplittableRandom random, int accounts) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("expected_profit", numbers(random, accounts, -50_000, 500_000));
        columns.put("growth", numbers(random, accounts, -1, 1));
        columns.put("retention", numbers(random, accounts, 0, 1));
        for (String money : new String[] {"acquisition_cost", "cost_improvement", "referrals", "price_premium"}) {
            if (random.nextBoolean()) {
                columns.put(money, numbers(random, accounts, 0, 50_000));
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("years", (double) random.nextInt(1, 51));
        figures.put("discount", random.nextDouble());
        figures.put("growth", random.nextDouble(-1, 1));
        figures.put("retention", random.nextDouble());
        for (String money : new String[] {"acquisition-cost", "cost-improvement", "referrals", "price-premium"}) {
            figures.put(money, random.nextDouble(50_000));
        }
        return new PlainOracle(columns, figures);
    }

    private static double[] numbers(SplittableRandom random, int count, double least, double most) {
        double[] numbers = random.doubles(count)
                .map(number -> number < 0.15 ? NONE : least + (most - least) * (number - 0.15) / 0.85)
                .toArray();
        numbers[count - 1] = numbers[0];
        return numbers;
    }

    Given book() {
        Given book = Given.profits(columns.get("expected_profit"));
        for (Map.Entry<String, double[]> column : columns.entrySet()) {
            book = book.with(column.getKey(), column.getValue());
        }
        for (Map.Entry<String, Double> figure : figures.entrySet()) {
            book = book.under(figure.getKey(), figure.getValue());
        }
        return book;
    }

    double[] values() {
        double[] values = new double[columns.get("expected_profit").length];
        Arrays.setAll(values, this::value);
        return values;
    }

    private double value(int account) {
        double value = -number("acquisition_cost", account);
        for (int t = 1; t <= figures.get("years"); t++) {
            double profit = columns.get("expected_profit")[account] * Math.pow(1 + number("growth", account), t - 1);
            double cash = profit
                    + number("cost_improvement", account)
                    + number("referrals", account)
                    + number("price_premium", account);
            value += Math.pow(number("retention", account), t - 1) * cash / Math.pow(1 + figures.get("discount"), t);
        }
        return value;
    }

    private double number(String column, int account) {
        double number = columns.containsKey(column) ? columns.get(column)[account] : NONE;
        return Double.isNaN(number) ? figures.get(column.replace('_', '-')) : number;
    }

    /** (Accounts below + half of those equal) ÷ accounts that have a value × 100, counted one by one. */
    static double percentile(double[] values, int account) {
        double below = 0;
        double present = 0;
        for (double other : values) {
            present += Double.isNaN(other) ? 0 : 1;
            below += other < values[account] ? 1 : other == values[account] ? 0.5 : 0;
        }
        return Double.isNaN(values[account]) ? NONE : below / present * 100;
    }
}
