package mainstay.store.format;

import static org.assertj.core.api.Assertions.assertThat;

import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.CellOrigin;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/** Whether two books are the same to the last bit, name, origins and problems included. */
final class SameBook {
    private SameBook() {}

    static void check(Book read, Book book) {
        assertThat(read.name()).isEqualTo(book.name());
        assertThat(read.currency()).isEqualTo(book.currency());
        assertThat(Double.valueOf(read.defaultMargin())).isEqualTo(Double.valueOf(book.defaultMargin()));
        assertThat(read.lineMargins()).isEqualTo(book.lineMargins());
        assertThat(read.problems()).isEqualTo(book.problems());
        checkAccounts(read.accounts(), book.accounts());
        checkWallets(read.wallets(), book.wallets(), book.accounts().size());
        assertThat(read.plan().present()).isEqualTo(book.plan().present());
        assertThat(read.plan().stages()).isEqualTo(book.plan().stages());
        for (PlanTable table : book.plan().present()) {
            check(
                    read.plan().rows(table),
                    book.plan().rows(table),
                    book.accounts().size());
        }
        assertThat(read.digest()).isEqualTo(book.digest());
    }

    private static void check(PlanRows read, PlanRows rows, int accounts) {
        assertThat(read.size()).isEqualTo(rows.size());
        for (int account = 0; account <= accounts; account++) {
            require(read.start(account) == rows.start(account), "start of " + rows.table() + " " + account);
        }
        assertThat(read.texts().keySet()).isEqualTo(rows.texts().keySet());
        rows.texts().forEach((name, column) -> check(read.texts(name), column));
        assertThat(read.numbers().keySet()).isEqualTo(rows.numbers().keySet());
        rows.numbers().forEach((name, column) -> check(read.numbers(name), column));
        assertThat(read.extras().keySet()).isEqualTo(rows.extras().keySet());
        rows.extras().forEach((name, column) -> check(read.extras().get(name), column));
        check(read.origin(), rows.origin());
    }

    private static void checkAccounts(Accounts read, Accounts accounts) {
        assertThat(read.size()).isEqualTo(accounts.size());
        for (AccountField field : AccountField.values()) {
            assertThat(read.has(field)).isEqualTo(accounts.has(field));
            if (field.isNumber()) {
                check(read.number(field), accounts.number(field));
            } else {
                check(read.text(field), accounts.text(field));
            }
        }
        assertThat(read.extras().keySet())
                .containsExactly(accounts.extras().keySet().toArray(String[]::new));
        accounts.extras().forEach((header, column) -> check(read.extras().get(header), column));
        check(read.origin(), accounts.origin());
    }

    private static void checkWallets(Wallets read, Wallets wallets, int accounts) {
        assertThat(read.size()).isEqualTo(wallets.size());
        assertThat(read.lines()).isEqualTo(wallets.lines());
        assertThat(read.isComplete()).isEqualTo(wallets.isComplete());
        for (int account = 0; account <= accounts; account++) {
            require(read.start(account) == wallets.start(account), "start " + account);
        }
        for (int wallet = 0; wallet < wallets.size(); wallet++) {
            require(read.line(wallet) == wallets.line(wallet), "line of " + wallet);
        }
        for (WalletField field : WalletField.values()) {
            check(read.column(field), wallets.column(field));
        }
        check(read.origin(), wallets.origin());
    }

    private static void check(DoubleColumn read, DoubleColumn column) {
        assertThat(read.size()).isEqualTo(column.size());
        assertThat(read).isInstanceOf(column.getClass());
        for (int row = 0; row < column.size(); row++) {
            long bits = Double.doubleToRawLongBits(column.get(row));
            require(Double.doubleToRawLongBits(read.get(row)) == bits, "number " + row + ": " + column.get(row));
        }
    }

    private static void check(TextColumn read, TextColumn column) {
        assertThat(read.size()).isEqualTo(column.size());
        assertThat(read).isInstanceOf(column.getClass());
        for (int row = 0; row < column.size(); row++) {
            require(read.get(row).equals(column.get(row)), "text " + row + ": " + column.get(row));
        }
    }

    private static void check(CellOrigin read, CellOrigin origin) {
        assertThat(read.file()).isEqualTo(origin.file());
        assertThat(read.columns()).isEqualTo(origin.columns());
        assertThat(read.constants()).isEqualTo(origin.constants());
        assertThat(read.starts()).isEqualTo(origin.starts());
        assertThat(read.rows()).isEqualTo(origin.rows());
    }

    /** An assertion for each of a million rows would take longer than all else. */
    private static void require(boolean same, String what) {
        if (!same) {
            throw new AssertionError("another " + what);
        }
    }
}
