package mainstay.store.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mainstay.book.BookBuilder;
import mainstay.book.CellOrigin;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.book.Stages;
import mainstay.book.TextColumn;

/**
 * Reads the plan tables of a book; they are complete when the blocks are. Most commands want few of their columns, so each is taken
 * apart when it is first asked for.
 */
final class PlanReader {
    private final ByteInput head;
    private final BlockReader blocks;
    private final ColumnReader columns;
    private final Origins origins;
    private final List<StoredTable> tables = new ArrayList<>();
    private Stages stages = Stages.USUAL;

    PlanReader(ByteInput head, BlockReader blocks, ColumnReader columns, Origins origins) {
        this.head = head;
        this.blocks = blocks;
        this.columns = columns;
        this.origins = origins;
    }

    /** Reads what the head says of the tables. */
    void read(int accounts) throws IOException {
        for (int count = head.getCount(); count > 0; count--) {
            tables.add(table(accounts));
        }
        List<Stage> read = new ArrayList<>();
        for (int count = head.getCount(); count > 0; count--) {
            read.add(
                    new Stage(head.getText(), head.getText(), Stage.Outcome.valueOf(head.getText()), head.getDouble()));
        }
        stages = Stages.of(read);
    }

    private StoredTable table(int accounts) throws IOException {
        PlanTable table =
                PlanTable.named(head.getText()).orElseThrow(() -> new DamagedFileException("an unknown plan table"));
        int rows = head.getRows();
        int[] starts = table.isOfAccounts() ? blocks.ints(accounts + 1) : null;
        Map<String, Supplier<TextColumn>> texts = texts(rows);
        Map<String, Supplier<DoubleColumn>> numbers = new LinkedHashMap<>();
        for (int count = head.getCount(); count > 0; count--) {
            numbers.put(head.getText(), columns.numbersLater(rows));
        }
        return new StoredTable(table, rows, starts, texts, numbers, texts(rows), origins.next());
    }

    private Map<String, Supplier<TextColumn>> texts(int rows) throws IOException {
        Map<String, Supplier<TextColumn>> texts = new LinkedHashMap<>();
        for (int count = head.getCount(); count > 0; count--) {
            texts.put(head.getText(), columns.textsLater(rows));
        }
        return texts;
    }

    /** Adds the tables to a book, once the blocks are read. */
    void addTo(BookBuilder builder) throws DamagedFileException {
        List<PlanRows.Draft> drafts = new ArrayList<>();
        for (StoredTable table : tables) {
            drafts.add(table.draft());
        }
        builder.plan(drafts, stages);
    }

    /** Reads the origin that comes next. */
    @FunctionalInterface
    interface Origins {
        CellOrigin next() throws IOException;
    }

    /** A table as it was read, {@code starts} null where it is not of accounts. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record StoredTable(
            PlanTable table,
            int rows,
            int[] starts,
            Map<String, Supplier<TextColumn>> texts,
            Map<String, Supplier<DoubleColumn>> numbers,
            Map<String, Supplier<TextColumn>> extras,
            CellOrigin origin) {

        PlanRows.Draft draft() throws DamagedFileException {
            int[] accountOf = new int[rows];
            Arrays.fill(accountOf, -1);
            if (starts != null) {
                StoredBookReader.requireAscent(starts, Math.min(rows, starts[starts.length - 1]), table.label());
                for (int account = 0; account + 1 < starts.length; account++) {
                    Arrays.fill(accountOf, starts[account], starts[account + 1], account);
                }
            }
            PlanRows.Draft draft = new PlanRows.Draft(table, accountOf).origin(origin);
            for (Map.Entry<String, Supplier<TextColumn>> text : texts.entrySet()) {
                draft.putTexts(known(text.getKey()), text.getValue());
            }
            for (Map.Entry<String, Supplier<DoubleColumn>> number : numbers.entrySet()) {
                draft.putNumbers(known(number.getKey()), number.getValue());
            }
            extras.forEach(draft::extra);
            return draft.inOrder();
        }

        private String known(String column) throws DamagedFileException {
            return table.find(column)
                    .map(PlanField::name)
                    .orElseThrow(() -> new DamagedFileException("an unknown column of " + table.label()));
        }
    }
}
