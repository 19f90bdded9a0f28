package mainstay.book.edit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mainstay.book.PlanTable;

/**
 * A change of one row of a plan table.
 *
 * @param number its number, from 1; a later change of the same book has a greater one
 * @param at when it was made
 * @param who who made it
 * @param why the reason that was given; may be empty
 * @param kind what was done
 * @param table the table
 * @param row the name of the row, as {@link RowNames} tells it
 * @param imported the cells of the row as they were imported, without empty ones; empty where the row was not imported
 * @param cells what was changed
 */
public record PlanEdit(
        int number,
        Instant at,
        String who,
        String why,
        Kind kind,
        PlanTable table,
        String row,
        Map<String, String> imported,
        List<EditedCell> cells) {

    /** What was done with a row. */
    public enum Kind {
        /** Cells of it were given other values. */
        SET,
        /** A further state of a deal was added, which takes on what the state before had. */
        STATE,
        /** It was added. */
        ADD,
        /** The latest change of it was taken back. */
        UNDO
    }

    /** Copies map and list. */
    public PlanEdit {
        imported = Collections.unmodifiableMap(new LinkedHashMap<>(imported));
        cells = List.copyOf(cells);
    }

    /** Whether any of it counts. */
    public boolean isInForce() {
        return cells.stream().anyMatch(EditedCell::isInForce);
    }

    /** Whether it does not count because of an import. */
    public boolean isInConflict() {
        return cells.stream().anyMatch(cell -> cell.state() == EditState.CONFLICT) || isOfRowThatIsGone();
    }

    /** Whether it does not count because an import has no such row. */
    boolean isOfRowThatIsGone() {
        return cells.stream().anyMatch(cell -> cell.state() == EditState.ROW_GONE);
    }

    /** Whether it is about this row. */
    public boolean isOf(PlanTable other, String name) {
        return table == other && row.equals(name);
    }

    /** The same change, each of its cells changed alike. */
    public PlanEdit with(UnaryOperator<EditedCell> change) {
        return new PlanEdit(
                number,
                at,
                who,
                why,
                kind,
                table,
                row,
                imported,
                cells.stream().map(change).toList());
    }

    /** The same change of a row that an import has brought otherwise. */
    PlanEdit of(Map<String, String> importedNow) {
        return new PlanEdit(number, at, who, why, kind, table, row, importedNow, cells);
    }

    /** The change as it is when it was taken back. */
    public PlanEdit undone() {
        return with(cell -> cell.isInForce() ? cell.in(EditState.UNDONE) : cell);
    }
}
