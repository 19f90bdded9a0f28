package mainstay.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/** Finds the account that a user means: by id, or by a name that only one account has; upper and lower case are alike. */
public final class AccountLookup {
    private static final int SHOWN = 5;

    private final int size;
    private final IntFunction<String> ids;
    private final IntFunction<String> names;
    private final Function<String, OptionalInt> exact;
    private final String where;
    private final String next;

    /**
     * A list of accounts.
     *
     * @param size how many there are
     * @param ids the id of each
     * @param names the name of each; empty when it has none
     * @param exact finds an id as it is written
     * @param where which accounts they are, for messages, such as {@code  of the review}; may be empty
     * @param next what the user can do where there is no such account
     */
    public AccountLookup(
            int size,
            IntFunction<String> ids,
            IntFunction<String> names,
            Function<String, OptionalInt> exact,
            String where,
            String next) {
        this.size = size;
        this.ids = ids;
        this.names = names;
        this.exact = exact;
        this.where = where;
        this.next = next;
    }

    /**
     * The account of a book that a user means.
     *
     * @throws MainstayException if there is none, with the nearest; if several have the name; or if it is a branch that
     *     counts for its head office
     */
    public static int inBook(Book book, String idOrName) {
        Accounts accounts = book.accounts();
        if (accounts.find(idOrName).isEmpty()) {
            book.rollup().flatMap(rollup -> rollup.headOf(idOrName)).ifPresent(head -> {
                throw branch(idOrName, head);
            });
        }
        return new AccountLookup(
                        accounts.size(), accounts::id, accounts::name, accounts::find, "", "rank lists the accounts")
                .find(idOrName);
    }

    private static MainstayException branch(String id, String head) {
        return new MainstayException(
                Code.NOT_FOUND,
                "\"" + id + "\" is a branch that rolls up into " + head + ", which buys for it; explain " + head
                        + " shows its wallets, params rollup no makes it a separate account");
    }

    /**
     * The place of the account in the list.
     *
     * @throws MainstayException if there is none, with the nearest, or if several have the name
     */
    public int find(String idOrName) {
        OptionalInt byId = exact.apply(idOrName);
        if (byId.isPresent()) {
            return byId.getAsInt();
        }
        List<Integer> named = IntStream.range(0, size)
                .filter(at -> names.apply(at).equalsIgnoreCase(idOrName)
                        || ids.apply(at).equalsIgnoreCase(idOrName))
                .boxed()
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        if (named.size() > 1) {
            List<String> first = named.stream().limit(SHOWN).map(ids::apply).toList();
            throw new MainstayException(
                    Code.NOT_FOUND,
                    named.size() + " accounts" + where + " are called \"" + idOrName + "\": " + String.join(", ", first)
                            + (named.size() > SHOWN ? ", …" : "") + "; give the account id");
        }
        throw MainstayException.unknown(Code.NOT_FOUND, "account" + where, idOrName, idsAndNames(), next);
    }

    private List<String> idsAndNames() {
        List<String> known = new ArrayList<>();
        for (int account = 0; account < size; account++) {
            known.add(ids.apply(account));
            if (!names.apply(account).isEmpty()) {
                known.add(names.apply(account));
            }
        }
        return known;
    }
}
