package mainstay.intake.read.rows;

import mainstay.book.WalletField;

/** Wallets that have been read, as a look at each of them needs them. */
public interface CheckedWallets {

    /** The file they were read from. */
    String file();

    /** Number of wallets. */
    int size();

    /** A value a wallet; null where the measure was not read. */
    double[] values(WalletField field);

    /** The number of a wallet's account. */
    int account(int wallet);

    /** The number of a wallet's product line. */
    int lineNumber(int wallet);

    /** How many product lines there are. */
    int lines();

    /** The product line of a wallet. */
    String line(int wallet);

    /** The first row a wallet was read from. */
    int row(int wallet);
}
