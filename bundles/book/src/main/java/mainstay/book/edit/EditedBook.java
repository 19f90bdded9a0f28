package mainstay.book.edit;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;

/** A book with the changes that people have made in its plan tables. */
public final class EditedBook {
    private static final String MOMENT = "at";

    private EditedBook() {}

    /**
     * The book with those changes that are in force, in their order; the book itself where none is.
     *
     * @throws MainstayException if a row that was changed is not in the book
     */
    public static Book of(Book book, List<PlanEdit> edits) {
        List<PlanEdit> counting = edits.stream()
                .filter(edit -> edit.kind() != PlanEdit.Kind.UNDO && edit.isInForce())
                .toList();
        return counting.isEmpty()
                ? book
                : book.withPlan(drafts(book, counting), book.plan().stages());
    }

    private static List<PlanRows.Draft> drafts(Book book, List<PlanEdit> edits) {
        Map<PlanTable, EditedTable> tables = tables(book, edits);
        edits.forEach(edit -> apply(edit, tables.get(edit.table())));
        Map<PlanTable, PlanRows.Draft> drafts = new EnumMap<>(PlanTable.class);
        book.plan()
                .present()
                .forEach(table -> drafts.put(table, book.plan().rows(table).draft()));
        tables.forEach((table, edited) -> drafts.put(table, edited.draft()));
        return List.copyOf(drafts.values());
    }

    /** The tables that are changed, as they are in the book. */
    static Map<PlanTable, EditedTable> tables(Book book, List<PlanEdit> edits) {
        Map<PlanTable, Set<String>> wanted = edits.stream()
                .collect(Collectors.groupingBy(
                        PlanEdit::table,
                        () -> new EnumMap<>(PlanTable.class),
                        Collectors.mapping(PlanEdit::row, Collectors.toSet())));
        Map<PlanTable, EditedTable> tables = new EnumMap<>(PlanTable.class);
        wanted.forEach((table, names) -> tables.put(table, new EditedTable(book, table, names)));
        return tables;
    }

    static void apply(PlanEdit edit, EditedTable table) {
        Map<String, String> cells = new LinkedHashMap<>();
        edit.cells().stream().filter(EditedCell::isInForce).forEach(cell -> cells.put(cell.column(), cell.after()));
        switch (edit.kind()) {
            case ADD -> table.add(edit.row(), cells);
            case STATE -> {
                double moment = edit.table().column(MOMENT).kept(cells.getOrDefault(MOMENT, ""));
                Map<String, String> state =
                        table.cells(table.stateAt(edit.row(), moment).orElseThrow(() -> gone(edit)));
                state.putAll(cells);
                table.add(edit.row(), state);
            }
            case SET -> {
                int row = table.find(edit.row()).orElseThrow(() -> gone(edit));
                cells.forEach((column, text) -> table.set(row, column, text));
            }
            case UNDO -> throw new IllegalArgumentException("what was taken back has no cells in force");
        }
    }

    private static MainstayException gone(PlanEdit edit) {
        return new MainstayException(
                Code.STORAGE,
                edit.row() + " of " + edit.table().label() + ", which " + edit.who() + " changed on " + edit.at()
                        + ", is not in the book; import the book again");
    }
}
