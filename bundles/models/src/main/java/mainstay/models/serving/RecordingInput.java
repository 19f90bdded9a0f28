package mainstay.models.serving;

import java.util.Set;
import mainstay.book.DoubleColumn;
import mainstay.scoring.api.ScoringInput;

/**
 * An input that remembers whether a column was asked for that is not there: that a book lacks what a model needs is the
 * user's to mend and no failure of the model.
 */
final class RecordingInput implements ScoringInput {
    private final ScoringInput input;
    private volatile boolean lacking;

    RecordingInput(ScoringInput input) {
        this.input = input;
    }

    /** Whether a column was asked for in vain. */
    boolean lacking() {
        return lacking;
    }

    @Override
    public int accounts() {
        return input.accounts();
    }

    @Override
    public Set<String> columns() {
        return input.columns();
    }

    @Override
    public DoubleColumn column(String name) {
        try {
            return input.column(name);
        } catch (IllegalArgumentException e) {
            lacking = true;
            throw e;
        }
    }

    @Override
    public double figure(String name) {
        return input.figure(name);
    }
}
