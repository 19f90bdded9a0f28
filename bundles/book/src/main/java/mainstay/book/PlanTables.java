package mainstay.book;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The plan tables of a book: what is known, wanted and done about its accounts. All are optional. */
public final class PlanTables {
    private final Map<PlanTable, PlanRows> tables;
    private final Stages stages;
    private final TextColumn accountIds;
    private final Map<PlanTable, PlanRows> absent = new ConcurrentHashMap<>();

    private PlanTables(Map<PlanTable, PlanRows> tables, Stages stages, TextColumn accountIds) {
        this.tables = tables;
        this.stages = stages;
        this.accountIds = accountIds;
    }

    /** No tables at all. */
    static PlanTables none(TextColumn accountIds) {
        return new PlanTables(new EnumMap<>(PlanTable.class), Stages.USUAL, accountIds);
    }

    static PlanTables of(Collection<PlanRows.Draft> drafts, Stages stages, TextColumn accountIds) {
        Map<PlanTable, PlanRows> tables = new EnumMap<>(PlanTable.class);
        for (PlanRows.Draft draft : drafts) {
            PlanRows rows = draft.build(accountIds);
            tables.put(rows.table(), rows);
        }
        return new PlanTables(tables, stages, accountIds);
    }

    /** Whether the book has none. */
    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /** Whether the book has this table, if only without rows. */
    public boolean has(PlanTable table) {
        return tables.containsKey(table);
    }

    /** The tables that the book has, in their order. */
    public List<PlanTable> present() {
        return List.copyOf(tables.keySet());
    }

    /** The rows of a table; none when the book does not have it. */
    public PlanRows rows(PlanTable table) {
        PlanRows rows = tables.get(table);
        return rows == null
                ? absent.computeIfAbsent(table, none -> new PlanRows.Draft(none, new int[0]).build(accountIds))
                : rows;
    }

    /** The stages of deals: those that came with the book, or the usual ones. */
    public Stages stages() {
        return stages;
    }

    /** The same tables, with one in the place of its own; the others are not touched. */
    PlanTables with(PlanRows.Draft draft) {
        Map<PlanTable, PlanRows> changed = new EnumMap<>(PlanTable.class);
        changed.putAll(tables);
        PlanRows rows = draft.build(accountIds);
        changed.put(rows.table(), rows);
        return new PlanTables(changed, stages, accountIds);
    }

    /** The same tables in a book of other accounts; {@code placeOf} tells the row there of each account here. */
    PlanTables with(int[] placeOf, TextColumn otherIds) {
        Map<PlanTable, PlanRows> moved = new EnumMap<>(PlanTable.class);
        tables.forEach((table, rows) -> moved.put(table, rows.with(placeOf, otherIds)));
        return new PlanTables(moved, stages, otherIds);
    }
}
