package mainstay.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.AccountField;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.Origin;
import mainstay.book.Problem;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;

/** Reads the columns of a book in the order in which {@link BookWriter} wrote them. */
final class BookReader {
    private final DataInputStream in;

    BookReader(DataInputStream in) {
        this.in = in;
    }

    BookBuilder book() throws IOException {
        BookBuilder builder = new BookBuilder(text()).currency(text()).defaultMargin(in.readDouble());
        for (int margins = count(); margins > 0; margins--) {
            builder.lineMargin(text(), in.readDouble());
        }
        int accounts = count();
        Origin accountOrigin = accounts(builder, accounts);
        Origin walletOrigin = wallets(builder, accounts);
        return builder.origins(accountOrigin, walletOrigin).problems(problems());
    }

    private Origin accounts(BookBuilder builder, int accounts) throws IOException {
        for (AccountField field : AccountField.values()) {
            if (!in.readBoolean()) {
                continue;
            }
            if (field.isNumber()) {
                builder.accounts(field, doubles(accounts));
            } else {
                builder.accounts(field, texts(accounts));
            }
        }
        for (int extras = count(); extras > 0; extras--) {
            builder.extra(text(), texts(accounts));
        }
        return origin();
    }

    private Origin wallets(BookBuilder builder, int accounts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int line = count(); line > 0; line--) {
            lines.add(text());
        }
        int wallets = count();
        int[] accountOf = new int[wallets];
        int next = 0;
        for (int account = 0; account < accounts; account++) {
            for (int of = count(); of > 0; of--) {
                accountOf[next++] = account;
            }
        }
        int[] lineOf = new int[wallets];
        for (int wallet = 0; wallet < wallets; wallet++) {
            lineOf[wallet] = in.readInt();
        }
        builder.wallets(accountOf, lineOf, lines);
        for (WalletField field : WalletField.values()) {
            builder.wallets(field, doubles(wallets));
        }
        return origin();
    }

    private List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (int problem = count(); problem > 0; problem--) {
            problems.add(new Problem(Problem.Severity.valueOf(text()), text(), in.readLong(), text(), text(), text()));
        }
        return problems;
    }

    private Origin origin() throws IOException {
        String file = text();
        Map<String, String> columns = textMap();
        Map<String, String> constants = textMap();
        int[] starts = in.readBoolean() ? ints() : null;
        return new Origin(file, columns, constants, starts, ints());
    }

    private Map<String, String> textMap() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int text = count(); text > 0; text--) {
            texts.put(text(), text());
        }
        return texts;
    }

    private int[] ints() throws IOException {
        int[] values = new int[count()];
        for (int at = 0; at < values.length; at++) {
            values[at] = in.readInt();
        }
        return values;
    }

    private TextColumn texts(int rows) throws IOException {
        TextColumn.Builder builder = new TextColumn.Builder();
        for (int row = 0; row < rows; row++) {
            builder.add(text());
        }
        return builder.build();
    }

    private DoubleColumn doubles(int rows) throws IOException {
        if (in.readBoolean()) {
            return DoubleColumn.constant(in.readDouble(), rows);
        }
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = in.readDouble();
        }
        return DoubleColumn.of(values);
    }

    private String text() throws IOException {
        int length = count();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int count() throws IOException {
        int count = in.readInt();
        if (count < 0) {
            throw new EOFException("a negative count");
        }
        return count;
    }
}
