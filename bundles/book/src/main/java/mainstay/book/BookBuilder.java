package mainstay.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds a book from columns in any order. What a user got wrong must have been found before: a builder that is handed a
 * duplicate id, an unknown account or a number outside its range throws {@link IllegalArgumentException}.
 */
public final class BookBuilder {
    final String name;
    String currency = "";
    double defaultMargin = Double.NaN;
    final Map<String, Double> lineMargins = new TreeMap<>();
    List<Problem> problems = List.of();

    private final Map<AccountField, TextColumn> texts = new EnumMap<>(AccountField.class);
    private final Map<AccountField, DoubleColumn> numbers = new EnumMap<>(AccountField.class);
    private final Map<String, TextColumn> extras = new LinkedHashMap<>();
    private final Map<WalletField, DoubleColumn> measures = new EnumMap<>(WalletField.class);
    private Origin accountOrigin = Origin.UNKNOWN;
    private Origin walletOrigin = Origin.UNKNOWN;
    private int[] accountOf = new int[0];
    private int[] lineOf = new int[0];
    private List<String> lines = List.of();

    /** Starts a book with this name. */
    public BookBuilder(String name) {
        this.name = name;
    }

    /** The currency of every amount. */
    public BookBuilder currency(String code) {
        this.currency = code;
        return this;
    }

    /** The margin of wallets that have none and whose line has none. */
    public BookBuilder defaultMargin(double margin) {
        this.defaultMargin = margin;
        return this;
    }

    /** The margin of a line's wallets that have none. */
    public BookBuilder lineMargin(String line, double margin) {
        lineMargins.put(line, margin);
        return this;
    }

    /** A text column of the accounts table; {@link AccountField#ACCOUNT_ID} is required. */
    public BookBuilder accounts(AccountField field, TextColumn column) {
        texts.put(field, column);
        return this;
    }

    /** A number column of the accounts table. */
    public BookBuilder accounts(AccountField field, DoubleColumn column) {
        numbers.put(field, column);
        return this;
    }

    /** A further column of the accounts table. */
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

    /** A measure of the wallets table; a measure that is not given takes {@link WalletField#whenMissing()}. */
    public BookBuilder wallets(WalletField field, DoubleColumn column) {
        measures.put(field, column);
        return this;
    }

    /** Where both tables were read. */
    public BookBuilder origins(Origin accounts, Origin wallets) {
        this.accountOrigin = accounts;
        this.walletOrigin = wallets;
        return this;
    }

    /** What was found wrong when the book was read. */
    public BookBuilder problems(List<Problem> found) {
        this.problems = found;
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

    /** The book, in canonical order. */
    public Book build() {
        TextColumn ids = texts.get(AccountField.ACCOUNT_ID);
        if (ids == null) {
            throw new IllegalArgumentException("a book needs the column account_id");
        }
        int[] accountOrder = sortedById(ids);
        Accounts accounts = accounts(accountOrder);
        return new Book(this, accounts, wallets(accountOrder));
    }

    private Accounts accounts(int[] order) {
        texts.replaceAll(
                (field, column) -> sized(field.column(), column.size(), order.length) ? column.inOrder(order) : column);
        numbers.replaceAll(
                (field, column) -> sized(field.column(), column.size(), order.length) ? column.inOrder(order) : column);
        extras.replaceAll(
                (header, column) -> sized(header, column.size(), order.length) ? column.inOrder(order) : column);
        return new Accounts(texts, numbers, extras, accountOrigin.inOrder(order));
    }

    private Wallets wallets(int[] accountOrder) {
        int[] rank = inverse(accountOrder);
        List<String> sortedLines =
                lines.stream().sorted(TextOrder.BY_CODE_POINT).toList();
        Map<String, Integer> lineRanks = new HashMap<>();
        for (String line : sortedLines) {
            lineRanks.put(line, lineRanks.size());
        }
        int[] lineRank = lines.stream().mapToInt(lineRanks::get).toArray();
        int[] sortedAccount =
                Arrays.stream(accountOf).map(account -> rank[account]).toArray();
        int[] sortedLine = Arrays.stream(lineOf).map(line -> lineRank[line]).toArray();
        int[] order = countingSort(sortedAccount, accountOrder.length, countingSort(sortedLine, lines.size(), null));
        int[] starts = new int[accountOrder.length + 1];
        for (int account : sortedAccount) {
            starts[account + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] lineColumn =
                Arrays.stream(order).map(wallet -> sortedLine[wallet]).toArray();
        requireUnique(starts, lineColumn, sortedLines);
        Map<WalletField, DoubleColumn> columns = new EnumMap<>(WalletField.class);
        for (WalletField field : WalletField.values()) {
            columns.put(field, measure(field, order));
        }
        return new Wallets(starts, lineColumn, sortedLines, columns, walletOrigin.inOrder(order));
    }

    private DoubleColumn measure(WalletField field, int[] order) {
        DoubleColumn column = measures.get(field);
        if (column == null) {
            return DoubleColumn.constant(field.whenMissing(), order.length);
        }
        sized(field.column(), column.size(), order.length);
        boolean optional = Double.isNaN(field.whenMissing()) && !field.required();
        for (int row = 0; row < column.size(); row++) {
            double value = column.get(row);
            if (!field.range().allows(value) && !(optional && Double.isNaN(value))) {
                throw new IllegalArgumentException(field.column() + " must be " + field.range() + ", not " + value);
            }
        }
        return column.inOrder(order);
    }

    private static boolean sized(String column, int size, int expected) {
        if (size != expected) {
            throw new IllegalArgumentException("column " + column + " has " + size + " rows, not " + expected);
        }
        return true;
    }

    private static int[] sortedById(TextColumn ids) {
        String[] texts = new String[ids.size()];
        Integer[] order = new Integer[texts.length];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = ids.get(row);
            order[row] = row;
        }
        Arrays.parallelSort(order, (a, b) -> TextOrder.BY_CODE_POINT.compare(texts[a], texts[b]));
        for (int row = 1; row < texts.length; row++) {
            if (texts[order[row]].equals(texts[order[row - 1]])) {
                throw new IllegalArgumentException("account id " + texts[order[row]] + " stands twice");
            }
        }
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private static void requireUnique(int[] starts, int[] lineColumn, List<String> lines) {
        for (int account = 0; account + 1 < starts.length; account++) {
            for (int wallet = starts[account] + 1; wallet < starts[account + 1]; wallet++) {
                if (lineColumn[wallet] == lineColumn[wallet - 1]) {
                    throw new IllegalArgumentException(
                            "line " + lines.get(lineColumn[wallet]) + " stands twice in one account");
                }
            }
        }
    }

    private static int[] inverse(int[] order) {
        int[] rank = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            rank[order[at]] = at;
        }
        return rank;
    }

    /** The rows sorted by key, stable with respect to {@code before} (or to the rows as they are, when null). */
    private static int[] countingSort(int[] keys, int keyCount, int[] before) {
        int[] next = new int[keyCount + 1];
        for (int key : keys) {
            next[key + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] order = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            int row = before == null ? at : before[at];
            order[next[keys[row]]++] = row;
        }
        return order;
    }
}
