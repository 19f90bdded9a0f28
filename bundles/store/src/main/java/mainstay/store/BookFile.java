package mainstay.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.Origin;
import mainstay.book.Problem;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/** A book in one file: its columns one after the other, a checksum at the end. */
final class BookFile {
    private static final int MAGIC = 0x4d41494e; // MAIN
    private static final int VERSION = 1;
    private static final int BUFFER = 1 << 16;

    private BookFile() {}

    static void write(Book book, OutputStream target) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(target, new CRC32C());
        Writer writer = new Writer(new DataOutputStream(checked));
        writer.out.writeInt(MAGIC);
        writer.out.writeInt(VERSION);
        writer.book(book);
        writer.out.writeLong(checked.getChecksum().getValue());
    }

    static Book read(Path file) {
        try {
            verify(file);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
                Reader reader = new Reader(new DataInputStream(in));
                if (reader.in.readInt() != MAGIC || reader.in.readInt() != VERSION) {
                    throw new MainstayException(
                            Code.STORAGE, file + " was written by another version of Mainstay; import the book again");
                }
                return reader.book().build();
            }
        } catch (EOFException | IllegalArgumentException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw new MainstayException(
                    Code.STORAGE, file + " cannot be read (" + FolderDataDirectory.reason(e) + ")", e);
        }
    }

    /** Checks the sum before anything is believed: a wrong count would ask for any amount of memory. */
    private static void verify(Path file) throws IOException {
        long content = Files.size(file) - Long.BYTES;
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            for (long left = content; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException();
                }
                sum.update(buffer, 0, read);
                left -= read;
            }
            if (content < 0 || in.readLong() != sum.getValue()) {
                throw damaged(file, null);
            }
        }
    }

    private static MainstayException damaged(Path file, Exception cause) {
        return new MainstayException(Code.STORAGE, file + " is damaged; import the book again", cause);
    }

    private static final class Writer {
        private final DataOutputStream out;

        Writer(DataOutputStream out) {
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

    private static final class Reader {
        private final DataInputStream in;

        Reader(DataInputStream in) {
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
                problems.add(
                        new Problem(Problem.Severity.valueOf(text()), text(), in.readLong(), text(), text(), text()));
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
}
