package mainstay.benchmarks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;

/** The book as one table, a row an account: its row in the file, four texts, four numbers of each line. */
final class WideRows {
    static final List<AccountField> TEXTS =
            List.of(AccountField.ACCOUNT_ID, AccountField.NAME, AccountField.REGION, AccountField.INDUSTRY);

    private static final List<WalletField> NUMBERS =
            List.of(WalletField.SPEND, WalletField.TIED, WalletField.REVENUE, WalletField.MARGIN);

    private final Book book;

    WideRows(Book book) {
        this.book = book;
    }

    int rows() {
        return book.accounts().size();
    }

    /** The columns as SQL wants them. */
    static String columns(String text, String number) {
        List<String> columns = new ArrayList<>(List.of("source_row INTEGER"));
        TEXTS.forEach(field -> columns.add(field.column() + " " + text));
        for (int line = 0; line < SampleBook.LINES.size(); line++) {
            for (WalletField field : NUMBERS) {
                columns.add(field.column() + line + " " + number);
            }
        }
        return String.join(", ", columns);
    }

    static int width() {
        return 1 + TEXTS.size() + SampleBook.LINES.size() * NUMBERS.size();
    }

    /** Hands over all rows. */
    void writeTo(RowTarget target) throws Exception {
        Accounts accounts = book.accounts();
        int[] sourceRows = accounts.origin().rows();
        List<TextColumn> texts = TEXTS.stream().map(accounts::text).toList();
        DoubleColumn[] numbers = NUMBERS.stream().map(book.wallets()::column).toArray(DoubleColumn[]::new);
        int lines = SampleBook.LINES.size();
        for (int account = 0; account < accounts.size(); account++) {
            target.begin(sourceRows[account]);
            for (TextColumn text : texts) {
                target.add(text.get(account));
            }
            for (int line = 0; line < lines; line++) {
                for (DoubleColumn column : numbers) {
                    target.add(column.get(account * lines + line));
                }
            }
            target.end();
        }
    }

    /** Reads all rows into columns such as a book's; the sum of spend comes back. */
    double readFrom(ResultSet rows) throws SQLException {
        int[] sourceRows = new int[rows()];
        TextColumn.Builder[] texts = new TextColumn.Builder[TEXTS.size()];
        for (int text = 0; text < texts.length; text++) {
            texts[text] = new TextColumn.Builder();
        }
        double[][] numbers = new double[SampleBook.LINES.size() * NUMBERS.size()][rows()];
        int row = 0;
        while (rows.next()) {
            sourceRows[row] = rows.getInt(1);
            for (int text = 0; text < texts.length; text++) {
                texts[text].add(rows.getString(2 + text));
            }
            for (int number = 0; number < numbers.length; number++) {
                numbers[number][row] = rows.getDouble(2 + texts.length + number);
            }
            row++;
        }
        for (TextColumn.Builder text : texts) {
            text.build();
        }
        double[][] spend = new double[SampleBook.LINES.size()][];
        for (int line = 0; line < spend.length; line++) {
            spend[line] = numbers[line * NUMBERS.size()];
        }
        return Sum.ofSpend(spend, row);
    }

    /** Takes rows cell by cell. */
    interface RowTarget {

        void begin(int sourceRow) throws Exception;

        void add(String text) throws Exception;

        void add(double number) throws Exception;

        void end() throws Exception;
    }
}
