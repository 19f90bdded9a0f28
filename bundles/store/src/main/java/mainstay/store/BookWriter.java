package mainstay.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.Origin;
import mainstay.book.Problem;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/** Writes the columns of a book one after the other. {@link BookReader} reads them back in the same order. */
final class BookWriter {
    private final DataOutputStream out;

    BookWriter(DataOutputStream out) {
        this.out = out;
    }

    void book(Book book) throws IOException {
        text(book.name());
        text(book.currency());
        out.writeDouble(book.defaultMargin());
        out.writeInt(book.lineMargins().size());
        for (Map.Entry<String, Double> margin : book.lineMargins().entrySet()) {
            text(margin.getKey());
            out.writeDouble(margin.getValue());
        }
        accounts(book.accounts());
        wallets(book.accounts().size(), book.wallets());
        problems(book.problems());
    }

    private void accounts(Accounts accounts) throws IOException {
        out.writeInt(accounts.size());
        for (AccountField field : AccountField.values()) {
            out.writeBoolean(accounts.has(field));
            if (!accounts.has(field)) {
                continue;
            }
            if (field.isNumber()) {
                column(accounts.number(field));
            } else {
                column(accounts.text(field));
            }
        }
        out.writeInt(accounts.extras().size());
        for (Map.Entry<String, TextColumn> extra : accounts.extras().entrySet()) {
            text(extra.getKey());
            column(extra.getValue());
        }
        origin(accounts.origin());
    }

    private void wallets(int accounts, Wallets wallets) throws IOException {
        out.writeInt(wallets.lines().size());
        for (String line : wallets.lines()) {
            text(line);
        }
        out.writeInt(wallets.size());
        for (int account = 0; account < accounts; account++) {
            out.writeInt(wallets.start(account + 1) - wallets.start(account));
        }
        for (int wallet = 0; wallet < wallets.size(); wallet++) {
            out.writeInt(wallets.line(wallet));
        }
        for (WalletField field : WalletField.values()) {
            column(wallets.column(field));
        }
        origin(wallets.origin());
    }

    private void problems(List<Problem> problems) throws IOException {
        out.writeInt(problems.size());
        for (Problem problem : problems) {
            text(problem.severity().name());
            text(problem.file());
            out.writeLong(problem.row());
            text(problem.column());
            text(problem.value());
            text(problem.message());
        }
    }

    private void origin(Origin origin) throws IOException {
        text(origin.file());
        texts(origin.columns());
        texts(origin.constants());
        out.writeBoolean(origin.starts() != null);
        if (origin.starts() != null) {
            ints(origin.starts());
        }
        ints(origin.rows());
    }

    private void texts(Map<String, String> texts) throws IOException {
        out.writeInt(texts.size());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            text(text.getKey());
            text(text.getValue());
        }
    }

    private void ints(int[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Integer.BYTES));
        bytes.asIntBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    private void column(TextColumn column) throws IOException {
        for (int row = 0; row < column.size(); row++) {
            text(column.get(row));
        }
    }

    private void column(DoubleColumn column) throws IOException {
        boolean constant = column instanceof DoubleColumn.Constant;
        out.writeBoolean(constant);
        if (constant) {
            out.writeDouble(((DoubleColumn.Constant) column).value());
            return;
        }
        for (int row = 0; row < column.size(); row++) {
            out.writeDouble(column.get(row));
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
