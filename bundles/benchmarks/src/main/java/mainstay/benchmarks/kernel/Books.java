package mainstay.benchmarks.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;

/** Books of any size whose amounts are spread as those of companies are; the same for the same size. */
final class Books {
    /** Product lines of every account. */
    static final int LINES = 4;

    /** Columns of wallets that hold a number a wallet. */
    static final int WALLET_COLUMNS = 5;

    /** Columns of accounts that the score is made of. */
    static final int SCORED_COLUMNS = 4;

    private static final int DIGITS = 8;
    private static final long SEED = 20_261;

    private Books() {}

    static Book of(int accounts) {
        SplittableRandom random = new SplittableRandom(SEED);
        BookBuilder builder = new BookBuilder("kernel")
                .accounts(AccountField.ACCOUNT_ID, ids(accounts))
                .walletsInOrder(null, null, List.of("line a", "line b", "line c", "line d"));
        int wallets = Math.multiplyExact(accounts, LINES);
        builder.wallets(WalletField.SPEND, numbers(random, wallets, share -> Math.exp(share * share * 14)))
                .wallets(WalletField.ADDRESSABLE, numbers(random, wallets, share -> 0.2 + 0.8 * share))
                .wallets(WalletField.TIED, numbers(random, wallets, share -> 0.5 * share))
                .wallets(WalletField.REVENUE, numbers(random, wallets, share -> 50_000 * share * share))
                .wallets(WalletField.MARGIN, numbers(random, wallets, share -> 0.1 + 0.4 * share))
                .accounts(AccountField.FIT, numbers(random, accounts, share -> 5 * share))
                .accounts(AccountField.WILLINGNESS, numbers(random, accounts, share -> 5 * share))
                .accounts(AccountField.FEASIBILITY, numbers(random, accounts, share -> 5 * share))
                .accounts(AccountField.RETENTION, numbers(random, accounts, share -> share));
        return builder.build();
    }

    private static DoubleColumn numbers(SplittableRandom random, int count, DoubleUnaryOperator ofShare) {
        double[] numbers = new double[count];
        Arrays.setAll(numbers, row -> ofShare.applyAsDouble(random.nextDouble()));
        return DoubleColumn.of(numbers);
    }

    private static TextColumn ids(int accounts) {
        byte[] bytes = new byte[Math.multiplyExact(accounts, DIGITS)];
        int[] ends = new int[accounts];
        for (int account = 0; account < accounts; account++) {
            int rest = account;
            for (int digit = DIGITS - 1; digit >= 0; digit--) {
                bytes[account * DIGITS + digit] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            ends[account] = (account + 1) * DIGITS;
        }
        return TextColumn.pool(bytes, ends);
    }
}
