package mainstay.plan.pipeline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;
import mainstay.book.TextColumn;

/** For which deals somebody has something to do. */
final class NextActions {
    private final Set<String> deals = new HashSet<>();
    private final boolean known;

    /** The actions that are not done on a day. */
    NextActions(PlanTables tables, LocalDate day) {
        known = tables.has(PlanTable.ACTIONS);
        PlanRows actions = tables.rows(PlanTable.ACTIONS);
        TextColumn what = actions.texts("for");
        DoubleColumn done = actions.numbers("done");
        DoubleColumn finished = actions.numbers("finished");
        for (int row = 0; row < actions.size(); row++) {
            boolean isDone = Double.isNaN(finished.get(row))
                    ? done.get(row) >= 1
                    : finished.get(row) <= (double) day.toEpochDay();
            if (!isDone) {
                deals.add(what.get(row));
            }
        }
    }

    /** Whether it is known that nobody has anything to do for a deal. */
    boolean lacks(String opportunity) {
        return known && !deals.contains(opportunity);
    }
}
