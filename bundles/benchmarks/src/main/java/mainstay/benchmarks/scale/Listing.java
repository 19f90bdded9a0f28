package mainstay.benchmarks.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A list that was written, by account, to be compared with another to the cent. */
final class Listing {
    private static final double CENT = 0.01;
    private static final List<String> NUMBERS = List.of("value", "gross_profit", "expected_profit");
    private static final int EXPECTED = 2;

    private final double[][] numbers;
    private final byte[] coverages;
    private final Path file;

    private Listing(Path file, int accounts) {
        this.file = file;
        this.numbers = new double[NUMBERS.size()][accounts];
        this.coverages = new byte[accounts];
        Arrays.fill(numbers[0], Double.NaN);
    }

    /**
     * Reads a list.
     *
     * @throws IllegalStateException if an account is missing or not in its place
     */
    static Listing read(Path file, int accounts) throws IOException {
        Listing listing = new Listing(file, accounts);
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            List<String> header = List.of(reader.readLine().split(","));
            int[] places = NUMBERS.stream().mapToInt(header::indexOf).toArray();
            int rows = 0;
            double before = Double.POSITIVE_INFINITY;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                double expected =
                        listing.row(line.split(","), header.indexOf("account_id"), header.indexOf("coverage"), places);
                listing.check(expected <= before + CENT / 2, "out of order: " + line);
                before = expected;
                rows++;
            }
            listing.check(rows == accounts, rows + " rows instead of " + accounts);
        }
        return listing;
    }

    private double row(String[] cells, int id, int coverage, int[] places) {
        int account = Integer.parseInt(cells[id].substring(1)) - 1;
        check(Double.isNaN(numbers[0][account]), "twice: " + cells[id]);
        for (int number = 0; number < places.length; number++) {
            numbers[number][account] = Double.parseDouble(cells[places[number]]);
        }
        coverages[account] = (byte) cells[coverage].charAt(0);
        return numbers[EXPECTED][account];
    }

    /**
     * Compares it with ours.
     *
     * @throws IllegalStateException if any number of any account differs by half a cent, or its coverage
     */
    void same(Listing ours) {
        for (int account = 0; account < coverages.length; account++) {
            check(coverages[account] == ours.coverages[account], "another coverage of account " + (account + 1));
            for (int number = 0; number < numbers.length; number++) {
                double difference = Math.abs(numbers[number][account] - ours.numbers[number][account]);
                check(difference < CENT / 2, "another " + NUMBERS.get(number) + " of account " + (account + 1));
            }
        }
    }

    private void check(boolean right, String problem) {
        if (!right) {
            throw new IllegalStateException(file + ": " + problem);
        }
    }
}
