package mainstay.benchmarks.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;

/**
 * A book as a wide table gives it: ids that count up, names of a word and a number, four product lines whose spend is spread over four
 * powers of ten, amounts with cents, margins that differ by region, one share for all.
 */
final class SampleBook {
    static final List<String> LINES = List.of("PC", "notebook", "peripherals", "server");

    private static final int LEAST_SPEND = 1_000;
    private static final int POWERS_OF_TEN = 4;
    private static final int TIED_STEPS = 96;
    private static final int MARGIN_STEPS = 30;
    private static final double CENTS = 100;
    private static final String[] REGIONS = {"north", "south", "east", "west", "overseas"};
    private static final String[] INDUSTRIES = {
        "banking", "insurance", "retail", "public sector", "manufacturing", "telecommunications", "health", "transport"
    };
    private static final String[] BEGINS = {
        "Halden",
        "Northgate",
        "Corvin",
        "Sankt Georg",
        "Meridian",
        "Ostwind",
        "Bluewater",
        "Möbel Quarry",
        "Lindqvist",
        "Tanaka"
    };
    private static final int NAMES = 1_000_000;

    private final SplittableRandom random = new SplittableRandom(1);
    private final int accounts;

    private SampleBook(int accounts) {
        this.accounts = accounts;
    }

    static Book of(int accounts) {
        return new SampleBook(accounts).book();
    }

    private Book book() {
        int[] accountRows = IntStream.range(2, accounts + 2).toArray();
        int[] walletRows = IntStream.range(0, accounts * LINES.size())
                .map(wallet -> wallet / LINES.size() + 2)
                .toArray();
        BookBuilder builder = new BookBuilder("sample")
                .accounts(AccountField.ACCOUNT_ID, texts(row -> String.format("A%07d", row + 1)))
                .accounts(AccountField.NAME, texts(row -> name()))
                .accounts(AccountField.REGION, words(REGIONS))
                .accounts(AccountField.INDUSTRY, words(INDUSTRIES))
                .origins(
                        CellOrigin.ofRows("book.csv", Map.of("name", "name"), accountRows),
                        CellOrigin.ofRows("book.csv", Map.of("spend", "{line} spend"), walletRows))
                .walletsInOrder(null, null, LINES);
        return measures(builder).build();
    }

    private BookBuilder measures(BookBuilder builder) {
        int wallets = accounts * LINES.size();
        double[] spend = new double[wallets];
        double[] tied = new double[wallets];
        double[] revenue = new double[wallets];
        double[] margin = new double[wallets];
        for (int wallet = 0; wallet < wallets; wallet++) {
            long cents = (long) (CENTS * LEAST_SPEND * Math.pow(10, POWERS_OF_TEN * random.nextDouble()));
            spend[wallet] = cents / CENTS;
            tied[wallet] = random.nextInt(TIED_STEPS) / CENTS;
            revenue[wallet] = Math.floor(cents * (1 - tied[wallet]) * random.nextDouble()) / CENTS;
            margin[wallet] = (10 + random.nextInt(MARGIN_STEPS)) / CENTS;
        }
        return builder.wallets(WalletField.SPEND, DoubleColumn.of(spend))
                .wallets(WalletField.TIED, DoubleColumn.of(tied))
                .wallets(WalletField.REVENUE, DoubleColumn.of(revenue))
                .wallets(WalletField.MARGIN, DoubleColumn.of(margin))
                .wallets(WalletField.ADDRESSABLE, DoubleColumn.constant(0.8, wallets));
    }

    private String name() {
        return BEGINS[random.nextInt(BEGINS.length)] + " " + random.nextInt(NAMES);
    }

    private TextColumn words(String[] words) {
        int[] codes = new int[accounts];
        for (int row = 0; row < accounts; row++) {
            codes[row] = random.nextInt(words.length);
        }
        return TextColumn.dictionary(words, codes);
    }

    private TextColumn texts(Words words) {
        byte[][] texts = new byte[accounts][];
        int[] ends = new int[accounts];
        int end = 0;
        for (int row = 0; row < accounts; row++) {
            texts[row] = words.get(row).getBytes(StandardCharsets.UTF_8);
            end += texts[row].length;
            ends[row] = end;
        }
        byte[] bytes = new byte[end];
        for (int row = 0; row < accounts; row++) {
            System.arraycopy(texts[row], 0, bytes, ends[row] - texts[row].length, texts[row].length);
        }
        return TextColumn.pool(bytes, ends);
    }

    /** A text for each row. */
    @FunctionalInterface
    private interface Words {
        String get(int row);
    }
}
