package mainstay.book.edit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;

/** Books with plan tables, written row by row as people write them. */
final class Planned {
    static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final List<String> IDS = List.of("alpha", "beta");

    private Planned() {}

    static NewEdit edit(Book book, List<PlanEdit> edits) {
        return new NewEdit(
                book,
                edits,
                new NewEdit.Signature("wang", "they said so", NOW, LocalDateTime.parse("2026-11-30T10:00:00")));
    }

    static NewEdit.Made set(Book book, List<PlanEdit> edits, String row, String column, String value) {
        return edit(book, edits)
                .set(RowSearch.find(book, row), Map.of(column, value))
                .orElseThrow();
    }

    /** A table of rows whose cells stand in the order of the columns. */
    record Table(PlanTable table, String columns, List<String> rows) {}

    static Table table(PlanTable table, String columns, String... rows) {
        return new Table(table, columns, List.of(rows));
    }

    static Book book(Table... tables) {
        Map<String, List<Wallet>> wallets = new LinkedHashMap<>();
        IDS.forEach(id -> wallets.put(id, List.of(Wallet.of("PC", 100, 10), Wallet.of("server", 100, 10))));
        BookBuilder builder = BookBuilder.small(wallets, new BookBuilder("trial"));
        return builder.plan(Stream.of(tables).map(Planned::draft).toList(), Stages.USUAL)
                .build();
    }

    private static PlanRows.Draft draft(Table table) {
        List<String> columns = List.of(table.columns().split(",", -1));
        List<List<String>> rows =
                table.rows().stream().map(row -> List.of(row.split(",", -1))).toList();
        int account = columns.indexOf(PlanField.ACCOUNT_ID);
        PlanRows.Draft draft = new PlanRows.Draft(
                table.table(),
                rows.stream()
                        .mapToInt(row -> account < 0 ? -1 : IDS.indexOf(row.get(account)))
                        .toArray());
        for (int at = 0; at < columns.size(); at++) {
            int place = at;
            PlanField field = table.table().column(columns.get(at));
            if (at == account) {
                continue;
            }
            List<String> cells = rows.stream().map(row -> row.get(place)).toList();
            if (field.type().isNumber()) {
                draft.put(
                        field.name(),
                        DoubleColumn.of(cells.stream().mapToDouble(field::kept).toArray()));
            } else {
                draft.put(field.name(), TextColumn.of(cells));
            }
        }
        return draft;
    }

    /** The cell of the row that has this name, the last one of a deal. */
    static String cell(Book book, PlanTable table, String row, String column) {
        PlanRows rows = book.plan().rows(table);
        String found = null;
        for (int at = 0; at < rows.size(); at++) {
            found = RowNames.of(rows, at).equals(row) ? rows.cell(at, column) : found;
        }
        return found;
    }
}
