package mainstay.book.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;

/**
 * How people name a row of a plan table: by its id, or, where rows have none, by the cells of its key that are not empty, such as
 * {@code picc/2027/revenue/PC}. All states of a deal have its name. What targets are cut by is left out where it is the account.
 */
public final class RowNames {
    private static final String BETWEEN = "/";
    private static final String CUT = "cut";
    private static final String USUAL_CUT = "account";

    private RowNames() {}

    /** The name of a row. */
    public static String of(PlanRows rows, int row) {
        return of(rows.table(), column -> rows.has(column) ? rows.cell(row, column) : "");
    }

    /** The name of a row of which the cells are known. */
    public static String of(PlanTable table, UnaryOperator<String> cells) {
        if (table.id().isPresent()) {
            return cells.apply(table.id().get().name());
        }
        List<String> key = new ArrayList<>();
        for (PlanField field : table.key()) {
            String cell = cells.apply(field.name());
            if (!cell.isEmpty() && !(field.name().equals(CUT) && cell.equals(USUAL_CUT))) {
                key.add(cell);
            }
        }
        return String.join(BETWEEN, key);
    }

    /** Whether a column is part of the name of its row, so that a row with another value in it is another row. */
    public static boolean isNaming(PlanTable table, String column) {
        return table.id().map(id -> id.name().equals(column)).orElseGet(() -> table.key().stream()
                .anyMatch(field -> field.name().equals(column)));
    }
}
