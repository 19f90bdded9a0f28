package mainstay.scoring.lifetime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mainstay.book.DoubleColumn;
import mainstay.scoring.api.FigureValues;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;

/** A book of given columns, with figures as they come unless they are changed. */
record Given(Map<String, DoubleColumn> all, FigureValues figures) implements ScoringInput {

    /** A book of as many accounts as there are profits. */
    static Given profits(double... profits) {
        return new Given(Map.of(), FigureValues.usual(new LifetimeModel().figures())).with("expected_profit", profits);
    }

    Given with(String column, double... numbers) {
        Map<String, DoubleColumn> more = new LinkedHashMap<>(all);
        more.put(column, DoubleColumn.of(numbers));
        return new Given(more, figures);
    }

    Given under(String figure, double value) {
        Map<String, Double> changed = new HashMap<>(figures.values());
        changed.put(figure, value);
        return new Given(all, new FigureValues(changed));
    }

    @Override
    public int accounts() {
        return all.get("expected_profit").size();
    }

    @Override
    public Set<String> columns() {
        return all.keySet();
    }

    @Override
    public DoubleColumn column(String name) {
        return all.get(name);
    }

    @Override
    public double figure(String name) {
        return figures.get(name);
    }

    Scorer scorer() {
        return new LifetimeModel().prepare(this);
    }

    double[] scores() {
        double[] scores = new double[accounts()];
        scorer().score(0, scores.length, scores);
        return scores;
    }

    /** The lifetime value of an account, as its receipt has it. */
    double value(int account) {
        return scorer().receipt(account).contributions().get(0).inputs().stream()
                .filter(input -> input.column().equals("lifetime_value"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
