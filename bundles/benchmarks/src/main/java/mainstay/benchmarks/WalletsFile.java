package mainstay.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a book of a given size: four lines an account, amounts with cents, some empty cells, one name in ten quoted. */
public final class WalletsFile {
    private static final String[] LINES = {"PC", "Notebook", "Unix server", "Peripherals, cables"};

    private WalletsFile() {}

    /** Writes both tables; the sum of spend comes back. */
    public static double write(Path folder, int rows) throws IOException {
        Random random = new Random(42);
        double sum = 0;
        try (BufferedWriter accounts = Files.newBufferedWriter(folder.resolve("accounts.csv"));
                BufferedWriter wallets = Files.newBufferedWriter(folder.resolve("wallets.csv"))) {
            accounts.write("account_id,name,region\n");
            wallets.write("account_id,line,spend,revenue,addressable,margin\n");
            for (int row = 0; row < rows; row++) {
                String id = "A" + (1_000_000 + row / LINES.length);
                if (row % LINES.length == 0) {
                    String name = row % 10 == 0 ? "\"Account, " + row + '"' : "Account " + row;
                    accounts.write(id + "," + name + ",R" + row % 17 + "\n");
                }
                double spend = random.nextInt(100_000_000) / 100.0;
                sum += spend;
                String line = LINES[row % LINES.length];
                wallets.write(id + "," + (line.contains(",") ? '"' + line + '"' : line) + "," + spend + ","
                        + Math.rint(spend * 20) / 100 + "," + (row % 3 == 0 ? "" : "0.75") + "," + random.nextDouble()
                        + "\n");
            }
        }
        return sum;
    }
}
