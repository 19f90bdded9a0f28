package mainstay.intake.read.plan;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mainstay.book.PlanTable;
import mainstay.book.TextColumn;
import mainstay.intake.read.reject.Problems;

/**
 * What actions are for: at an account a barrier, an opportunity, a need (its item, or the first word of it) or a contact;
 * without one a workstream, which may be any text.
 */
final class Purposes {
    private static final String COLUMN = "for";

    private final Map<PlanTable, ReadPlanTable> tables;
    private final References references;
    private final PlanFaults faults;

    Purposes(Map<PlanTable, ReadPlanTable> tables, References references, PlanFaults faults) {
        this.tables = tables;
        this.references = references;
        this.faults = faults;
    }

    /** Names actions of accounts that are for what is not there. */
    void check(ReadPlanTable actions) {
        TextColumn column = actions.texts().get(COLUMN);
        if (column == null || !references.knows(PlanTable.BARRIERS)) {
            return;
        }
        Set<String> known = new HashSet<>(references.ids(PlanTable.BARRIERS));
        known.addAll(references.ids(PlanTable.OPPORTUNITIES));
        known.addAll(references.ids(PlanTable.CONTACTS));
        addNeeds(known);
        References.withoutAny(column, known, row -> {
            if (actions.accounts()[row] >= 0) {
                String text = column.get(row);
                faults.error(
                        actions,
                        row,
                        COLUMN,
                        text,
                        "there is no barrier, opportunity, need or contact \"" + Problems.shown(text) + "\""
                                + references
                                        .nearest(text, known)
                                        .map(nearest -> "; did you mean " + nearest + "?")
                                        .orElse("; name one of them"));
            }
        });
    }

    private void addNeeds(Set<String> known) {
        ReadPlanTable facts = tables.get(PlanTable.FACTS);
        for (int row = 0; facts != null && row < facts.size(); row++) {
            if (facts.text(row, "topic").equals("need")) {
                String item = facts.text(row, "item");
                known.add(item);
                known.add(item.split(" ", 2)[0]);
            }
        }
        known.remove("");
    }
}
