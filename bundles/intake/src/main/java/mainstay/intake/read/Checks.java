package mainstay.intake.read;

import java.util.BitSet;
import java.util.Map;
import mainstay.book.AccountField;
import mainstay.book.WalletField;

/** What is odd about a book but used as it is. */
final class Checks {
    /** Rounding in spend × addressable × (1 − tied) is no reason for a warning. */
    private static final double ROUNDING = 1 + 1e-9;

    private final WalletsReader source;
    private final WalletTable read;
    private final Wallets wallets;
    private final Problems problems;

    Checks(WalletsReader source, WalletTable read, Wallets wallets, Problems problems) {
        this.source = source;
        this.read = read;
        this.wallets = wallets;
        this.problems = problems;
    }

    /** Names accounts without a wallet. */
    void accounts(AccountTable accounts, String idHeader) {
        BitSet served = new BitSet(accounts.size());
        for (int account : wallets.accounts()) {
            served.set(account);
        }
        for (int account = 0; account < accounts.size(); account++) {
            if (!served.get(account) && !accounts.bad.get(account)) {
                problems.warning(
                        accounts.table.file(),
                        accounts.rows.get(account),
                        idHeader,
                        accounts.ids.get(account),
                        "the account has no wallet");
            }
        }
    }

    /** Names revenue above the contestable wallet and margins below 0. */
    void wallets() {
        double[] spend = wallets.values().get(WalletField.SPEND);
        double[] revenue = wallets.values().get(WalletField.REVENUE);
        double[] margin = wallets.values().get(WalletField.MARGIN);
        for (int wallet = 0; wallet < wallets.size(); wallet++) {
            double contestable = value(spend, WalletField.SPEND, wallet)
                    * value(wallets.values().get(WalletField.ADDRESSABLE), WalletField.ADDRESSABLE, wallet)
                    * (1 - value(wallets.values().get(WalletField.TIED), WalletField.TIED, wallet));
            double ours = value(revenue, WalletField.REVENUE, wallet);
            if (ours > contestable * ROUNDING) {
                warn(
                        WalletField.REVENUE,
                        wallet,
                        ours,
                        "revenue is above the contestable wallet, " + contestable
                                + " (spend × addressable × (1 − tied))");
            }
            if (margin != null && margin[wallet] < 0) {
                warn(WalletField.MARGIN, wallet, margin[wallet], "the margin is below 0");
            }
        }
    }

    private double value(double[] column, WalletField field, int wallet) {
        if (column != null) {
            return column[wallet];
        }
        Binding constant = source.constants().get(field);
        return constant == null
                ? field.whenMissing()
                : Double.parseDouble(constant.mapping().text());
    }

    private void warn(WalletField field, int wallet, double value, String message) {
        String line = read.lines.get(wallets.lines()[wallet]);
        problems.warning(
                read.table.file(), wallets.row(wallet), source.header(field, line), Double.toString(value), message);
    }

    /** The header of the accounts' ids. */
    static String idHeader(Map<String, String> columns) {
        return columns.getOrDefault(AccountField.ACCOUNT_ID.column(), "");
    }
}
