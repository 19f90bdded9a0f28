package mainstay.intake.read.plan;

import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.CellOrigin;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.intake.read.rows.TextNumbers;
import mainstay.intake.table.SourceTable;

/**
 * What was read of a plan table: all rows whose cells fit the header, good and bad, in the order of the file.
 *
 * @param table which table it is
 * @param file the file it stands in, as the user knows it
 * @param source where it stands; null when the rows are those that the book has already
 * @param headers for each column that was read, its header there
 * @param accounts for each row its account; -1 where it has none
 * @param accountIds for each row the id of its account, as it was read; empty where it has none
 * @param rows for each row its number in the file
 * @param bad the rows that cannot be used
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; lists would cost an object a row
record ReadPlanTable(
        PlanTable table,
        String file,
        SourceTable source,
        Map<String, String> headers,
        int[] accounts,
        TextColumn accountIds,
        int[] rows,
        Map<String, TextColumn> texts,
        Map<String, DoubleColumn> numbers,
        Map<String, TextColumn> extras,
        BitSet bad) {

    /** The rows that a book has already, to be checked with others that come beside them. */
    static ReadPlanTable kept(PlanRows rows) {
        CellOrigin origin = rows.origin();
        TextColumn.Builder ids = new TextColumn.Builder();
        IntStream.range(0, rows.size()).forEach(row -> ids.add(rows.accountId(row)));
        boolean isTold = origin.starts() == null && origin.rows().length == rows.size();
        return new ReadPlanTable(
                rows.table(),
                origin.file().isEmpty() ? rows.table().label() : origin.file(),
                null,
                origin.columns(),
                rows.accounts(),
                ids.build(),
                isTold ? origin.rows() : IntStream.rangeClosed(1, rows.size()).toArray(),
                rows.texts(),
                rows.numbers(),
                rows.extras(),
                new BitSet());
    }

    /** Whether the book had these rows before. */
    boolean isKept() {
        return source == null;
    }

    int size() {
        return rows.length;
    }

    boolean has(String column) {
        return texts.containsKey(column) || numbers.containsKey(column);
    }

    /** The id of the account of a row, as it was read. */
    String accountId(int row) {
        return accountIds.get(row);
    }

    /** The text of a row; empty when there is none. */
    String text(int row, String column) {
        TextColumn found = texts.get(column);
        return found == null ? "" : found.get(row);
    }

    /** The number of a row; {@code NaN} when there is none. */
    double number(int row, String column) {
        DoubleColumn found = numbers.get(column);
        return found == null ? Double.NaN : found.get(row);
    }

    /**
     * For each row the number of its deal, from 0 in the order in which they first appear. States of one deal mostly stand one
     * behind the other.
     */
    int[] deals() {
        TextColumn ids = texts.get("opportunity_id");
        TextNumbers known = new TextNumbers();
        int[] numbers = new int[size()];
        for (int row = 0; row < numbers.length; row++) {
            if (row > 0 && ids.compare(row - 1, row) == 0) {
                numbers[row] = numbers[row - 1];
            } else {
                char[] id = ids.get(row).toCharArray();
                numbers[row] = known.add(id, 0, id.length);
            }
        }
        return numbers;
    }

    /** The header under which a column stands in the file. */
    String header(String column) {
        return headers.getOrDefault(column, column);
    }

    /** Where a row stands: {@code barriers.csv row 3}. */
    String place(int row) {
        return file(row) + " row " + rowInFile(row);
    }

    private int[] inFile(int[] numbers) {
        return isKept()
                ? numbers
                : IntStream.of(numbers)
                        .map(number -> Math.toIntExact(source.rowOf(number)))
                        .toArray();
    }

    /** The file that a row stands in. */
    String file(int row) {
        return isKept() ? file : source.fileOf(rows[row]);
    }

    /** The number that a row has in its file. */
    long rowInFile(int row) {
        return isKept() ? rows[row] : source.rowOf(rows[row]);
    }

    /** The good rows. */
    PlanRows.Draft draft() {
        CellOrigin origin = CellOrigin.ofRows(file, headers, inFile(rows));
        if (bad.isEmpty()) {
            return draft(accounts, null).origin(origin);
        }
        int[] good = IntStream.range(0, size()).filter(row -> !bad.get(row)).toArray();
        int[] goodAccounts = IntStream.of(good).map(row -> accounts[row]).toArray();
        int[] goodRows = IntStream.of(good).map(row -> rows[row]).toArray();
        return draft(goodAccounts, good).origin(CellOrigin.ofRows(file, headers, inFile(goodRows)));
    }

    private PlanRows.Draft draft(int[] accountOf, int[] order) {
        PlanRows.Draft draft = new PlanRows.Draft(table, accountOf);
        texts.forEach((name, column) -> draft.put(name, order == null ? column : column.inOrder(order)));
        numbers.forEach((name, column) -> draft.put(name, order == null ? column : column.inOrder(order)));
        extras.forEach((name, column) -> draft.extra(name, order == null ? column : column.inOrder(order)));
        return draft;
    }
}
