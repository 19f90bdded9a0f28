package mainstay.book;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The rows of one {@link PlanTable}, as columns, in canonical order: by account, then by the key of the table, then by all
 * other columns; states of one deal at the same moment stay in the order in which they were read. Rows without an account
 * (of actions and targets) come last. A column of a saved book is taken apart when it is first asked for.
 */
public final class PlanRows {
    private static final int NO_ACCOUNT = -1;
    private static final double DAY_SECONDS = 86_400;
    private static final int FEW_ROWS = 32;

    private final PlanTable table;
    private final int size;
    private final int[] starts;
    private final TextColumn accountIds;
    private final Map<String, Supplier<TextColumn>> texts;
    private final Map<String, Supplier<DoubleColumn>> numbers;
    private final Map<String, Supplier<TextColumn>> extras;
    private final Lazy<Map<String, TextColumn>> furtherColumns;
    private final CellOrigin origin;

    private PlanRows(Draft draft, TextColumn accountIds, int[] accountOf, int[] order) {
        this.table = draft.table;
        this.size = draft.size;
        this.accountIds = accountIds;
        this.starts = table.isOfAccounts() ? starts(accountOf, accountIds.size()) : null;
        this.texts = inOrder(draft.texts, order, TextColumn::inOrder);
        this.extras = inOrder(draft.extras, order, TextColumn::inOrder);
        this.numbers = inOrder(draft.numbers, order, DoubleColumn::inOrder);
        this.furtherColumns = Lazy.of(() -> columns(extras));
        this.origin = order == null ? draft.origin : draft.origin.inOrder(order);
    }

