package mainstay.intake.read.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.book.DataProblem;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;
import mainstay.intake.mapping.Mapping;

/** Makes the book of the good rows. */
public final class BookAssembler {
    private final AccountsReader accountsReader;
    private final ReadAccounts accounts;
    private final WalletsReader walletsReader;
    private final WalletTable read;
    private final ReadWallets wallets;

    public BookAssembler(
            AccountsReader accountsReader,
            ReadAccounts accounts,
            WalletsReader walletsReader,
            WalletTable read,
            ReadWallets wallets) {
        this.accountsReader = accountsReader;
        this.accounts = accounts;
        this.walletsReader = walletsReader;
        this.read = read;
        this.wallets = wallets;
    }

    /**
     * Makes the book.
     *
     * @param rejected for each account how many of its rows were left out; empty when none was
     */
    public Book book(String name, Mapping mapping, List<DataProblem> problems, int[] rejected) {
        int[] good = accounts.good();
        BookBuilder builder = new BookBuilder(name)
                .currency(mapping.currency())
                .defaultMargin(mapping.margin())
                .problems(problems);
        mapping.lineMargins().forEach(builder::lineMargin);
        addAccounts(builder, good);
        addWallets(builder, good);
        if (Arrays.stream(good).anyMatch(account -> account < rejected.length && rejected[account] > 0)) {
            TextColumn.Builder counts = new TextColumn.Builder();
            for (int account : good) {
                counts.add(rejected[account] == 0 ? "" : Integer.toString(rejected[account]));
            }
            builder.extra(Accounts.REJECTED_ROWS, counts.build());
        }
        return builder.origins(accountOrigin(good), walletOrigin()).build();
    }

    private void addAccounts(BookBuilder builder, int[] good) {
        TextColumn.Builder ids = new TextColumn.Builder();
        for (int account : good) {
            ids.add(accounts.ids.get(account));
        }
        builder.accounts(AccountField.ACCOUNT_ID, ids.build());
        accounts.texts.forEach(
                (field, texts) -> builder.accounts(field, texts.toColumn().inOrder(good)));
        accounts.numbers.forEach((field, numbers) ->
                builder.accounts(field, DoubleColumn.of(numbers.toArray()).inOrder(good)));
        accounts.extras.forEach(
                (header, texts) -> builder.extra(header, texts.toColumn().inOrder(good)));
    }

    private void addWallets(BookBuilder builder, int[] good) {
        int[] rank = new int[accounts.size()];
        for (int at = 0; at < good.length; at++) {
            rank[good[at]] = at;
        }
        int[] accountOf =
                Arrays.stream(wallets.accounts()).map(account -> rank[account]).toArray();
        boolean[] isUsed = new boolean[read.lines.size()];
        for (int line : wallets.lines()) {
            isUsed[line] = true;
        }
        List<String> lines = new ArrayList<>();
        int[] lineRank = new int[isUsed.length];
        for (int line = 0; line < isUsed.length; line++) {
            lineRank[line] = lines.size();
            if (isUsed[line]) {
                lines.add(read.lines.get(line));
            }
        }
        int[] lineOf =
                Arrays.stream(wallets.lines()).map(line -> lineRank[line]).toArray();
        builder.wallets(accountOf, lineOf, lines);
        wallets.values().forEach((field, values) -> builder.wallets(field, DoubleColumn.of(values)));
        walletsReader.addConstants(builder, wallets.size());
    }

    private CellOrigin accountOrigin(int[] good) {
        int[] rows = Arrays.stream(good).map(accounts.rows::get).toArray();
        return accountsReader.origin(rows);
    }

    private CellOrigin walletOrigin() {
        return walletsReader.origin(wallets.starts(), wallets.rows());
    }
}
