package mainstay.run;

import java.util.List;
import mainstay.book.Column;

/** Columns of one list by their names. What a column needs is computed when it is asked for. */
public interface NamedColumns {

    /** The names of all columns, in their order, each once. */
    List<String> names();

    /**
     * The column with exactly this name; what it needs is computed now.
     *
     * @throws IllegalArgumentException if there is none
     */
    Column column(String name);

    /** The only texts that a column can have; empty where it can have any, and for numbers. */
    default List<String> words(String name) {
        return List.of();
    }

    /** Why there are no other columns, a clause for messages; empty where all are there that could be. */
    default String limits() {
        return "";
    }
}
