package mainstay.reporting.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mainstay.book.Column;
import mainstay.run.NamedColumns;

/** Which part of a list of accounts somebody wants to see. */
public interface ListChoice {

    /** The chosen rows of a list of so many rows, in their order. */
    int[] rows(NamedColumns columns, int size);

    /**
     * The chosen columns, at least one; empty for those that the list usually has.
     *
     * @param usual the names of those
     */
    Optional<List<Column>> columns(NamedColumns columns, List<String> usual);

    /** The condition that the rows meet, as it was typed; empty when there is none. */
    Optional<String> condition();

    /** How many of the first are chosen at most; empty for all. */
    OptionalInt top();
}
