package mainstay.store.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.CellOrigin;
import mainstay.book.DataProblem;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.Stage;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/** Writes a book as the description of this package says. {@link StoredBookReader} reads it back in the same order. */
public final class StoredBookWriter {
    private final ByteOutput head = new ByteOutput();
    private final BlockWriter blocks;
    private final ColumnWriter columns;

    private StoredBookWriter(OutputStream file, Workers workers) {
        this.blocks = new BlockWriter(file, head, workers);
        this.columns = new ColumnWriter(head, blocks);
    }

    /**
     * Writes a book. The same book gives the same bytes, on however many processors.
     *
     * @throws IOException when the file cannot be written to
     */
    public static void write(Book book, OutputStream file) throws IOException {
        boolean isLarge = Math.max(book.accounts().size(), book.wallets().size()) > StoredBookReader.ROWS_WORTH_THREADS;
        try (Workers workers = Workers.of(isLarge)) {
            StoredBookWriter writer = new StoredBookWriter(file, workers);
            byte[] format = book.plan().isEmpty() ? StoredBookReader.BEGIN : StoredBookReader.BEGIN_WITH_PLAN;
            BlockFile.write(format, file, writer.head, () -> writer.book(book));
        }
    }

    private void book(Book book) throws IOException {
        head.putText(book.name());
        head.putText(book.currency());
        head.putText(book.digestIfKnown().orElse(""));
        head.putDouble(book.defaultMargin());
        head.putInt(book.lineMargins().size());
        new TreeMap<>(book.lineMargins()).forEach((line, margin) -> {
            head.putText(line);
            head.putDouble(margin);
        });
        accounts(book.accounts());
        wallets(book.accounts().size(), book.wallets());
        problems(book.problems());
        if (!book.plan().isEmpty()) {
            plan(book.accounts().size(), book.plan());
        }
    }

    private void accounts(Accounts accounts) throws IOException {
        head.putInt(accounts.size());
        List<AccountField> fields =
                List.of(AccountField.values()).stream().filter(accounts::has).toList();
        head.putInt(fields.size());
        for (AccountField field : fields) {
            head.putText(field.column());
            if (field.isNumber()) {
                columns.column(accounts.number(field));
            } else {
                columns.column(accounts.text(field));
            }
        }
        texts(accounts.extras());
        origin(accounts.origin());
    }

    private void wallets(int accounts, Wallets wallets) throws IOException {
        head.putInt(wallets.lines().size());
        wallets.lines().forEach(head::putText);
        head.putInt(wallets.size());
        head.putFlag(!wallets.isComplete());
        if (!wallets.isComplete()) {
            blocks.wholeNumbers(accounts + 1, wallets::start);
            blocks.wholeNumbers(wallets.size(), wallets::line);
        }
        head.putInt(WalletField.values().length);
        for (WalletField field : WalletField.values()) {
            head.putText(field.column());
            columns.column(wallets.column(field));
        }
        origin(wallets.origin());
    }

    private void problems(List<DataProblem> problems) {
        head.putInt(problems.size());
        for (DataProblem problem : problems) {
            head.putText(problem.severity().name());
            head.putText(problem.file());
            head.putLong(problem.row());
            head.putText(problem.column());
            head.putText(problem.value());
            head.putText(problem.message());
        }
    }

    private void plan(int accounts, PlanTables plan) throws IOException {
        head.putInt(plan.present().size());
        for (PlanTable table : plan.present()) {
            PlanRows rows = plan.rows(table);
            head.putText(table.label());
            head.putInt(rows.size());
            if (table.isOfAccounts()) {
                blocks.wholeNumbers(accounts + 1, rows::start);
            }
            texts(rows.texts());
            head.putInt(rows.numbers().size());
            for (Map.Entry<String, DoubleColumn> number : rows.numbers().entrySet()) {
                head.putText(number.getKey());
                columns.column(number.getValue());
            }
            texts(rows.extras());
            origin(rows.origin());
        }
        head.putInt(plan.stages().all().size());
        for (Stage stage : plan.stages().all()) {
            head.putText(stage.name());
            head.putText(stage.label());
            head.putText(stage.outcome().name());
            head.putDouble(stage.probability());
        }
    }

    private void origin(CellOrigin origin) throws IOException {
        head.putText(origin.file());
        words(origin.columns());
        words(origin.constants());
        head.putFlag(origin.starts() != null);
        if (origin.starts() != null) {
            ints(origin.starts());
        }
        ints(origin.rows());
    }

    private void texts(Map<String, TextColumn> texts) throws IOException {
        head.putInt(texts.size());
        for (Map.Entry<String, TextColumn> text : texts.entrySet()) {
            head.putText(text.getKey());
            columns.column(text.getValue());
        }
    }

    private void words(Map<String, String> texts) {
        head.putInt(texts.size());
        new TreeMap<>(texts).forEach((name, text) -> {
            head.putText(name);
            head.putText(text);
        });
    }

    private void ints(int[] values) throws IOException {
        head.putInt(values.length);
        blocks.wholeNumbers(values.length, row -> values[row]);
    }
}
