package mainstay.models.serving;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import mainstay.book.DoubleColumn;
import mainstay.scoring.api.ScoringInput;

/**
 * An input that remembers what it said of columns that are not there: that a book lacks what a model needs is the user's to
 * mend and no failure of the model.
 */
final class RecordingInput implements ScoringInput {
    private final ScoringInput input;
    private final List<IllegalArgumentException> said = new CopyOnWriteArrayList<>();

    RecordingInput(ScoringInput input) {
        this.input = input;
    }

    /** Whether this is what it said of a column; a model that asks in vain and fails for another reason has failed. */
    boolean lacks(IllegalArgumentException thrown) {
        return said.stream().anyMatch(each -> each == thrown);
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
            said.add(e);
            throw e;
        }
    }

    @Override
    public double figure(String name) {
        return input.figure(name);
    }
}
