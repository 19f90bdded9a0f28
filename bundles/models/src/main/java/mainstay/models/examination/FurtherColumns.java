package mainstay.models.examination;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import mainstay.book.DoubleColumn;
import mainstay.scoring.api.FigureValues;
import mainstay.scoring.api.Scorer;
import mainstay.scoring.api.ScoringInput;
import mainstay.scoring.api.ScoringModel;

/** An input that has every column, and notes which ones a model asks for. */
final class FurtherColumns implements ScoringInput {
    private static final int ACCOUNTS = 10;
    private static final double RATING = 2.5;

    private final Set<String> asked = new TreeSet<>();
    private final ScoringModel model;

    private FurtherColumns(ScoringModel model) {
        this.model = model;
    }

    /** The columns that a model asks for, whether every book has them or not. */
    static Set<String> of(ScoringModel model) {
        FurtherColumns input = new FurtherColumns(model);
        try {
            Scorer scorer = model.prepare(input);
            scorer.score(0, ACCOUNTS, new double[ACCOUNTS]);
            scorer.receipt(0);
        } catch (RuntimeException | LinkageError e) {
            // The contract says what is wrong with it, rule by rule.
            return input.asked;
        }
        return input.asked;
    }

    @Override
    public int accounts() {
        return ACCOUNTS;
    }

    @Override
    public Set<String> columns() {
        return new EveryName();
    }

    @Override
    public DoubleColumn column(String name) {
        asked.add(name);
        return DoubleColumn.constant(RATING, ACCOUNTS);
    }

    @Override
    public double figure(String name) {
        return FigureValues.usual(model.figures()).get(name);
    }

    /** Has whatever it is asked for. */
    private final class EveryName extends AbstractSet<String> {
        @Override
        public boolean contains(Object name) {
            asked.add(String.valueOf(name));
            return true;
        }

        @Override
        public Iterator<String> iterator() {
            return Set.copyOf(asked).iterator();
        }

        @Override
        public int size() {
            return asked.size();
        }
    }
}
