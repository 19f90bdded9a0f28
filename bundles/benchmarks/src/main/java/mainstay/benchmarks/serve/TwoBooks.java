package mainstay.benchmarks.serve;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mainstay.benchmarks.WalletsFile;

/**
 * The tables of one book twice: in the second, each account has the wallets of another, so that no list is the same.
 *
 * @param first the folder of the one
 * @param second the folder of the other
 */
record TwoBooks(Path first, Path second) {
    private static final int LINES_AN_ACCOUNT = 4;
    private static final int FIRST_NUMBER = 1_000_000;

    /** Writes both. */
    static TwoBooks write(Path folder, int accounts) throws IOException {
        TwoBooks books = new TwoBooks(folder.resolve("one/book"), folder.resolve("two/book"));
        Files.createDirectories(books.first());
        Files.createDirectories(books.second());
        WalletsFile.write(books.first(), accounts * LINES_AN_ACCOUNT);
        Files.copy(books.first().resolve("accounts.csv"), books.second().resolve("accounts.csv"));
        try (BufferedReader rows = Files.newBufferedReader(books.first().resolve("wallets.csv"));
                BufferedWriter turned = Files.newBufferedWriter(books.second().resolve("wallets.csv"))) {
            turned.write(rows.readLine() + "\n");
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                int comma = row.indexOf(',');
                int number = Integer.parseInt(row.substring(1, comma)) - FIRST_NUMBER;
                turned.write("A" + (FIRST_NUMBER + accounts - 1 - number) + row.substring(comma) + "\n");
            }
        }
        return books;
    }

    List<Path> all() {
        return List.of(first, second);
    }
}
