package mainstay.workspace.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mainstay.book.NumberText;

/**
 * What a piece of work takes, as far as that is known before it begins.
 *
 * @param what it is, such as {@code a run}
 * @param on what it works on, such as {@code 10,000,000 accounts}
 * @param rows the accounts that it goes through, each as often as it does
 * @param bytes the memory that it takes at its peak, with what it works on
 */
public record Effort(String what, String on, long rows, long bytes) {
    /** What is less is done on one thread in a moment, and waits for nobody. */
    private static final int LIGHT_ROWS = 100_000;
    /** What is more leaves room beside it for what is less. */
    private static final int LONG_ROWS = 1_000_000;

    private static final long BOOK_BYTES = 250;
    private static final long RUN_BYTES = 100;
    private static final long CELLS_BYTES = 2_000;
    private static final long FILE_BYTES = 120;
    private static final long BYTES_OF_FILE = 3;

    private static Effort of(String what, long accounts, long times, long bytesOfAccount) {
        return new Effort(what, NumberText.count(accounts, "account"), accounts * times, accounts * bytesOfAccount);
    }

    /** Reads a book. */
    public static Effort reading(long accounts) {
        return of("reading a book", accounts, 1, BOOK_BYTES);
    }

    /** Runs a book once. */
    public static Effort run(long accounts) {
        return of("a run", accounts, 1, BOOK_BYTES + RUN_BYTES);
    }

    /**
     * Runs a book several times and sets the results against each other, two at a time.
     *
     * @param what it is, such as {@code a what-if}
     */
    public static Effort runs(String what, long accounts, int times) {
        return of(what, accounts, 2L * times, BOOK_BYTES + 2 * RUN_BYTES);
    }

    /** Plans teams for a book. */
    public static Effort plan(long accounts) {
        return of("a coverage plan", accounts, 10, BOOK_BYTES + 3 * RUN_BYTES);
    }

    /**
     * Writes reports on a book.
     *
     * @param whole whether all of a file is in memory before it is written, as of a workbook
     */
    public static Effort report(long accounts, boolean whole) {
        return of("a report", accounts, 5, BOOK_BYTES + 4 * RUN_BYTES + (whole ? CELLS_BYTES : 0));
    }

    /** Imports a file or folder. */
    public static Effort importing(Path from) {
        long size = size(from);
        return new Effort(
                "an import",
                NumberText.number((double) (size >> 20)) + " MB of files",
                size / FILE_BYTES,
                size * BYTES_OF_FILE);
    }

    private static long size(Path from) {
        try (Stream<Path> files = Files.walk(from)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0; // whoever opens it says what is wrong with it
        }
    }

    /** Whether it waits for nobody, and nobody for it. */
    boolean isLight() {
        return rows <= LIGHT_ROWS;
    }

    /** Whether it may not take all places at once. */
    boolean isLong() {
        return rows > LONG_ROWS;
    }
}
