package mainstay.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An account book: accounts, their wallets by product line, and the defaults that came with them. Rows are in canonical
 * order (accounts by id, wallets by account and line), so that the same content gives the same results and the same
 * digest, in whatever order it was read.
 */
public final class Book {
    private final String name;
    private final String currency;
    private final double defaultMargin;
    private final Map<String, Double> lineMargins;
    private final Accounts accounts;
    private final Wallets wallets;
    private final PlanTables plan;
    private final Supplier<List<DataProblem>> problems;
    private final Rollup rollup;
    private volatile String digest;

    Book(BookBuilder builder, Accounts accounts, Wallets wallets, PlanTables plan) {
        this.name = builder.name;
        this.currency = builder.currency;
        this.defaultMargin = builder.defaultMargin;
        this.lineMargins = Map.copyOf(builder.lineMargins);
        this.problems = builder.problems;
        this.accounts = accounts;
        this.wallets = wallets;
        this.plan = plan;
        this.rollup = builder.rollup;
        this.digest = builder.digest;
    }

    private Book(
            Book other, Accounts accounts, Wallets wallets, PlanTables plan, Supplier<List<DataProblem>> problems) {
        this.name = other.name;
        this.currency = other.currency;
        this.defaultMargin = other.defaultMargin;
        this.lineMargins = other.lineMargins;
        this.problems = problems;
        this.accounts = accounts;
        this.wallets = wallets;
        this.plan = plan;
        this.rollup = null;
    }

    /**
     * The same book with other figures; columns that are not given stay. It must not be one that was rolled up.
     *
     * @param numbers a number for each account, within {@link AccountField#range()}
     * @param measures a number for each wallet, within {@link WalletField#range()}
     */
    public Book with(Map<AccountField, DoubleColumn> numbers, Map<WalletField, DoubleColumn> measures) {
        return new Book(this, accounts.with(numbers), wallets.with(measures), plan, problems);
    }

    /**
     * The same book with other plan tables. It must not be one that was rolled up.
     *
     * @param drafts each table at most once, with the rows of this book's accounts
     */
    public Book withPlan(List<PlanRows.Draft> drafts, Stages stages) {
        return withPlan(drafts, stages, problems);
    }

    /**
     * The same book with other plan tables. It must not be one that was rolled up.
     *
     * @param drafts each table at most once, with the rows of this book's accounts
     * @param found what was found wrong when the book was read, the tables included
     */
    public Book withPlan(List<PlanRows.Draft> drafts, Stages stages, List<DataProblem> found) {
        List<DataProblem> copy = List.copyOf(found);
        return withPlan(drafts, stages, () -> copy);
    }

    private Book withPlan(List<PlanRows.Draft> drafts, Stages stages, Supplier<List<DataProblem>> found) {
        return new Book(this, accounts, wallets, PlanTables.of(drafts, stages, accounts.ids()), found);
    }

    /**
     * The same book with another plan table in the place of its own, or besides those that it has. It must not be one that was
     * rolled up.
     */
    public Book withTable(PlanRows.Draft draft) {
        return new Book(this, accounts, wallets, plan.with(draft), problems);
    }

    /**
     * The name of the book, as the user gave it. Parameters are kept under it; it is not part of the
     * {@link #digest()}.
     */
    public String name() {
        return name;
    }

    /** The currency of every amount, such as {@code USD}; empty when the import names none. */
    public String currency() {
        return currency;
    }

    /** The margin of wallets whose line has none, as a fraction; {@code NaN} when the import gives none. */
    public double defaultMargin() {
        return defaultMargin;
    }

    /**
     * Margins of whole product lines, as fractions, by the name of the line; empty when the import gives
     * none.
     */
    public Map<String, Double> lineMargins() {
        return lineMargins;
    }

    /**
     * The accounts, sorted by id; their rows are the account numbers, from 0, that every column of a result
     * uses.
     */
    public Accounts accounts() {
        return accounts;
    }

    /** The wallets, sorted by account and line. */
    public Wallets wallets() {
        return wallets;
    }

    /** The plan tables: what is known, wanted and done about the accounts; empty when the book came without them. */
    public PlanTables plan() {
        return plan;
    }

    /** What was found wrong when the book was read; errors only when the good rows alone were taken. */
    public List<DataProblem> problems() {
        return problems.get();
    }

    /** Which branches decide through which head office; empty in a book that was not rolled up. */
    public Optional<Rollup> rollup() {
        return Optional.ofNullable(rollup);
    }

    /** The book as it was read: another than this one if this one was rolled up. */
    public Book asRead() {
        return rollup == null ? this : rollup.book();
    }

    /** The digest when it is known already, so that what can do without it need not wait for it. */
    public Optional<String> digestIfKnown() {
        return Optional.ofNullable(digest);
    }

    /**
     * SHA-256 of the content as it was read, without name, origin and problems. Computed at the first call,
     * which reads the whole book, and then kept; the order of rows in the files does not matter.
     *
     * @return 64 hexadecimal digits
     */
    public String digest() {
        if (rollup != null) {
            return rollup.book().digest();
        }
        if (digest == null) {
            digest = Digest.of(this);
        }
        return digest;
    }
}
