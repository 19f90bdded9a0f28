package mainstay.reporting.content;

import java.util.List;
import java.util.Optional;
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

    /** The choice of rows in words, such as {@code region = 'north'}; empty when all are chosen. */
    String text();
}
