package mainstay.intake.read;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.api.ImportResult;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.read.bind.PlanSources;
import mainstay.intake.read.bind.Tables;
import mainstay.intake.read.bulk.BulkBook;
import mainstay.intake.read.check.Checks;
import mainstay.intake.read.plan.KnownAccounts;
import mainstay.intake.read.plan.PlanTablesReader;
import mainstay.intake.read.reject.Problems;
import mainstay.intake.read.reject.Rejected;
import mainstay.intake.read.reject.Rejects;
import mainstay.intake.read.rows.AccountsReader;
import mainstay.intake.read.rows.BookAssembler;
import mainstay.intake.read.rows.DistinctWallets;
import mainstay.intake.read.rows.Parents;
import mainstay.intake.read.rows.ReadAccounts;
import mainstay.intake.read.rows.ReadWallets;
import mainstay.intake.read.rows.RelatedRows;
import mainstay.intake.read.rows.SummedWallets;
import mainstay.intake.read.rows.WalletTable;
import mainstay.intake.read.rows.WalletsReader;
import mainstay.intake.source.Source;

/** Reads the tables, checks them against each other, and makes the book. */
public final class BookReader {
    private final Tables tables;
    private final String name;
    private final boolean lenient;
    private final Optional<LocalDate> on;
    private final Mapping mapping;
    private final Problems problems = new Problems();
    private final Rejects rejects = new Rejects();

    /**
     * Prepares to read.
     *
     * @param name what the book is called
     * @param lenient whether to take the good rows when there are errors
     * @param on the day for which warnings are given; empty when those that depend on it are not
     */
    public BookReader(Tables tables, String name, boolean lenient, Optional<LocalDate> on) {
        this.tables = tables;
        this.name = name;
        this.lenient = lenient;
        this.on = on;
        this.mapping = tables.mapping();
    }

    /** Reads, checks and builds: in bulk where nothing is odd, else row by row. */
    public ImportResult read(ImportProgress progress) {
        return BulkBook.read(tables, name, progress)
                .map(read ->
                        withPlan(read, read.book().orElseThrow(), tables.plan().watched(progress)))
                .orElseGet(() -> new BookReader(tables.watched(progress), name, lenient, on).readRows());
    }

    /** Reads, checks and builds row by row. */
    public ImportResult readRows() {
        WalletsReader walletsReader = new WalletsReader(tables.wallets(), mapping.wallets(), problems);
        AccountsReader accountsReader = new AccountsReader(
                tables.accounts(),
                mapping.accounts(),
                tables.areOne() ? walletsReader.used() : Set.of(),
                problems,
                rejects);
        ReadAccounts accounts = accountsReader.read();
        if (accounts.size() == 0 && problems.errors() == 0) {
            throw Source.bad(tables.accounts().file() + " holds no accounts; a book needs at least one");
        }
        int[] parents = Parents.check(
                accounts,
                accountsReader.header(AccountField.PARENT_ID),
                accountsReader.parentsByName(),
                lenient,
                problems,
                rejects);
        if (!mapping.isGiven() && !tables.areOne()) {
            walletsReader.warnOfUnknown();
        }
        WalletTable read = walletsReader.read(accounts, lenient, rejects);
        if (read.size() == 0 && problems.errors() == 0) {
            throw Source.bad(tables.wallets().file() + " holds no wallets; a book needs at least one row with what an"
                    + " account spends on a line");
        }
        ReadWallets wallets = mapping.wallets().merged()
                ? SummedWallets.of(read, accounts.size(), walletsReader, problems, rejects)
                : DistinctWallets.of(read, accounts, walletsReader.lineHeader(), problems, rejects);
        Checks checks = new Checks(walletsReader, problems);
        if (lenient || problems.errors() == 0) {
            checks.accounts(accounts, wallets.accounts(), Checks.idHeader(accountsReader.columns()));
        }
        checks.wallets(wallets.toCheck(read));
        checks.totals(read.toCheck());
        ImportResult both = result(accountsReader, accounts, walletsReader, read, wallets, parents);
        return both.book()
                .map(book -> withPlan(both, book, tables.plan()))
                .orElseGet(() -> withPlan(both, () -> KnownAccounts.of(accounts.ids), read.lineNames(), tables.plan()));
    }

    /**
     * What was read, with the plan tables; the accounts and lines are those of the book, if there is one.
     *
     * @param accounts asked for when there are plan tables, as looking up ten million ids takes seconds to prepare
     */
    private ImportResult withPlan(
            ImportResult read, Supplier<KnownAccounts> accounts, List<String> lines, PlanSources sources) {
        if (sources.isEmpty()) {
            return read;
        }
        Problems all = Problems.after(read);
        PlanTablesReader plan = new PlanTablesReader(sources, all, rejects);
        plan.read(accounts.get(), lines, lenient);
        plan.warn(read.book(), on);
        Map<String, byte[]> rejected = new LinkedHashMap<>(read.rejects());
        if (lenient) {
            rejected.putAll(plan.rejected());
        }
        return new ImportResult(
                all.errors() == 0 || lenient ? read.book().map(book -> plan.addTo(book, all.kept())) : Optional.empty(),
                all.kept(),
                all.errors(),
                all.warnings(),
                rejected,
                Stream.concat(tables.notes().stream(), plan.notes().stream())
                        .distinct()
                        .toList());
    }

    private ImportResult withPlan(ImportResult read, Book book, PlanSources sources) {
        return withPlan(
                read,
                () -> KnownAccounts.of(book.accounts().ids()),
                book.wallets().lines(),
                sources);
    }

    private ImportResult result(
            AccountsReader accountsReader,
            ReadAccounts accounts,
            WalletsReader walletsReader,
            WalletTable read,
            ReadWallets wallets,
            int[] parents) {
        int[] rejected = lenient && problems.errors() > 0
                ? new RelatedRows(accounts, parents, rejects).rejectedOf(tables.wallets(), mapping.wallets())
                : new int[0];
        boolean usable = problems.errors() == 0 || (lenient && accounts.good().length > 0);
        Optional<Book> book = usable
                ? Optional.of(new BookAssembler(accountsReader, accounts, walletsReader, read, wallets)
                        .book(name, mapping, problems.kept(), rejected))
                : Optional.empty();
        return new ImportResult(
                book,
                problems.kept(),
                problems.errors(),
                problems.warnings(),
                lenient ? rejected(accounts, parents) : Map.of(),
                tables.notes());
    }

    private Map<String, byte[]> rejected(ReadAccounts accounts, int[] parents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (problems.errors() == 0) {
            return files;
        }
        if (!tables.areOne()) {
            new RelatedRows(accounts, parents, rejects).add(tables.wallets(), mapping.wallets());
        }
        files.put(
                tables.accounts().rejectsFile(),
                Rejected.rows(tables.accounts(), mapping.accounts(), rejects, problems.kept()));
        if (!tables.areOne()) {
            files.put(
                    tables.wallets().rejectsFile(),
                    Rejected.rows(tables.wallets(), mapping.wallets(), rejects, problems.kept()));
        }
        return files;
    }
}
