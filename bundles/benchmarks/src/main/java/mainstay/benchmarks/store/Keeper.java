package mainstay.benchmarks.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Something that keeps a book on disk. */
interface Keeper {

    /** Saves the book, in place of what was saved before. */
    void save() throws Exception;

    /** Reads it into columns; the sum of all that is spent comes back, to the last bit that of the book saved. */
    double reload() throws Exception;

    /** The file, or the folder of the files. */
    Path path();

    /** Removes what is held. */
    default void close() throws SQLException, IOException {
        // most hold nothing between two calls
    }
}
