package mainstay.intake.read.bulk;

import mainstay.book.Batches;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.intake.read.rows.CheckedWallets;

/** The columns of the wallets table, read in bulk. */
interface BulkWallets {

    /**
     * Looks at what was read: fills in what counts where a cell is empty.
     *
     * @return whether all of it can be used
     */
    boolean finish(Batches batches);

    /** For each account whether it has a wallet. */
    boolean[] served(int accounts);

    /** The wallets, for the checks. */
    CheckedWallets toCheck();

    /** Hands all columns over. */
    void addTo(BookBuilder builder);

    /** Where they were read. */
    CellOrigin origin();
}
