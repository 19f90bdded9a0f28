package mainstay.models.examination;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;

/** A book in which no input is missing. The same each time: its random numbers have a fixed seed. */
final class GoldenBook {
    private static final int ACCOUNTS = 500;
    private static final List<String> LINES = List.of("hardware", "services", "software");
    private static final long SEED = 7411;
    private static final double LARGEST_SPEND = 50_000_000;
    private static final int HIGHEST_RATING = 5;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final BookBuilder builder = new BookBuilder("golden").currency("EUR");

    private GoldenBook() {}

    /** The book, with further columns that hold ratings from 0 to 5. */
    static Book with(Set<String> furtherColumns) {
        GoldenBook golden = new GoldenBook();
        golden.texts();
        golden.numbers();
        golden.wallets();
        furtherColumns.forEach(golden::further);
        return golden.builder.build();
    }

    private void texts() {
        text(AccountField.ACCOUNT_ID, account -> "G" + (1000 + account));
        text(AccountField.NAME, account -> "Golden " + account);
        text(AccountField.INDUSTRY, account -> LINES.get(account % LINES.size()) + " buyers");
        text(AccountField.REGION, account -> account % 2 == 0 ? "north" : "south");
        for (AccountField field : List.of(AccountField.PURCHASING, AccountField.STRATEGIC, AccountField.RELATIONSHIP)) {
            text(field, account -> field.words().get(account % field.words().size()));
        }
    }

    private void text(AccountField field, IntFunction<String> texts) {
        builder.accounts(
                field,
                TextColumn.of(IntStream.range(0, ACCOUNTS).mapToObj(texts).toList()));
    }

    private void numbers() {
        number(AccountField.GROWTH, share -> share - 0.3);
        number(AccountField.FIT, share -> share * HIGHEST_RATING);
        number(AccountField.WILLINGNESS, share -> share * HIGHEST_RATING);
        number(AccountField.FEASIBILITY, share -> share * HIGHEST_RATING);
        number(AccountField.SATISFACTION, share -> share * 10);
        number(AccountField.RETENTION, share -> share);
        for (AccountField field :
                List.of(AccountField.CAPTURE_DEDICATED, AccountField.CAPTURE_SHARED, AccountField.CAPTURE_CHANNEL)) {
            builder.accounts(field, DoubleColumn.constant(1, ACCOUNTS)); // as where nobody says anything
        }
    }

    private void number(AccountField field, DoubleUnaryOperator scale) {
        builder.accounts(field, column(ACCOUNTS, scale));
    }

    /** Shares in steps of a hundredth, so that there are ties. */
    private DoubleColumn column(int rows, DoubleUnaryOperator scale) {
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = scale.applyAsDouble(random.nextInt(101) / 100.0);
        }
        return DoubleColumn.of(values);
    }

    private void wallets() {
        int[] accounts = IntStream.range(0, ACCOUNTS * LINES.size())
                .map(wallet -> wallet / LINES.size())
                .toArray();
        int[] lines = IntStream.range(0, accounts.length)
                .map(wallet -> wallet % LINES.size())
                .toArray();
        builder.wallets(accounts, lines, LINES);
        measure(WalletField.SPEND, share -> 1000 + share * share * share * LARGEST_SPEND);
        measure(WalletField.SPEND_3Y, share -> 1000 + share * share * LARGEST_SPEND);
        measure(WalletField.REVENUE, share -> share * share * share * LARGEST_SPEND / 10);
        measure(WalletField.ADDRESSABLE, share -> 0.2 + 0.8 * share);
        measure(WalletField.TIED, share -> 0.5 * share);
        measure(WalletField.MARGIN, share -> 0.4 * share);
        measure(WalletField.EXPECTED_SHARE, share -> share);
    }

    private void measure(WalletField field, DoubleUnaryOperator scale) {
        builder.wallets(field, column(ACCOUNTS * LINES.size(), scale));
    }

    private void further(String header) {
        builder.extra(
                header,
                TextColumn.of(IntStream.range(0, ACCOUNTS)
                        .mapToObj(account -> String.valueOf(random.nextInt(HIGHEST_RATING * 10 + 1) / 10.0))
                        .toList()));
    }
}
