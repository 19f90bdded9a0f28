package mainstay.book;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Builds a book from columns in any order. What a user got wrong must have been found before: a builder that is handed a
 * duplicate id, an unknown account or a measure outside its range throws {@link IllegalArgumentException}.
 */
public final class BookBuilder {
    final String name;
    String currency = "";
    double defaultMargin = Double.NaN;
    final Map<String, Double> lineMargins = new TreeMap<>();
    Supplier<List<DataProblem>> problems = List::of;
    String digest;
    Rollup rollup;
    private Function<TextColumn, PlanTables> plan = PlanTables::none;

    private final Map<AccountField, TextColumn> texts = new EnumMap<>(AccountField.class);
    private final Map<AccountField, DoubleColumn> numbers = new EnumMap<>(AccountField.class);
    private final Map<String, TextColumn> extras = new LinkedHashMap<>();
    private final Map<WalletField, DoubleColumn> measures = new EnumMap<>(WalletField.class);
    private CellOrigin accountOrigin = CellOrigin.UNKNOWN;
    private CellOrigin walletOrigin = CellOrigin.UNKNOWN;
    private int[] accountOf = new int[0];
    private int[] lineOf = new int[0];
    private int[] startsInOrder;
    private boolean areInOrder;
    private List<String> lines = List.of();

    /** Starts a book with this name, which parameters are kept under. */
    public BookBuilder(String name) {
        this.name = name;
    }

    /** The currency of every amount, such as {@code USD}; empty, as it is at first, when not known. */
    public BookBuilder currency(String code) {
        this.currency = code;
        return this;
    }

    /**
     * The margin of wallets that have none and whose line has none, as a fraction; {@code NaN}, as it is at
     * first, for none.
     */
    public BookBuilder defaultMargin(double margin) {
        this.defaultMargin = margin;
        return this;
    }

    /** The margin, as a fraction, of those wallets of a line that have none. */
    public BookBuilder lineMargin(String line, double margin) {
        lineMargins.put(line, margin);
        return this;
    }

    /** A text column of the accounts table; {@link AccountField#ACCOUNT_ID} is required. */
    public BookBuilder accounts(AccountField field, TextColumn column) {
        texts.put(field, column);
        return this;
    }

    /**
     * A number column of the accounts table; {@code NaN} where an account has no number. Rows are in the
     * order of the ids given.
     */
    public BookBuilder accounts(AccountField field, DoubleColumn column) {
        numbers.put(field, column);
        return this;
    }

    /** A further column of the accounts table, under the header that it has in the file. */
    public BookBuilder extra(String header, TextColumn column) {
        extras.put(header, column);
        return this;
    }

    /**
     * The keys of the wallets table.
     *
     * @param accounts for each wallet, the row of its account in the columns given here
     * @param lineIndexes for each wallet, the index of its line in {@code lineNames}
     * @param lineNames the names of the product lines, each once
     */
    public BookBuilder wallets(int[] accounts, int[] lineIndexes, List<String> lineNames) {
        this.accountOf = accounts;
        this.lineOf = lineIndexes;
        this.lines = List.copyOf(lineNames);
        return this;
    }

    /**
     * The keys of a wallets table that stands in order already: by account, then by line.
     *
     * @param starts the wallets of the account in row {@code a} of the columns given here are {@code starts[a]} to
     *     {@code starts[a + 1] - 1}; null when every account has a wallet of every line
     * @param lineIndexes for each wallet, the index of its line in {@code lineNames}; null when {@code starts} is
     * @param lineNames the names of the product lines, each once, sorted by code point
     */
    public BookBuilder walletsInOrder(int[] starts, int[] lineIndexes, List<String> lineNames) {
        this.startsInOrder = starts;
        this.areInOrder = true;
        this.lineOf = lineIndexes;
        this.lines = List.copyOf(lineNames);
        return this;
    }

    /** A measure of the wallets table; a measure that is not given takes {@link WalletField#whenMissing()}. */
    public BookBuilder wallets(WalletField field, DoubleColumn column) {
        measures.put(field, column);
        return this;
    }

    /** Where both tables were read. */
    public BookBuilder origins(CellOrigin accounts, CellOrigin wallets) {
        this.accountOrigin = accounts;
        this.walletOrigin = wallets;
        return this;
    }

    /**
     * The plan tables, whose accounts are rows of the account columns given here.
     *
     * @param drafts each table at most once
     * @param stages the stages of deals, in their order
     */
    public BookBuilder plan(List<PlanRows.Draft> drafts, Stages stages) {
        this.plan = ids -> PlanTables.of(drafts, stages, ids);
        return this;
    }

    /** The plan tables of a book with other accounts; {@code placeOf} tells the row here of each account there. */
    BookBuilder plan(PlanTables others, int[] placeOf) {
        this.plan = ids -> others.with(placeOf, ids);
        return this;
    }

    /** What was found wrong when the book was read; kept with the book, and not part of its digest. */
    public BookBuilder problems(List<DataProblem> found) {
        List<DataProblem> copy = List.copyOf(found);
        return problems(() -> copy);
    }

    /** What was found wrong in the input, which is told when it is first asked for, the same each time. */
    public BookBuilder problems(Supplier<List<DataProblem>> found) {
        this.problems = found;
        return this;
    }

    /**
     * What {@link Book#digest()} gave for this very content before, so that it is not computed again; empty when that is
     * not known.
     */
    public BookBuilder digest(String known) {
        this.digest = known.isEmpty() ? null : known;
        return this;
    }

