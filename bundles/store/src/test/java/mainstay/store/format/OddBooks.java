package mainstay.store.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import java.util.stream.LongStream;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.book.DataProblem;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.TextOrder;
import mainstay.book.WalletField;

/** Books with everything in them that a file may have to hold, beyond what a run can use; the same for the same seed. */
final class OddBooks {
    private static final List<String> LINES = List.of("PC", "ürün", "服务");
    private static final double[] ODD = {
        0.0, 1e-300, Double.MIN_VALUE, 0.1 + 0.2, 1 / 3.0, 123456789012345.67, 9007199254740994.0, 1e300, 0.000001, 4.35
    };

    private final Random random;

    private OddBooks(long seed) {
        this.random = new Random(seed);
    }

    static Book of(int accounts, long seed) {
        return new OddBooks(seed).book(accounts);
    }

    /** A book that has plan tables. */
    static Book planned(int accounts) {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(seed -> of(accounts, seed))
                .filter(book -> !book.plan().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Book book(int accounts) {
        BookBuilder builder = new BookBuilder("sınama 本").currency("TRY").lineMargin("PC", 0.1 + 0.2);
        builder.accounts(AccountField.ACCOUNT_ID, TextColumn.of(ids(accounts)));
        builder.accounts(AccountField.NAME, many(accounts));
        builder.accounts(AccountField.REGION, few(accounts));
        builder.accounts(AccountField.GROWTH, DoubleColumn.of(numbers(accounts, this::anything)));
        builder.accounts(AccountField.FIT, DoubleColumn.constant(-0.0, accounts));
        builder.extra("ek", TextColumn.constant("", accounts)).extra("ad", numbered(accounts));
        int wallets = random.nextBoolean() ? complete(builder, accounts) : ragged(builder, accounts);
        measures(builder, wallets);
        builder.origins(
                CellOrigin.ofRows("a.csv", Map.of("name", "Ad"), ints(accounts, 1 << 30)),
                new CellOrigin("w.csv", Map.of(), Map.of("tied", "mapping: 0"), starts(wallets), ints(2 * wallets, 9)));
        if (random.nextBoolean()) {
            plan(builder, accounts);
        }
        return builder.problems(List.of(DataProblem.error("w.csv", 1L << 40, "PC", "ı", "odd")))
                .build();
    }

    private void plan(BookBuilder builder, int accounts) {
        int rows = accounts == 0 ? 0 : random.nextInt(3 * accounts);
        PlanRows.Draft deals = new PlanRows.Draft(PlanTable.OPPORTUNITIES, accountsOf(rows, accounts, 0))
                .put("opportunity_id", numbered(rows))
                .put("stage", few(rows))
                .put("at", DoubleColumn.of(numbers(rows, () -> random.nextInt())))
                .put("amount", DoubleColumn.constant(Double.NaN, rows))
                .extra("ek", many(rows))
                .origin(CellOrigin.ofRows("o.csv", Map.of("stage", "Aşama"), ints(rows, 9)));
        PlanRows.Draft actions = new PlanRows.Draft(PlanTable.ACTIONS, accountsOf(rows, accounts, 1))
                .put("action_id", numbered(rows))
                .put("what", TextColumn.constant("görüş", rows));
        PlanRows.Draft lines =
                new PlanRows.Draft(PlanTable.LINES, new int[] {-1, -1}).put("line", TextColumn.of("PC", "服务"));
        Stage stage = new Stage("1", "Aday", Stage.Outcome.ENDED, 0.1 + 0.2);
        builder.plan(List.of(deals, actions, lines), Stages.of(List.of(stage, Stage.of("güney", Stage.Outcome.WON))));
    }

    /** Of some rows none, if there may be such. */
    private int[] accountsOf(int rows, int accounts, int none) {
        int[] accountOf = ints(rows, Math.max(1, accounts + none));
        return Arrays.stream(accountOf)
                .map(account -> account == accounts ? -1 : account)
                .toArray();
    }

    /** Sorted as a book has them, so that what is asked for by row stays where it is. */
    private List<String> ids(int count) {
        boolean numbered = random.nextBoolean();
        TreeSet<String> ids = new TreeSet<>(TextOrder.BY_CODE_POINT);
        int least = random.nextInt(1 << 20);
        while (ids.size() < count) {
            ids.add(numbered ? "A" + (least + ids.size()) : Long.toString(random.nextLong() >>> 8, 36) + "é");
        }
        return new ArrayList<>(ids);
    }

    private TextColumn many(int count) {
        String letters = random.nextBoolean()
                ? "abc 12"
                : "abçdéfgh😀北岭ıjklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-";
        return pool(count, () -> {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.appendCodePoint(letters.codePointAt(random.nextInt(letters.length())));
            }
            return text.toString().replaceAll("[\\ud800-\\udfff]", "😀");
        });
    }

    private TextColumn numbered(int count) {
        int[] next = {random.nextInt(2_000)};
        return pool(count, () -> "nº " + (random.nextInt(50) == 0 ? random.nextInt(3_000_000) : next[0]++));
    }

    private static TextColumn pool(int count, java.util.function.Supplier<String> texts) {
        byte[][] all = new byte[count][];
        int[] ends = new int[count];
        int end = 0;
        for (int row = 0; row < count; row++) {
            all[row] = texts.get().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            end += all[row].length;
            ends[row] = end;
        }
        byte[] bytes = new byte[end];
        for (int row = 0; row < count; row++) {
            System.arraycopy(all[row], 0, bytes, ends[row] - all[row].length, all[row].length);
        }
        return TextColumn.pool(bytes, ends);
    }

    private TextColumn few(int count) {
        return TextColumn.dictionary(new String[] {"kuzey", "", "güney"}, ints(count, 3));
    }

    private int complete(BookBuilder builder, int accounts) {
        builder.walletsInOrder(null, null, LINES);
        return accounts * LINES.size();
    }

    private int ragged(BookBuilder builder, int accounts) {
        int[] starts = new int[accounts + 1];
        int[] lineOf = new int[accounts * LINES.size()];
        int wallets = 0;
        for (int account = 0; account < accounts; account++) {
            for (int line = 0; line < LINES.size(); line++) {
                if (random.nextBoolean()) {
                    lineOf[wallets++] = line;
                }
            }
            starts[account + 1] = wallets;
        }
        builder.walletsInOrder(starts, Arrays.copyOf(lineOf, wallets), LINES);
        return wallets;
    }

    private void measures(BookBuilder builder, int wallets) {
        builder.wallets(WalletField.SPEND, DoubleColumn.of(numbers(wallets, () -> random.nextInt(1 << 30) / 100.0)))
                .wallets(WalletField.ADDRESSABLE, DoubleColumn.constant(0.8, wallets))
                .wallets(WalletField.TIED, DoubleColumn.of(numbers(wallets, random::nextDouble)))
                .wallets(WalletField.REVENUE, DoubleColumn.of(numbers(wallets, () -> ODD[random.nextInt(ODD.length)])))
                .wallets(WalletField.MARGIN, DoubleColumn.of(numbers(wallets, this::marginOrNone)))
                .wallets(WalletField.EXPECTED_SHARE, DoubleColumn.of(numbers(wallets, () -> Double.NaN)));
    }

    private double marginOrNone() {
        return random.nextInt(3) == 0 ? Double.NaN : random.nextInt(2_000) / 1000.0 - 1;
    }

    private double anything() {
        return switch (random.nextInt(6)) {
            case 0 -> -0.0;
            case 1 -> Double.longBitsToDouble(random.nextLong());
            case 2 -> Double.NEGATIVE_INFINITY;
            case 3 -> Double.longBitsToDouble(0x7ff8000000000001L); // NaN with a bit more
            case 4 -> -ODD[random.nextInt(ODD.length)];
            default -> random.nextInt(100);
        };
    }

    private static double[] numbers(int count, DoubleSupplier next) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, row -> next.getAsDouble());
        return numbers;
    }

    private int[] ints(int count, int bound) {
        return random.ints(count, 0, bound).toArray();
    }

    private static int[] starts(int wallets) {
        int[] starts = new int[wallets + 1];
        Arrays.setAll(starts, wallet -> 2 * wallet);
        return starts;
    }
}