    private static <C> Map<String, Supplier<C>> inOrder(
            Map<String, Supplier<C>> columns, int[] order, BiFunction<C, int[], C> ordering) {
        Map<String, Supplier<C>> ordered = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (order == null) {
                ordered.put(name, column);
            } else {
                C moved = ordering.apply(column.get(), order);
                ordered.put(name, () -> moved);
            }
        });
        return ordered;
    }

    private static <C> Map<String, C> columns(Map<String, Supplier<C>> columns) {
        Map<String, C> all = new LinkedHashMap<>();
        columns.forEach((name, column) -> all.put(name, column.get()));
        return Collections.unmodifiableMap(all);
    }

    private static int[] starts(int[] accountOf, int accounts) {
        int[] starts = new int[accounts + 1];
        for (int account : accountOf) {
            if (account != NO_ACCOUNT) {
                starts[account + 1]++;
            }
        }
        for (int account = 0; account < accounts; account++) {
            starts[account + 1] += starts[account];
        }
        return starts;
    }

    /** Which table this is. */
    public PlanTable table() {
        return table;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /**
     * The first row of an account; its rows end before {@code start(account + 1)}. Rows from {@code start(number of accounts)}
     * on have no account.
     *
     * @param account the row of the account in the book, from 0; of a table that is not of accounts only 0
     */
    public int start(int account) {
        return starts == null ? 0 : starts[account];
    }

    /** The row in the book of the account that a row is about; -1 where it is about none. */
    public int account(int row) {
        if (starts == null || row >= starts[starts.length - 1]) {
            return NO_ACCOUNT;
        }
        int least = 0;
        int most = starts.length - 2;
        while (least < most) {
            int middle = (least + most + 1) >>> 1;
            if (starts[middle] <= row) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return least;
    }

    /** The id of the account that a row is about; empty where it is about none. */
    public String accountId(int row) {
        int account = account(row);
        return account == NO_ACCOUNT ? "" : accountIds.get(account);
    }

    /** Whether the table was read with this column. */
    public boolean has(String column) {
        return column.equals(PlanField.ACCOUNT_ID)
                ? starts != null
                : texts.containsKey(column) || numbers.containsKey(column);
    }

    /**
     * A column of texts; empty in every row where the table was read without it. The ids of accounts are not among them.
     *
     * @throws IllegalArgumentException when the table has no such column, or one of numbers
     */
    public TextColumn texts(String column) {
        require(column, false);
        Supplier<TextColumn> found = texts.get(column);
        return found == null ? TextColumn.constant("", size) : found.get();
    }

    /**
     * A column of numbers, in the form in which its {@link PlanField.Type} keeps them; {@code NaN} in every row where the
     * table was read without it.
     *
     * @throws IllegalArgumentException when the table has no such column, or one of texts
     */
    public DoubleColumn numbers(String column) {
        require(column, true);
        Supplier<DoubleColumn> found = numbers.get(column);
        return found == null ? DoubleColumn.missing(size) : found.get();
    }

    private void require(String column, boolean number) {
        if (table.column(column).type().isNumber() != number) {
            throw new IllegalArgumentException(
                    "column " + column + " of " + table.label() + " is " + (number ? "text" : "a number"));
        }
    }

    /** A text in a row; the id of its account for {@code account_id}; empty where there is none. */
    public String text(int row, String column) {
        return column.equals(PlanField.ACCOUNT_ID)
                ? accountId(row)
                : texts(column).get(row);
    }

    /** A number in a row; {@code NaN} where there is none. */
    public double number(int row, String column) {
        return numbers(column).get(row);
    }

    /** The number in a row, or what counts when there is none. */
    public double number(int row, String column, double whenMissing) {
        double value = number(row, column);
        return Double.isNaN(value) ? whenMissing : value;
    }

    /** Whether a flag is set in a row; false where there is none. */
    public boolean flag(int row, String column) {
        return number(row, column) == 1;
    }

    /** The day in a row, of a column of days or of times; empty where there is none. */
    public Optional<LocalDate> day(int row, String column) {
        double value = number(row, column);
        return Double.isNaN(value)
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay((long)
                        (table.column(column).type() == PlanField.Type.TIME
                                ? Math.floor(value / DAY_SECONDS)
                                : value)));
    }

    /** The period in a row; empty where there is none. */
    public Optional<Period> period(int row, String column) {
        return Period.parse(text(row, column));
    }

    /** What the cell of a row says, as users write it; empty where there is nothing. */
    public String cell(int row, String column) {
        PlanField.Type type = table.column(column).type();
        if (!type.isNumber()) {
            return text(row, column);
        }
        return PlanCells.written(type, number(row, column));
    }

    /** The columns that the table was read with, of those that Mainstay knows, as they are kept: texts. */
    public Map<String, TextColumn> texts() {
        return columns(texts);
    }

    /** The columns that the table was read with, of those that Mainstay knows, as they are kept: numbers. */
    public Map<String, DoubleColumn> numbers() {
        return columns(numbers);
    }

    /** Further columns, under their headers. */
    public Map<String, TextColumn> extras() {
        return furtherColumns.get();
    }

    /** Where the rows were read. */
    public CellOrigin origin() {
        return origin;
    }

    /** The account of each row, as a row of the book; -1 where it has none. Of a table that is not of accounts all are -1. */
    public int[] accounts() {
        int[] accounts = new int[size];
        Arrays.fill(accounts, NO_ACCOUNT);
        for (int account = 0; starts != null && account + 1 < starts.length; account++) {
            Arrays.fill(accounts, starts[account], starts[account + 1], account);
        }
        return accounts;
    }

    /** A draft of these very rows, to be changed and built again. */
    public Draft draft() {
        Draft draft = new Draft(table, accounts()).origin(origin);
        draft.texts.putAll(texts);
        draft.numbers.putAll(numbers);
        draft.extras.putAll(extras);
        return draft.inOrder();
    }

    /**
     * The same rows in a book of other accounts.
     *
     * @param placeOf for each account of this book its row in the other
     */
    PlanRows with(int[] placeOf, TextColumn otherIds) {
        Draft draft = draft();
        Arrays.setAll(
                draft.accountOf,
                row -> draft.accountOf[row] == NO_ACCOUNT ? NO_ACCOUNT : placeOf[draft.accountOf[row]]);
        draft.isInOrder = false;
        return draft.build(otherIds);
    }

    /** Rows in any order, to be put in canonical order. What a user got wrong must have been found before. */
    public static final class Draft {
        private final PlanTable table;
        private final int size;
        private final int[] accountOf;
        private final Map<String, Supplier<TextColumn>> texts = new LinkedHashMap<>();
        private final Map<String, Supplier<DoubleColumn>> numbers = new LinkedHashMap<>();
        private final Map<String, Supplier<TextColumn>> extras = new LinkedHashMap<>();
        private boolean isInOrder;
        private CellOrigin origin = CellOrigin.UNKNOWN;

        /**
         * Starts a table.
         *
         * @param accountOf for each row its account, as a row of the accounts; -1 for none, and in all rows of a table that is
         *     not of accounts
         */
        public Draft(PlanTable table, int[] accountOf) {
            this.table = table;
            this.size = accountOf.length;
            this.accountOf = accountOf.clone();
        }

        /** A column of texts that the table knows. */
        public Draft put(String column, TextColumn values) {
            requireRows(column, values.size(), false);
            return putTexts(column, () -> values);
        }

        /**
         * A column of texts that the table knows, a text for each row, which is made when it is first asked for.
         *
         * @param values gives the same column each time
         */
        public Draft putTexts(String column, Supplier<TextColumn> values) {
            requireRows(column, size, false);
            isInOrder = false;
            texts.put(column, values);
            return this;
        }

        /** A column of numbers that the table knows. */
        public Draft put(String column, DoubleColumn values) {
            requireRows(column, values.size(), true);
            return putNumbers(column, () -> values);
        }

        /**
         * A column of numbers that the table knows, a number for each row, which is made when it is first asked for.
         *
         * @param values gives the same column each time
         */
        public Draft putNumbers(String column, Supplier<DoubleColumn> values) {
            requireRows(column, size, true);
            isInOrder = false;
            numbers.put(column, values);
            return this;
        }

        /** A further column, under the header that it has in the file. */
        public Draft extra(String header, TextColumn values) {
            return extra(header, () -> values);
        }

        /**
         * A further column, which is made when it is first asked for.
         *
         * @param values gives the same column each time
         */
        public Draft extra(String header, Supplier<TextColumn> values) {
            extras.put(header, values);
            return this;
        }

        /**
         * That the rows stand in canonical order already, as those of a saved book do, so that none need be compared; said last,
         * when all columns are there.
         */
        public Draft inOrder() {
            isInOrder = true;
            return this;
        }

        /** Where the rows were read. */
        public Draft origin(CellOrigin from) {
            this.origin = from;
            return this;
        }

        private void requireRows(String column, int rows, boolean number) {
            if (rows != size || table.column(column).type().isNumber() != number) {
                throw new IllegalArgumentException("column " + column + " of " + table.label() + " has " + rows + " "
                        + (number ? "numbers" : "texts") + " for " + size + " rows");
            }
        }

        /**
         * The rows in canonical order.
         *
         * @param accountIds the ids of the accounts that the rows are about
         */
        public PlanRows build(TextColumn accountIds) {
            int[] order = order(accountIds.size());
            int[] sorted = order == null
                    ? accountOf
                    : IntStream.of(order).map(row -> accountOf[row]).toArray();
            return new PlanRows(this, accountIds, sorted, order);
        }

        /** The rows in order; null when they stand so already. */
        private int[] order(int accounts) {
            IntBinaryOperator comparison = comparison();
            if (isInOrder || ascends(comparison)) {
                return null;
            }
            int[] place = IntStream.of(accountOf)
                    .map(account -> account == NO_ACCOUNT ? accounts : account)
                    .toArray();
            int[] order = WalletOrder.countingSort(place, accounts + 1, null);
            int from = 0;
            for (int at = 1; at <= order.length; at++) {
                if (at == order.length || place[order[at]] != place[order[from]]) {
                    sort(order, from, at, comparison);
                    from = at;
                }
            }
            return order;
        }

        private boolean ascends(IntBinaryOperator comparison) {
            for (int row = 1; row < size; row++) {
                int before = Integer.compareUnsigned(accountOf[row - 1], accountOf[row]);
                if (before > 0 || (before == 0 && comparison.applyAsInt(row - 1, row) > 0)) {
                    return false;
                }
            }
            return true;
        }

        /** Accounts mostly have few rows, which are put in order in their place. */
        private static void sort(int[] order, int from, int to, IntBinaryOperator comparison) {
            if (to - from > FEW_ROWS) {
                int[] sorted = StableSort.sorted(Arrays.copyOfRange(order, from, to), comparison);
                System.arraycopy(sorted, 0, order, from, sorted.length);
                return;
            }
            for (int at = from + 1; at < to; at++) {
                int row = order[at];
                int place = at;
                while (place > from && comparison.applyAsInt(order[place - 1], row) > 0) {
                    order[place] = order[place - 1];
                    place--;
                }
                order[place] = row;
            }
        }

        private IntBinaryOperator comparison() {
            IntBinaryOperator[] steps = (table.isHistory() ? table.key() : table.columns())
                    .stream()
                            .filter(column -> texts.containsKey(column.name()) || numbers.containsKey(column.name()))
                            .map(this::comparison)
                            .toArray(IntBinaryOperator[]::new);
            return (a, b) -> {
                for (IntBinaryOperator step : steps) {
                    int compared = step.applyAsInt(a, b);
                    if (compared != 0) {
                        return compared;
                    }
                }
                return 0;
            };
        }

        private IntBinaryOperator comparison(PlanField column) {
            if (column.type().isNumber()) {
                Supplier<DoubleColumn> values = numbers.get(column.name());
                return (a, b) ->
                        Double.compare(values.get().get(a), values.get().get(b));
            }
            Supplier<TextColumn> values = texts.get(column.name());
            return (a, b) -> values.get().compare(a, b);
        }
    }
}