    /** What made the accounts decision-making units. */
    BookBuilder rollup(Rollup made) {
        this.rollup = made;
        return this;
    }

    /** The book of these accounts, each with its wallets: for tests and small books. */
    public static Book of(String name, Map<String, List<Wallet>> walletsByAccount) {
        return small(walletsByAccount, new BookBuilder(name)).build();
    }

    /** A builder with these accounts and wallets already in it; account columns follow the order of the map. */
    public static BookBuilder small(Map<String, List<Wallet>> walletsByAccount, BookBuilder builder) {
        List<String> ids = new ArrayList<>(walletsByAccount.keySet());
        List<String> names = walletsByAccount.values().stream()
                .flatMap(List::stream)
                .map(Wallet::line)
                .distinct()
                .toList();
        List<Wallet> wallets =
                walletsByAccount.values().stream().flatMap(List::stream).toList();
        int[] accounts = ids.stream()
                .flatMapToInt(id -> walletsByAccount.get(id).stream().mapToInt(wallet -> ids.indexOf(id)))
                .toArray();
        int[] lineIndexes = wallets.stream()
                .mapToInt(wallet -> names.indexOf(wallet.line()))
                .toArray();
        builder.accounts(AccountField.ACCOUNT_ID, TextColumn.of(ids)).wallets(accounts, lineIndexes, names);
        for (WalletField field : WalletField.values()) {
            builder.wallets(
                    field,
                    DoubleColumn.of(wallets.stream()
                            .mapToDouble(wallet -> wallet.get(field))
                            .toArray()));
        }
        return builder;
    }

    /**
     * The book, in canonical order: accounts by id, wallets by account and line.
     *
     * @throws IllegalArgumentException if there are no ids, an id or a wallet appears twice, a column has
     *     another number of rows, or a measure is outside its range; a user's error must have been found
     *     before
     */
    public Book build() {
        TextColumn ids = texts.get(AccountField.ACCOUNT_ID);
        if (ids == null) {
            throw new IllegalArgumentException("a book needs the column account_id");
        }
        int[] accountOrder = IdOrder.of(ids);
        PlanTables planned = plan(ids, accountOrder);
        Accounts accounts = accounts(ids.size(), accountOrder);
        return new Book(this, accounts, wallets(ids.size(), accountOrder), planned);
    }

    private PlanTables plan(TextColumn ids, int[] order) {
        PlanTables planned = plan.apply(ids);
        if (order == null || planned.isEmpty()) {
            return planned;
        }
        int[] placeOf = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
        }
        return planned.with(placeOf, ids.inOrder(order));
    }

    private Accounts accounts(int size, int[] order) {
        texts.replaceAll((field, column) -> {
            sized(field.column(), column.size(), size);
            return order == null ? column : column.inOrder(order);
        });
        numbers.replaceAll((field, column) -> {
            sized(field.column(), column.size(), size);
            return order == null ? column : column.inOrder(order);
        });
        extras.replaceAll((header, column) -> {
            sized(header, column.size(), size);
            return order == null ? column : column.inOrder(order);
        });
        return new Accounts(texts, numbers, extras, order == null ? accountOrigin : accountOrigin.inOrder(order));
    }

    private Wallets wallets(int accounts, int[] accountOrder) {
        WalletOrder inOrder = areInOrder
                ? WalletOrder.inOrder(startsInOrder, lineOf, lines, accountOrder, accounts)
                : WalletOrder.of(accountOf, lineOf, lines, accountOrder, accounts);
        Map<WalletField, DoubleColumn> columns = new EnumMap<>(WalletField.class);
        for (WalletField field : WalletField.values()) {
            columns.put(field, measure(field, inOrder));
        }
        CellOrigin origin = inOrder.order() == null ? walletOrigin : walletOrigin.inOrder(inOrder.order());
        return new Wallets(accounts, inOrder.starts(), inOrder.lineOf(), inOrder.lines(), columns, origin);
    }

    private DoubleColumn measure(WalletField field, WalletOrder inOrder) {
        DoubleColumn column = measures.get(field);
        if (column == null) {
            return DoubleColumn.constant(field.whenMissing(), inOrder.size());
        }
        sized(field.column(), column.size(), inOrder.size());
        requireAllowed(field, column);
        return inOrder.order() == null ? column : column.inOrder(inOrder.order());
    }

    private static void requireAllowed(WalletField field, DoubleColumn column) {
        int rows = column instanceof DoubleColumn.Constant ? Math.min(1, column.size()) : column.size();
        Batches.usual().forRanges(rows, (from, to) -> {
            double[] block = new double[to - from];
            column.copy(from, to, block, 0);
            requireAllowed(field, block);
        });
    }

    private static void requireAllowed(WalletField field, double[] values) {
        double least = Math.max(-Double.MAX_VALUE, field.range().least());
        double most = Math.min(Double.MAX_VALUE, field.range().most());
        boolean optional = Double.isNaN(field.whenMissing()) && !field.required();
        for (double value : values) {
            boolean allowed = value >= least && value <= most;
            if (!allowed && !(optional && Double.isNaN(value))) {
                throw new IllegalArgumentException(field.column() + " must be " + field.range() + ", not " + value);
            }
        }
    }

    private static void sized(String column, int size, int expected) {
        if (size != expected) {
            throw new IllegalArgumentException("column " + column + " has " + size + " rows, not " + expected);
        }
    }
}
