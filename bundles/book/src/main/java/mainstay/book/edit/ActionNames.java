package mainstay.book.edit;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;

/**
 * What actions name in their cells {@code for} and {@code after}, as an import checks it: at an account a barrier, an opportunity,
 * a contact, or a need by its item or the first word of it; and actions that come before.
 */
final class ActionNames {
    static final String FOR = "for";
    static final String AFTER = "after";
    private static final List<PlanTable> NAMED =
            List.of(PlanTable.BARRIERS, PlanTable.OPPORTUNITIES, PlanTable.CONTACTS);

    private final Book book;

    ActionNames(Book book) {
        this.book = book;
    }

    /** Whether an action can be for a row of this table, by its name. */
    static boolean canBeFor(PlanTable table) {
        return NAMED.contains(table);
    }

    /**
     * Refuses what a row is for where it is not there.
     *
     * @param row the place of an action among those of the book
     * @throws MainstayException if so, with the nearest
     */
    void requirePurpose(int row) {
        if (isWithoutPurpose(row)) {
            throw MainstayException.unknown(
                    Code.NOT_FOUND,
                    "barrier, opportunity, need or contact",
                    actions().cell(row, FOR),
                    RowSearch.names(book, NAMED),
                    "name one of them, or add it first");
        }
    }

    /** Whether an action that was changed names something that is not there. */
    boolean dangles(PlanEdit edit) {
        PlanRows actions = actions();
        for (int row = 0; row < actions.size(); row++) {
            if (RowNames.of(actions, row).equals(edit.row())) {
                return (gives(edit, FOR) && isWithoutPurpose(row)) || (gives(edit, AFTER) && isAfterNone(row));
            }
        }
        return false;
    }

    private static boolean gives(PlanEdit edit, String column) {
        return edit.cells().stream()
                .anyMatch(cell -> cell.isInForce() && cell.column().equals(column));
    }

    private PlanRows actions() {
        return book.plan().rows(PlanTable.ACTIONS);
    }

    private boolean isWithoutPurpose(int row) {
        PlanRows actions = actions();
        String purpose = actions.has(FOR) ? actions.cell(row, FOR) : "";
        return book.plan().has(PlanTable.BARRIERS)
                && !actions.accountId(row).isEmpty()
                && !purpose.isEmpty()
                && NAMED.stream().noneMatch(table -> isThere(table, purpose))
                && !isNeed(purpose);
    }

    private boolean isAfterNone(int row) {
        Predicate<String> known = id -> isThere(PlanTable.ACTIONS, id);
        return !RowRules.predecessors(actions(), row, known).stream().allMatch(known);
    }

    private boolean isThere(PlanTable table, String id) {
        PlanRows rows = book.plan().rows(table);
        return IntStream.range(0, rows.size())
                .anyMatch(row -> RowNames.of(rows, row).equals(id));
    }

    private boolean isNeed(String purpose) {
        PlanRows facts = book.plan().rows(PlanTable.FACTS);
        return IntStream.range(0, facts.size())
                .filter(row -> facts.cell(row, "topic").equals("need"))
                .mapToObj(row -> facts.cell(row, "item"))
                .anyMatch(item -> item.equals(purpose) || item.split(" ", 2)[0].equals(purpose));
    }
}
