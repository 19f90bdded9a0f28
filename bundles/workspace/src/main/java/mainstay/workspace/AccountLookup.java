package mainstay.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.FoldedText;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;

/**
 * Finds the account that a user means: by id, else by a name that only one account has, else by a part of id or name that only
 * one account has; upper and lower case are alike.
 */
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
     * @param said takes a sentence when a part was taken for the whole
     * @throws MainstayException if there is none, with the nearest; if several have the name; or if it is a branch that
     *     counts for its head office
     */
    public static int inBook(Book book, String idOrName, Consumer<String> said) {
        Accounts accounts = book.accounts();
        if (accounts.find(idOrName).isEmpty()) {
            book.rollup().flatMap(rollup -> rollup.headOf(idOrName)).ifPresent(head -> {
                throw branch(idOrName, head);
            });
        }
        return new AccountLookup(
                        accounts.size(), accounts::id, accounts::name, accounts::find, "", "rank lists the accounts")
                .find(idOrName, said);
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
     * @param said takes a sentence when a part was taken for the whole
     * @throws MainstayException if there is none, with the nearest, or if there are several
     */
    public int find(String idOrName, Consumer<String> said) {
        OptionalInt byId = exact.apply(idOrName);
        if (byId.isPresent()) {
            return byId.getAsInt();
        }
        int[] named = IntStream.range(0, size)
                .filter(at -> names.apply(at).equalsIgnoreCase(idOrName)
                        || ids.apply(at).equalsIgnoreCase(idOrName))
                .toArray();
        if (named.length > 1) {
            throw several(named, "are called", idOrName, ids, "give the account id");
        }
        return named.length == 1 ? named[0] : byPart(idOrName, said);
    }

    private int byPart(String part, Consumer<String> said) {
        int[] found = withPart(size, ids, names, part);
        if (found.length == 0) {
            throw MainstayException.unknown(Code.NOT_FOUND, "account" + where, part, idsAndNames(), next);
        }
        if (found.length > 1) {
            throw several(found, "have", part, this::idAndName, "give the account id, or more of the name");
        }
        said.accept("\"" + part + "\" is " + idAndName(found[0]));
        return found[0];
    }

    private MainstayException several(
            int[] found, String how, String typed, IntFunction<String> shown, String nextStep) {
        String first = IntStream.of(found).limit(SHOWN).mapToObj(shown).collect(Collectors.joining(", "));
        return new MainstayException(
                Code.NOT_FOUND,
                found.length + " accounts" + where + " " + how + " \"" + typed + "\""
                        + (how.equals("have") ? " in their id or name" : "") + ": " + first
                        + (found.length > SHOWN ? ", … (all: find " + typed + ")" : "") + "; " + nextStep);
    }

    private String idAndName(int at) {
        return ids.apply(at) + (names.apply(at).isEmpty() ? "" : " (" + names.apply(at) + ")");
    }

    /**
     * The rows of the accounts that have a text in their id or name; case and width of its characters do not matter.
     *
     * @param text what is looked for; nothing has an empty one
     */
    public static int[] withPart(int size, IntFunction<String> ids, IntFunction<String> names, String text) {
        String wanted = FoldedText.of(text.strip());
        return IntStream.range(0, wanted.isEmpty() ? 0 : size)
                .filter(at -> FoldedText.of(ids.apply(at)).contains(wanted)
                        || FoldedText.of(names.apply(at)).contains(wanted))
                .toArray();
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
