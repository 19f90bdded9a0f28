package mainstay.run.selling;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Whose rows a list shows: those of some accounts, or those of the whole book, where what is of no account counts too. */
public final class ChosenAccounts implements IntPredicate {
    private final boolean all;
    private final BitSet chosen = new BitSet();

    private ChosenAccounts(boolean all, int... accounts) {
        this.all = all;
        IntStream.of(accounts).forEach(chosen::set);
    }

    /**
     * Some accounts of a book, or all.
     *
     * @param accounts the accounts, as rows of the book, each once
     * @param ofBook how many accounts the book has
     */
    public static ChosenAccounts of(int[] accounts, int ofBook) {
        return new ChosenAccounts(accounts.length == ofBook, accounts);
    }

    /** Whether these are all accounts of the book. */
    public boolean all() {
        return all;
    }

    /** Whether a row of this account is shown; below 0 for none. */
    @Override
    public boolean test(int account) {
        return all || (account >= 0 && chosen.get(account));
    }
}
