package mainstay.scoring.tck;

import java.util.Map;
import java.util.Set;
import mainstay.book.DoubleColumn;
import mainstay.scoring.api.FigureValues;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;

/** A book that a model is tried on. */
record Sample(int accounts, Map<String, DoubleColumn> all, FigureValues figures) implements ScoringInput {

    @Override
    public Set<String> columns() {
        return all.keySet();
    }

    @Override
    public DoubleColumn column(String name) {
        DoubleColumn column = all.get(name);
        if (column == null) {
            throw new IllegalArgumentException("there is no column \"" + name + "\"; there are " + all.keySet());
        }
        return column;
    }

    @Override
    public double figure(String name) {
        return figures.get(name);
    }

    /** The scores of all accounts, in one range. */
    double[] scores(Scorer scorer) {
        double[] scores = new double[accounts];
        scorer.score(0, accounts, scores);
        return scores;
    }
}
