package mainstay.workspace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/** What is in the columns of a book, before anything is computed of them. */
public final class BookColumns {
    private static final int EXAMPLES = 3;
    private static final String ACCOUNTS = "accounts";
    private static final String WALLETS = "wallets";
    private static final String TEXT = "text";
    private static final String NUMBER = "number";
    private static final long HASH_START = 0xcbf29ce484222325L;
    private static final long HASH_FACTOR = 0x100000001b3L;

    private final List<Described> columns = new ArrayList<>();

    private BookColumns() {}

    /**
     * A column.
     *
     * @param table {@code accounts}, {@code wallets}, or the name of a plan table
     * @param type {@code text}, {@code number}, or {@code text of numbers} where each filled cell of a text could be one
     * @param filled how many rows have a value
     * @param distinct how many different values there are
     * @param least the least number; {@code NaN} for texts
     * @param most the greatest number; {@code NaN} for texts
     * @param examples the first different values, three at most
     */
    public record Described(
            String table,
            String column,
            String type,
            int filled,
            int distinct,
            double least,
            double most,
            List<String> examples) {}

    /** The columns of a book, in the order of its tables. */
    public static List<Described> of(Book book) {
        BookColumns described = new BookColumns();
        described.accounts(book.accounts());
        described.wallets(book.wallets());
        book.plan().present().forEach(table -> described.plan(book.plan().rows(table)));
        return List.copyOf(described.columns);
    }

    private void accounts(Accounts accounts) {
        for (AccountField field : AccountField.values()) {
            if (!accounts.has(field)) {
                continue;
            }
            if (field.isNumber()) {
                numbers(ACCOUNTS, field.column(), accounts.number(field));
            } else {
                texts(ACCOUNTS, field.column(), accounts.size(), accounts.text(field)::get);
            }
        }
        accounts.extras().forEach((header, column) -> texts(ACCOUNTS, header, accounts.size(), column::get));
    }

    private void wallets(Wallets wallets) {
        texts(WALLETS, "line", wallets.size(), wallet -> wallets.lines().get(wallets.line(wallet)));
        for (WalletField field : WalletField.values()) {
            if (isGiven(field, wallets.column(field))) {
                numbers(WALLETS, field.column(), wallets.column(field));
            }
        }
    }

    private void plan(PlanRows rows) {
        String table = rows.table().label();
        for (PlanField field : rows.table().columns()) {
            if (!rows.has(field.name())) {
                continue;
            }
            if (field.type() == PlanField.Type.NUMBER) {
                numbers(table, field.name(), rows.numbers(field.name()));
            } else {
                texts(table, field.name(), rows.size(), row -> rows.cell(row, field.name()));
            }
        }
        rows.extras().forEach((header, column) -> texts(table, header, rows.size(), column::get));
    }

    /** A column that the book lacks holds what counts for a missing cell. */
    private static boolean isGiven(WalletField field, DoubleColumn column) {
        return !(column instanceof DoubleColumn.Constant constant)
                || Double.compare(constant.value(), field.whenMissing()) != 0;
    }

    private void numbers(String table, String name, DoubleColumn column) {
        double[] values = Arrays.stream(column.toArray())
                .filter(value -> !Double.isNaN(value))
                .toArray();
        List<String> examples = examples(values.length, row -> plain(values[row]));
        Arrays.sort(values);
        int distinct = distinct(values.length, row -> Double.doubleToLongBits(values[row]));
        add(table, name, NUMBER, values.length, distinct, values, examples);
    }

    private void texts(String table, String name, int size, IntFunction<String> texts) {
        int[] filled = IntStream.range(0, size)
                .filter(row -> !texts.apply(row).isEmpty())
                .toArray();
        long[] hashes = new long[filled.length];
        double[] numbers = new double[filled.length];
        boolean areNumbers = filled.length > 0;
        for (int at = 0; at < filled.length; at++) {
            String text = texts.apply(filled[at]);
            hashes[at] = hash(text);
            areNumbers = areNumbers && text.matches("-?\\d{1,15}(\\.\\d{1,15})?");
            numbers[at] = areNumbers ? Double.parseDouble(text) : Double.NaN;
        }
        Arrays.sort(hashes);
        int distinct = distinct(hashes.length, row -> hashes[row]);
        if (areNumbers) {
            Arrays.sort(numbers);
        }
        add(
                table,
                name,
                areNumbers ? "text of numbers" : TEXT,
                filled.length,
                distinct,
                areNumbers ? numbers : new double[0],
                examples(filled.length, row -> texts.apply(filled[row])));
    }

    private void add(
            String table, String name, String type, int filled, int distinct, double[] sorted, List<String> examples) {
        double least = sorted.length == 0 ? Double.NaN : sorted[0];
        double most = sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
        columns.add(new Described(table, name, type, filled, distinct, least, most, examples));
    }

    /** How many different values stand in order. */
    private static int distinct(int size, IntToLongFunction sorted) {
        int distinct = 0;
        for (int at = 0; at < size; at++) {
            if (at == 0 || sorted.applyAsLong(at) != sorted.applyAsLong(at - 1)) {
                distinct++;
            }
        }
        return distinct;
    }

    /** FNV-1a with 64 bits: that two of ten million texts have the same happens once in some 300,000 columns. */
    private static long hash(String text) {
        long hash = HASH_START;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * HASH_FACTOR;
        }
        return hash;
    }

    private static List<String> examples(int size, IntFunction<String> values) {
        Set<String> examples = new LinkedHashSet<>();
        for (int at = 0; at < size && examples.size() < EXAMPLES; at++) {
            examples.add(values.apply(at));
        }
        return List.copyOf(examples);
    }

    /** A number as it is typed. */
    static String plain(double value) {
        return Double.isNaN(value)
                ? ""
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
