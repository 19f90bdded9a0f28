package mainstay.scoring.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mainstay.book.DoubleColumn;

/** An input of given columns, all of one size. */
record Columns(int accounts, Map<String, DoubleColumn> all) implements ScoringInput {

    static Columns of(Map<String, DoubleColumn> all) {
        return new Columns(all.values().iterator().next().size(), all);
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
        return FigureValues.usual(List.of()).get(name);
    }

    double[] scores(Scorer scorer) {
        double[] scores = new double[accounts];
        scorer.score(0, accounts, scores);
        return scores;
    }
}
