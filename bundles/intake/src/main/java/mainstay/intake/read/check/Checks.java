package mainstay.intake.read.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.Batches;
import mainstay.book.WalletField;
import mainstay.intake.read.bind.Binding;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.rows.CheckedWallets;
import mainstay.intake.read.rows.ReadAccounts;
import mainstay.intake.read.rows.WalletsReader;

/** What is odd about a book but used as it is. */
public final class Checks {
    /** Rounding in spend × addressable × (1 − tied) is no reason for a warning. */
    private static final double ROUNDING = 1 + 1e-9;

    private final WalletsReader source;
    private final Problems problems;

    public Checks(WalletsReader source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Names accounts without a wallet. */
    public void accounts(ReadAccounts accounts, int[] walletAccounts, String idHeader) {
        BitSet served = new BitSet(accounts.size());
        for (int account : walletAccounts) {
            served.set(account);
        }
        for (int account = 0; account < accounts.size(); account++) {
            if (!served.get(account) && !accounts.bad.get(account)) {
                withoutWallet(accounts.table.file(), accounts.rows.get(account), idHeader, accounts.ids.get(account));
            }
        }
    }

    /** Names an account without a wallet. */
    public void withoutWallet(String file, int row, String idHeader, String id) {
        problems.warning(file, row, idHeader, id, "the account has no wallet");
    }

    /** Names revenue above the contestable wallet and margins below 0. */
    public void wallets(CheckedWallets wallets) {
        Map<Integer, Hits> found = new ConcurrentSkipListMap<>();
        Batches.usual().forRanges(wallets.size(), (from, to) -> {
            Hits hits = new Contestable(source, wallets).odd(from, to);
            if (hits.count > 0) {
                found.put(from, hits);
            }
        });
        found.values().forEach(hits -> {
            hits.first.forEach(wallet -> name(wallets, wallet));
            problems.furtherWarnings(hits.count - hits.named);
        });
    }

    /**
     * Names rows that are probably totals: of the wallets of one account that follow one another, the amounts of each line;
     * where each row has its own line, also its amounts whatever the line.
     *
     * @param wallets in the order of the rows
     */
    public void totals(CheckedWallets wallets) {
        List<double[]> amounts = Stream.of(WalletField.SPEND, WalletField.REVENUE, WalletField.SPEND_3Y)
                .map(wallets::values)
                .filter(Objects::nonNull)
                .toList();
        BitSet named = new BitSet();
        TotalRows byLine = new TotalRows(wallets.lines() * amounts.size());
        TotalRows single = new TotalRows(amounts.size());
        boolean isLong = source.line() != null;
        for (int wallet = 0; wallet < wallets.size(); wallet++) {
            boolean isLast = wallet + 1 == wallets.size();
            for (int field = 0; field < amounts.size(); field++) {
                double amount = amounts.get(field)[wallet];
                byLine.add(wallets.lineNumber(wallet) * amounts.size() + field, amount);
                if (isLong) {
                    single.add(field, amount);
                }
            }
            if (isLast || wallets.account(wallet + 1) != wallets.account(wallet)) {
                total(wallets, wallet, byLine.end(isLast), named);
            }
            if (isLong) {
                total(wallets, wallet, single.end(isLast), named);
            }
        }
    }

    private void total(CheckedWallets wallets, int wallet, int rows, BitSet named) {
        if (rows == 0 || named.get(wallets.row(wallet))) {
            return;
        }
        named.set(wallets.row(wallet));
        warn(
                WalletField.SPEND,
                wallets,
                wallet,
                wallets.values(WalletField.SPEND) == null ? 0 : wallets.values(WalletField.SPEND)[wallet],
                "the amounts of this row are the sums of " + rows + " before it, so it is probably a total and counts"
                        + " twice; delete it, or leave it out with a \"where\" in a mapping");
    }

    private void name(CheckedWallets wallets, int wallet) {
        Contestable contestable = new Contestable(source, wallets);
        if (contestable.isExceeded(wallet)) {
            warn(
                    WalletField.REVENUE,
                    wallets,
                    wallet,
                    contestable.revenue(wallet),
                    "revenue is above the contestable wallet, " + contestable.of(wallet)
                            + " (spend × addressable × (1 − tied))");
        }
        if (contestable.isMarginNegative(wallet)) {
            warn(
                    WalletField.MARGIN,
                    wallets,
                    wallet,
                    wallets.values(WalletField.MARGIN)[wallet],
                    "the margin is below 0");
        }
    }

    private void warn(WalletField field, CheckedWallets wallets, int wallet, double value, String message) {
        problems.warning(
                wallets.file(),
                wallets.row(wallet),
                source.header(field, wallets.line(wallet)),
                Double.toString(value),
                message);
    }

    /** The header of the accounts' ids. */
    public static String idHeader(Map<String, String> columns) {
        return columns.getOrDefault(AccountField.ACCOUNT_ID.column(), "");
    }

    /** The wallets of one range that something is odd about: all counted, the first of them kept. */
    private static final class Hits {
        private final List<Integer> first = new ArrayList<>();
        private long count;
        private long named;

        private void add(int wallet, int oddities) {
            count += oddities;
            if (first.size() < Problems.KEPT) {
                first.add(wallet);
                named += oddities;
            }
        }
    }

    /** What of each wallet can be won. */
    private static final class Contestable {
        private final Operand spend;
        private final Operand addressable;
        private final Operand tied;
        private final Operand revenue;
        private final double[] margin;

        private Contestable(WalletsReader source, CheckedWallets wallets) {
            this.spend = Operand.of(WalletField.SPEND, source, wallets);
            this.addressable = Operand.of(WalletField.ADDRESSABLE, source, wallets);
            this.tied = Operand.of(WalletField.TIED, source, wallets);
            this.revenue = Operand.of(WalletField.REVENUE, source, wallets);
            this.margin = wallets.values(WalletField.MARGIN);
        }

        private Hits odd(int from, int to) {
            Hits hits = new Hits();
            for (int wallet = from; wallet < to; wallet++) {
                int oddities = (isExceeded(wallet) ? 1 : 0) + (isMarginNegative(wallet) ? 1 : 0);
                if (oddities > 0) {
                    hits.add(wallet, oddities);
                }
            }
            return hits;
        }

        private boolean isExceeded(int wallet) {
            return revenue(wallet) > of(wallet) * ROUNDING;
        }

        private boolean isMarginNegative(int wallet) {
            return margin != null && margin[wallet] < 0;
        }

        private double revenue(int wallet) {
            return revenue.of(wallet);
        }

        private double of(int wallet) {
            return spend.of(wallet) * addressable.of(wallet) * (1 - tied.of(wallet));
        }
    }

    /**
     * One operand of a computation.
     *
     * @param column a number a wallet; null when it is the same for all
     * @param constant that number
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Operand(double[] column, double constant) {

        static Operand of(WalletField field, WalletsReader source, CheckedWallets wallets) {
            Binding given = source.constants().get(field);
            return new Operand(
                    wallets.values(field),
                    given == null
                            ? field.whenMissing()
                            : Double.parseDouble(given.mapping().text()));
        }

        double of(int wallet) {
            return column == null ? constant : column[wallet];
        }
    }
}
