package mainstay.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that makes the ranked list of a table. */
interface ListProgram {

    /** What it is called on the command line and in the result. */
    String name();

    /** Makes sure that it is there; only this may use the network. */
    default void fetch() throws IOException, InterruptedException {}

    /** The command that reads {@code table} and writes the list to {@code list}, as a file or on standard output. */
    List<String> command(Path table, Path list);

    /** Whether it writes the list to standard output. */
    default boolean writesToStandardOutput() {
        return false;
    }
}
