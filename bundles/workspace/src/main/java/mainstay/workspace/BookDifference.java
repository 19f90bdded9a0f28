package mainstay.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.book.TextColumn;
import mainstay.book.TextOrder;
import mainstay.book.WalletField;
import mainstay.book.Wallets;

/** Two books set against each other, or two versions of one: accounts that are new or gone, and every cell that is another. */
public final class BookDifference {
    private static final String NEW = "new";
    private static final String GONE = "gone";
    private static final String CHANGED = "changed";
    private static final int NONE = -1;

    private final Book before;
    private final Book after;
    private final List<Compared> compared;
    private final Rows rows = new Rows();
    private final int[] changedCells;
    private int newAccounts;
    private int goneAccounts;
    private int changedAccounts;
    private final PlanDifference plan;

    private BookDifference(Book before, Book after) {
        this.before = before;
        this.after = after;
        this.compared = compared(before, after);
        this.changedCells = new int[compared.size()];
        compare();
        this.plan = PlanDifference.between(before, after);
    }

    /** What is other in a book than in one before. */
    public static BookDifference between(Book before, Book after) {
        return new BookDifference(before, after);
    }

    /** Rows of five whole numbers, as many as there turn out to be. */
    private static final class Rows {
        private static final int WIDTH = 5;
        private int[] cells = new int[WIDTH * 16];
        private int size;

        void add(int... row) {
            if ((size + 1) * WIDTH > cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            System.arraycopy(row, 0, cells, size * WIDTH, WIDTH);
            size++;
        }

        int get(int row, int cell) {
            return cells[row * WIDTH + cell];
        }
    }

    /** A column of accounts or wallets that both books have, or one of them. */
    private record Compared(String name, boolean ofWallets, Cells before, Cells after) {
        boolean isOther(int rowBefore, int rowAfter) {
            if (before.numbers() != null || after.numbers() != null) {
                return Double.compare(before.number(rowBefore), after.number(rowAfter)) != 0;
            }
            return !before.text(rowBefore).equals(after.text(rowAfter));
        }
    }

    /** The cells of a column, numbers or texts. */
    private record Cells(DoubleColumn numbers, TextColumn texts) {
        double number(int row) {
            return row == NONE || numbers == null ? Double.NaN : numbers.get(row);
        }

        String text(int row) {
            if (row == NONE) {
                return "";
            }
            return texts == null ? BookColumns.plain(number(row)) : texts.get(row);
        }
    }

    private static List<Compared> compared(Book before, Book after) {
        List<Compared> compared = new ArrayList<>();
        for (AccountField field : AccountField.values()) {
            if (field != AccountField.ACCOUNT_ID
                    && (before.accounts().has(field) || after.accounts().has(field))) {
                compared.add(new Compared(field.column(), false, cells(before, field), cells(after, field)));
            }
        }
        Set<String> extras = new LinkedHashSet<>(before.accounts().extras().keySet());
        extras.addAll(after.accounts().extras().keySet());
        extras.forEach(
                header -> compared.add(new Compared(header, false, extra(before, header), extra(after, header))));
        for (WalletField field : WalletField.values()) {
            compared.add(new Compared(
                    field.column(),
                    true,
                    new Cells(before.wallets().column(field), null),
                    new Cells(after.wallets().column(field), null)));
        }
        return compared;
    }

    private static Cells cells(Book book, AccountField field) {
        return field.isNumber()
                ? new Cells(book.accounts().number(field), null)
                : new Cells(null, book.accounts().text(field));
    }

    private static Cells extra(Book book, String header) {
        TextColumn column = book.accounts().extras().get(header);
        return new Cells(
                null, column == null ? TextColumn.constant("", book.accounts().size()) : column);
    }

    /** Both lists of accounts are in the order of their ids. */
    private void compare() {
        int one = 0;
        int other = 0;
        while (one < before.accounts().size() || other < after.accounts().size()) {
            int order = order(one, other);
            if (order < 0) {
                goneAccounts++;
                rows.add(NONE, one++, NONE, NONE, NONE);
            } else if (order > 0) {
                newAccounts++;
                rows.add(NONE, NONE, other++, NONE, NONE);
            } else {
                int found = rows.size;
                compare(one++, other++);
                changedAccounts += rows.size > found ? 1 : 0;
            }
        }
    }

    private int order(int one, int other) {
        if (one == before.accounts().size()) {
            return 1;
        }
        return other == after.accounts().size()
                ? -1
                : TextOrder.BY_CODE_POINT.compare(
                        before.accounts().id(one), after.accounts().id(other));
    }

    private void compare(int one, int other) {
        for (int column = 0; column < compared.size(); column++) {
            if (!compared.get(column).ofWallets()) {
                add(column, one, other, one, other);
            }
        }
        int left = before.wallets().start(one);
        int right = after.wallets().start(other);
        int leftEnd = before.wallets().start(one + 1);
        int rightEnd = after.wallets().start(other + 1);
        while (left < leftEnd || right < rightEnd) {
            int order = left == leftEnd
                    ? 1
                    : right == rightEnd ? -1 : TextOrder.BY_CODE_POINT.compare(line(before, left), line(after, right));
            int leftNow = order <= 0 ? left++ : NONE;
            int rightNow = order >= 0 ? right++ : NONE;
            for (int column = 0; column < compared.size(); column++) {
                if (compared.get(column).ofWallets()) {
                    add(column, one, other, leftNow, rightNow);
                }
            }
        }
    }

