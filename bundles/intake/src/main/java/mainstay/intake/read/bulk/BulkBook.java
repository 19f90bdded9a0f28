package mainstay.intake.read.bulk;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.api.ImportResult;
import mainstay.intake.bulk.BulkFile;
import mainstay.intake.bulk.RowOfId;
import mainstay.intake.bulk.TextCells;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.TableMapping;
import mainstay.intake.read.BookReader;
import mainstay.intake.read.bind.Tables;
import mainstay.intake.read.check.Checks;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejects;
import mainstay.intake.read.rows.AccountsReader;
import mainstay.intake.read.rows.WalletsReader;
import mainstay.intake.source.Source;
import mainstay.intake.table.CsvTable;
import mainstay.intake.table.SourceTable;

/**
 * Makes a book of CSV tables in which nothing is wrong: the same book as {@link BookReader} makes row by row, with the same
 * warnings. Where anything is odd there is no book, and the rows are read one by one to say what it is.
 */
public final class BulkBook {
    private final Tables tables;
    private final String name;
    private final Mapping mapping;
    private final Batches batches = Batches.usual();
    private final Problems problems = new Problems();
    private final WalletsReader walletsReader;
    private final AccountsReader accountsReader;

    private BulkBook(Tables tables, String name) {
        this.tables = tables;
        this.name = name;
        this.mapping = tables.mapping();
        this.walletsReader = new WalletsReader(tables.wallets(), mapping.wallets(), problems);
        this.accountsReader = new AccountsReader(
                tables.accounts(),
                mapping.accounts(),
                tables.areOne() ? walletsReader.used() : Set.of(),
                problems,
                new Rejects());
    }

    /** The book; empty when something is odd. */
    public static Optional<ImportResult> read(Tables tables, String name, ImportProgress progress) {
        boolean readable = isPlain(tables.accounts(), tables.mapping().accounts())
                && isPlain(tables.wallets(), tables.mapping().wallets())
                && tables.areOne() != tables.mapping().wallets().lines().isEmpty();
        if (!readable) {
            return Optional.empty();
        }
        BulkBook bulk = new BulkBook(tables, name);
        if (!BulkAccounts.arePlain(bulk.accountsReader) || !bulk.walletsReader.isPlain()) {
            return Optional.empty();
        }
        try {
            return tables.areOne() ? bulk.readOne(progress) : bulk.readBoth(progress);
        } catch (IOException e) {
            throw Source.unreadable(tables.accounts().file(), e);
        }
    }

    private static boolean isPlain(SourceTable table, TableMapping given) {
        return table instanceof CsvTable
                && table.headerRow() == 1
                && given.where().isEmpty()
                && !given.merged();
    }

    private Optional<ImportResult> readOne(ImportProgress progress) throws IOException {
        Optional<BulkFile> opened = open(tables.accounts());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (BulkFile file = opened.get()) {
            int rows = file.rows();
            int lines = mapping.wallets().lines().size();
            if (rows == 0 || (long) rows * lines > Integer.MAX_VALUE / 2) {
                return Optional.empty();
            }
            BulkColumns columns = new BulkColumns(tables.accounts().header().size());
            BulkAccounts accounts = new BulkAccounts(accountsReader, rows, columns);
            BulkWallets wallets = new BulkWideWallets(walletsReader, rows, columns);
            boolean plain = columns.arePlain()
                    && file.read(columns.cells(), progressOf(tables.accounts(), file, progress))
                    && wallets.finish(batches);
            return plain ? result(accounts, rows, wallets) : Optional.empty();
        }
    }

    private Optional<ImportResult> readBoth(ImportProgress progress) throws IOException {
        Optional<BulkFile> first = open(tables.accounts());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        try (BulkFile accountsFile = first.get()) {
            int rows = accountsFile.rows();
            BulkColumns columns = new BulkColumns(tables.accounts().header().size());
            BulkAccounts accounts = new BulkAccounts(accountsReader, rows, columns);
            if (rows == 0
                    || !columns.arePlain()
                    || !accountsFile.read(columns.cells(), progressOf(tables.accounts(), accountsFile, progress))) {
                return Optional.empty();
            }
            return readWallets(accounts, rows, progress);
        }
    }

    private Optional<ImportResult> readWallets(BulkAccounts accounts, int accountRows, ImportProgress progress)
            throws IOException {
        Optional<BulkFile> second = open(tables.wallets());
        if (second.isEmpty()) {
            return Optional.empty();
        }
        try (BulkFile file = second.get()) {
            TextCells.Pool pool = accounts.pool(batches);
            BulkColumns columns = new BulkColumns(tables.wallets().header().size());
            BulkWallets wallets =
                    new BulkLongWallets(walletsReader, file.rows(), new RowOfId(pool.bytes(), pool.ends()), columns);
            boolean plain = file.rows() > 0
                    && columns.arePlain()
                    && file.read(columns.cells(), progressOf(tables.wallets(), file, progress))
                    && wallets.finish(batches);
            if (plain && !mapping.isGiven()) {
                walletsReader.warnOfUnknown();
            }
            return plain ? result(accounts, accountRows, wallets) : Optional.empty();
        }
    }

    private static LongConsumer progressOf(SourceTable table, BulkFile file, ImportProgress progress) {
        return bytes -> progress.read(table.file(), bytes, file.size());
    }

    private static Optional<BulkFile> open(SourceTable table) throws IOException {
        return BulkFile.open(((CsvTable) table).survey(), table.dialect());
    }

    private Optional<ImportResult> result(BulkAccounts accounts, int rows, BulkWallets wallets) {
        if (accounts.parents().isPresent()
                && !BulkParents.areSound(accounts.parents().get(), accounts.pool(batches))) {
            return Optional.empty();
        }
        Checks checks = new Checks(walletsReader, problems);
        nameUnserved(accounts, wallets.served(rows), checks);
        checks.wallets(wallets.toCheck());
        checks.totals(wallets.toCheck());
        BookBuilder builder = new BookBuilder(name)
                .currency(mapping.currency())
                .defaultMargin(mapping.margin())
                .problems(problems.kept())
                .origins(accountsReader.origin(fileRows(rows)), wallets.origin());
        mapping.lineMargins().forEach(builder::lineMargin);
        if (!accounts.addTo(builder, batches)) {
            return Optional.empty();
        }
        wallets.addTo(builder);
        return built(builder)
                .map(book -> new ImportResult(
                        Optional.of(book), problems.kept(), 0, problems.warnings(), Map.of(), tables.notes()));
    }

    /** An id or a line that stands twice, and a number out of its range, come to light when the book is made. */
    private static Optional<Book> built(BookBuilder builder) {
        try {
            return Optional.of(builder.build());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void nameUnserved(BulkAccounts accounts, boolean[] served, Checks checks) {
        String header = Checks.idHeader(accountsReader.columns());
        for (int account = 0; account < served.length; account++) {
            if (!served[account]) {
                checks.withoutWallet(tables.accounts().file(), account + 2, header, accounts.id(account, batches));
            }
        }
    }

    private static int[] fileRows(int rows) {
        int[] fileRows = new int[rows];
        for (int row = 0; row < rows; row++) {
            fileRows[row] = row + 2;
        }
        return fileRows;
    }
}
