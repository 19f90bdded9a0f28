package mainstay.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which accounts decide through another. A branch belongs to its parent when the parent's purchasing is centralized and its
 * own is not decentralized; so it may belong to its parent's parent. The wallets of a branch become wallets of its head
 * office, each a row of its own, so that every number can still be traced to its cell. What else the book says of a unit is
 * what it says of the head office.
 */
public final class Rollup {
    private static final String CENTRALIZED = "centralized";
    private static final String DECENTRALIZED = "decentralized";

    private final Book book;
    private final int[] headOf;
    private final int[] units;

    private Rollup(Book book, int[] headOf, int[] units) {
        this.book = book;
        this.headOf = headOf;
        this.units = units;
    }

    /** The book whose accounts are its decision-making units; the book itself where no branch belongs to another account. */
    public static Book of(Book book) {
        int[] headOf = heads(book.accounts());
        int[] units = units(headOf);
        return units.length == headOf.length ? book : new Rollup(book, headOf, units).rolledUp();
    }

    /** The book as it was read. */
    Book book() {
        return book;
    }

    /** The unit that a branch belongs to; empty for a unit, and for an account that the book does not have. */
    public Optional<String> headOf(String id) {
        OptionalInt account = book.accounts().find(id);
        return account.isPresent() && headOf[account.getAsInt()] != account.getAsInt()
                ? Optional.of(book.accounts().id(headOf[account.getAsInt()]))
                : Optional.empty();
    }

    /**
     * The ids of the branches of a unit, ascending; empty when it has none.
     *
     * @param unit the row of the unit in the book that was rolled up, from 0
     */
    public List<String> branches(int unit) {
        List<String> branches = new ArrayList<>();
        for (int account = 0; account < headOf.length; account++) {
            if (headOf[account] == units[unit] && account != units[unit]) {
                branches.add(book.accounts().id(account));
            }
        }
        return branches;
    }

    /**
     * The account that each wallet of a unit was read for: the head office, or one of its branches.
     *
     * @param unit the row of the unit in the book that was rolled up, from 0
     * @param rolledUp the wallets of that book
     * @return an account id for each wallet of the unit, in the order of the wallets
     */
    public List<String> owners(int unit, Wallets rolledUp) {
        Wallets read = book.wallets();
        List<Integer> members = new ArrayList<>(List.of(units[unit]));
        branches(unit).forEach(id -> members.add(book.accounts().find(id).orElseThrow()));
        members.sort(null);
        List<String> owners = new ArrayList<>();
        for (int line = 0; line < rolledUp.lines().size(); line++) {
            for (int account : members) {
                for (int wallet = read.start(account); wallet < read.start(account + 1); wallet++) {
                    if (read.line(wallet) == line) {
                        owners.add(book.accounts().id(account));
                    }
                }
            }
        }
        return owners;
    }

    private static int[] heads(Accounts accounts) {
        TextColumn parents = accounts.text(AccountField.PARENT_ID);
        TextColumn purchasing = accounts.text(AccountField.PURCHASING);
        int[] headOf = new int[accounts.size()];
        for (int account = 0; account < headOf.length; account++) {
            headOf[account] = account;
            if (!parents.get(account).isEmpty() && !purchasing.get(account).equals(DECENTRALIZED)) {
                OptionalInt parent = accounts.find(parents.get(account));
                if (parent.isPresent() && purchasing.get(parent.getAsInt()).equals(CENTRALIZED)) {
                    headOf[account] = parent.getAsInt();
                }
            }
        }
        for (int account = 0; account < headOf.length; account++) {
            int head = account;
            while (headOf[head] != head) {
                head = headOf[head];
            }
            headOf[account] = head; // no cycle: a book with one is not read
        }
        return headOf;
    }

    private static int[] units(int[] headOf) {
        int[] units = new int[headOf.length];
        int count = 0;
        for (int account = 0; account < headOf.length; account++) {
            if (headOf[account] == account) {
                units[count++] = account;
            }
        }
        return Arrays.copyOf(units, count);
    }

    private Book rolledUp() {
        Accounts accounts = book.accounts();
        BookBuilder rolled = new BookBuilder(book.name())
                .currency(book.currency())
                .defaultMargin(book.defaultMargin())
                .problems(book::problems)
                .plan(book.plan(), unitOf())
                .rollup(this);
        book.lineMargins().forEach(rolled::lineMargin);
        for (AccountField field : AccountField.values()) {
            if (accounts.has(field) && field.isNumber()) {
                rolled.accounts(field, accounts.number(field).inOrder(units));
            } else if (accounts.has(field)) {
                rolled.accounts(field, accounts.text(field).inOrder(units));
            }
        }
        accounts.extras().forEach((header, column) -> rolled.extra(header, column.inOrder(units)));
        int[] order = walletOrder();
        Wallets wallets = book.wallets();
        Map<WalletField, DoubleColumn> measures = new EnumMap<>(WalletField.class);
        for (WalletField field : WalletField.values()) {
            measures.put(field, wallets.column(field).inOrder(order));
        }
        measures.forEach(rolled::wallets);
        int[] lines = Arrays.stream(order).map(wallets::line).toArray();
        return rolled.walletsInOrder(starts(), lines, wallets.lines())
                .origins(accounts.origin().inOrder(units), wallets.origin().inOrder(order))
                .build();
    }

    /** By unit, then by line, then by the account they were read for. */
    private int[] walletOrder() {
        Wallets wallets = book.wallets();
        int[] unitOfWallet = new int[wallets.size()];
        int[] lineOfWallet = new int[wallets.size()];
        int[] place = places();
        for (int account = 0; account < headOf.length; account++) {
            for (int wallet = wallets.start(account); wallet < wallets.start(account + 1); wallet++) {
                unitOfWallet[wallet] = place[headOf[account]];
                lineOfWallet[wallet] = wallets.line(wallet);
            }
        }
        int[] byLine = WalletOrder.countingSort(lineOfWallet, wallets.lines().size(), null);
        return WalletOrder.countingSort(unitOfWallet, units.length, byLine);
    }

    private int[] starts() {
        Wallets wallets = book.wallets();
        int[] place = places();
        int[] starts = new int[units.length + 1];
        for (int account = 0; account < headOf.length; account++) {
            starts[place[headOf[account]] + 1] += wallets.start(account + 1) - wallets.start(account);
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    /** The place among the units of the unit of each account. */
    private int[] unitOf() {
        int[] place = places();
        return Arrays.stream(headOf).map(head -> place[head]).toArray();
    }

    /** The place of each unit among the units. */
    private int[] places() {
        int[] place = new int[headOf.length];
        for (int unit = 0; unit < units.length; unit++) {
            place[units[unit]] = unit;
        }
        return place;
    }
}