    private void add(int column, int one, int other, int rowBefore, int rowAfter) {
        if (compared.get(column).isOther(rowBefore, rowAfter)) {
            changedCells[column]++;
            rows.add(column, one, other, rowBefore, rowAfter);
        }
    }

    private static String line(Book book, int wallet) {
        return book.wallets().lines().get(book.wallets().line(wallet));
    }

    /** How many rows there are: one for an account or a plan row that is new or gone, and one for each cell that is another. */
    public int size() {
        return rows.size + plan.changes().size();
    }

    /** What is told of each row, in the order of the ids. */
    public List<Column> columns() {
        return List.of(
                Column.text("change", row -> isPlan(row) ? plan(row).change() : change(row)),
                Column.text("account_id", this::accountId),
                Column.text("name", this::accountName),
                Column.text("line", row -> isPlan(row) ? plan(row).line() : line(row)),
                Column.text("column", this::columnName),
                Column.text("before", row -> isPlan(row) ? plan(row).before() : textBefore(row)),
                Column.text("after", row -> isPlan(row) ? plan(row).after() : textAfter(row)),
                Column.number(
                        "moved", Kind.NUMBER, row -> isPlan(row) ? Double.NaN : numberAfter(row) - numberBefore(row)));
    }

    private boolean isPlan(int row) {
        return row >= rows.size;
    }

    private PlanDifference.Change plan(int row) {
        return plan.changes().get(row - rows.size);
    }

    private String accountId(int row) {
        if (isPlan(row)) {
            return plan(row).accountId();
        }
        return rows.get(row, 2) == NONE
                ? before.accounts().id(rows.get(row, 1))
                : after.accounts().id(rows.get(row, 2));
    }

    private String accountName(int row) {
        if (isPlan(row)) {
            String id = plan(row).accountId();
            OptionalInt found = after.accounts().find(id);
            return found.isPresent()
                    ? after.accounts().name(found.getAsInt())
                    : before.accounts().find(id).stream()
                            .mapToObj(before.accounts()::name)
                            .findFirst()
                            .orElse("");
        }
        return rows.get(row, 2) == NONE
                ? before.accounts().name(rows.get(row, 1))
                : after.accounts().name(rows.get(row, 2));
    }

    private String columnName(int row) {
        if (isPlan(row)) {
            return plan(row).cell();
        }
        return isCell(row) ? column(row).name() : WalletField.REVENUE.column();
    }

    private boolean isCell(int row) {
        return rows.get(row, 0) != NONE;
    }

    private Compared column(int row) {
        return compared.get(rows.get(row, 0));
    }

    private String change(int row) {
        if (isCell(row)) {
            return CHANGED;
        }
        return rows.get(row, 1) == NONE ? NEW : GONE;
    }

    private String line(int row) {
        if (!isCell(row) || !column(row).ofWallets()) {
            return "";
        }
        return rows.get(row, 4) == NONE ? line(before, rows.get(row, 3)) : line(after, rows.get(row, 4));
    }

    private String textBefore(int row) {
        return isCell(row) ? column(row).before().text(rows.get(row, 3)) : BookColumns.plain(numberBefore(row));
    }

    private String textAfter(int row) {
        return isCell(row) ? column(row).after().text(rows.get(row, 4)) : BookColumns.plain(numberAfter(row));
    }

    private double numberBefore(int row) {
        return isCell(row) ? column(row).before().number(rows.get(row, 3)) : revenue(before, rows.get(row, 1));
    }

    private double numberAfter(int row) {
        return isCell(row) ? column(row).after().number(rows.get(row, 4)) : revenue(after, rows.get(row, 2));
    }

    private static double revenue(Book book, int account) {
        if (account == NONE) {
            return Double.NaN;
        }
        Wallets wallets = book.wallets();
        return sum(wallets.column(WalletField.REVENUE), wallets.start(account), wallets.start(account + 1));
    }

    private static double sum(DoubleColumn column, int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += column.get(row);
        }
        return sum;
    }

    /** What is other in all, a sentence each. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(counted(newAccounts) + " new, " + NumberText.number(goneAccounts) + " gone, "
                + NumberText.number(changedAccounts) + " changed: "
                + NumberText.number(before.accounts().size()) + " → "
                + NumberText.number(after.accounts().size()));
        cells().forEach((column, count) -> sentences.add(
                column + ": " + NumberText.number(count) + (count == 1 ? " cell" : " cells") + " changed"));
        for (WalletField field : List.of(WalletField.SPEND, WalletField.REVENUE)) {
            double one = sum(before.wallets().column(field), 0, before.wallets().size());
            double other = sum(after.wallets().column(field), 0, after.wallets().size());
            sentences.add(field.column() + " of all accounts: " + NumberText.money(one) + " → "
                    + NumberText.money(other) + " (" + (other >= one ? "+" : "") + NumberText.money(other - one) + ")");
        }
        sentences.addAll(plan.sentences());
        return sentences;
    }

    private Map<String, Integer> cells() {
        Map<String, Integer> cells = new LinkedHashMap<>();
        for (int column = 0; column < changedCells.length; column++) {
            if (changedCells[column] > 0) {
                cells.put(compared.get(column).name(), changedCells[column]);
            }
        }
        return cells;
    }

    private static String counted(int accounts) {
        return NumberText.number(accounts) + (accounts == 1 ? " account is" : " accounts are");
    }
}
