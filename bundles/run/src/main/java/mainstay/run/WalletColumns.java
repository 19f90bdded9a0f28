package mainstay.run;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.Lazy;
import mainstay.book.WalletField;
import mainstay.book.Wallets;
import mainstay.coverage.WalletFigures;

/**
 * The columns of the list of wallets; row {@code i} is wallet {@code i} of the book: account, line and their figures, then
 * everything that is known of the account. What is known of the account and has a name of a figure of the wallet is
 * called {@code account_…}, such as {@code account_value}.
 */
public final class WalletColumns extends ColumnsOnDemand {
    private static final String OF_ACCOUNT = "account_";

    private final Wallets wallets;
    private final RankColumns accounts;
    private final Lazy<int[]> accountOf;
    private final List<String> listed;

    private WalletColumns(LiveResult result) {
        Book book = result.book();
        this.wallets = book.wallets();
        this.accounts = RankColumns.of(result);
        this.accountOf = Lazy.of(() -> accountsOf(book));
        identity(book.accounts());
        figures(result.valuation().wallets());
        this.listed = names();
        accounts.names().forEach(this::ofAccount);
    }

    /** The columns of a result. */
    public static WalletColumns of(LiveResult result) {
        return new WalletColumns(result);
    }

    /** The number of wallets. */
    public int size() {
        return wallets.size();
    }

    /** The names of the columns of the wallets themselves, in their order. */
    public List<String> listedNames() {
        return listed;
    }

    private static int[] accountsOf(Book book) {
        int[] accountOf = new int[book.wallets().size()];
        for (int account = 0; account < book.accounts().size(); account++) {
            int end = book.wallets().start(account + 1);
            for (int wallet = book.wallets().start(account); wallet < end; wallet++) {
                accountOf[wallet] = account;
            }
        }
        return accountOf;
    }

    private void identity(Accounts of) {
        add("account_id", () -> {
            int[] account = accountOf.get();
            return Column.text("account_id", wallet -> of.id(account[wallet]));
        });
        add(AccountField.NAME.column(), () -> {
            int[] account = accountOf.get();
            return Column.text("name", wallet -> of.name(account[wallet]));
        });
        add("line", () -> Column.text("line", wallet -> wallets.lines().get(wallets.line(wallet))));
    }

    private void figures(WalletFigures figures) {
        kept(WalletField.SPEND, Kind.MONEY);
        kept(WalletField.ADDRESSABLE, Kind.RATIO);
        kept(WalletField.TIED, Kind.RATIO);
        computed("addressable_wallet", Kind.MONEY, figures::addressableWallet);
        computed("value", Kind.MONEY, figures::value);
        kept(WalletField.REVENUE, Kind.MONEY);
        computed("share_of_wallet", Kind.RATIO, figures::shareOfWallet);
        computed("white_space", Kind.MONEY, figures::whiteSpace);
        kept(WalletField.EXPECTED_SHARE, Kind.RATIO);
        computed("expected_revenue", Kind.MONEY, figures::expectedRevenue);
        computed("margin", Kind.RATIO, figures::margin);
        computed("gross_profit", Kind.MONEY, figures::grossProfit);
        kept(WalletField.SPEND_3Y, Kind.MONEY);
    }

    private void kept(WalletField field, Kind kind) {
        add(field.column(), () -> Column.number(field.column(), kind, wallets.column(field)));
    }

    private void computed(String name, Kind kind, IntToDoubleFunction figure) {
        add(name, () -> Column.number(name, kind, figure));
    }

    private void ofAccount(String name) {
        if (name.equals("account_id") || name.equals(AccountField.NAME.column())) {
            return;
        }
        String own = has(name) ? OF_ACCOUNT + name : name;
        if (add(own, () -> spread(own, accounts.column(name)))) {
            allow(own, () -> accounts.words(name));
        }
    }

    /** What an account has, for each of its wallets. */
    private Column spread(String name, Column column) {
        int[] account = accountOf.get();
        return switch (column.kind()) {
            case TEXT -> Column.text(name, wallet -> column.text(account[wallet]));
            case FLAG -> Column.flagOrUndefined(name, wallet -> column.number(account[wallet]));
            default -> Column.number(name, column.kind(), wallet -> column.number(account[wallet]));
        };
    }
}
