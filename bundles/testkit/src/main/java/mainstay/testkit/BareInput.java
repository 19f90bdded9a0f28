package mainstay.testkit;

import java.util.Set;
import mainstay.book.DoubleColumn;
import mainstay.scoring.api.ScoringInput;

/**
 * Accounts of which nothing is known.
 *
 * @param accounts how many
 */
public record BareInput(int accounts) implements ScoringInput {
    @Override
    public Set<String> columns() {
        return Set.of();
    }

    @Override
    public DoubleColumn column(String name) {
        throw new IllegalArgumentException("there is no column " + name);
    }

    @Override
    public double figure(String name) {
        throw new IllegalArgumentException("there is no figure " + name);
    }
}
