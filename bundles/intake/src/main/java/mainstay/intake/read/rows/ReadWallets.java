package mainstay.intake.read.rows;

import java.util.Map;
import mainstay.book.WalletField;

/**
 * The wallets as they go into the book.
 *
 * @param accounts for each wallet, the number of its account as it was read
 * @param lines for each wallet, the number of its line
 * @param values for each measure that is not constant, a value a wallet
 * @param starts where the rows of each wallet begin; null when each was read from one row
 * @param rows the rows they were read from
 */
@SuppressWarnings("ArrayRecordComponent")
public // compared by nobody; columns of primitives
record ReadWallets(int[] accounts, int[] lines, Map<WalletField, double[]> values, int[] starts, int[] rows) {

    int size() {
        return accounts.length;
    }

    /** The first row a wallet was read from. */
    int row(int wallet) {
        return rows[starts == null ? wallet : starts[wallet]];
    }

    /** The same, for the checks. */
    public CheckedWallets toCheck(WalletTable read) {
        ReadWallets wallets = this;
        return new CheckedWallets() {
            @Override
            public String file() {
                return read.table.file();
            }

            @Override
            public int size() {
                return wallets.size();
            }

            @Override
            public double[] values(WalletField field) {
                return values.get(field);
            }

            @Override
            public int account(int wallet) {
                return accounts[wallet];
            }

            @Override
            public int lineNumber(int wallet) {
                return lines[wallet];
            }

            @Override
            public int lines() {
                return read.lines.size();
            }

            @Override
            public String line(int wallet) {
                return read.lines.get(lines[wallet]);
            }

            @Override
            public int row(int wallet) {
                return wallets.row(wallet);
            }
        };
    }
}
