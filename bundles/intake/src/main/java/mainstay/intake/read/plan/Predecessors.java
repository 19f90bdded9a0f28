package mainstay.intake.read.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mainstay.book.PlanTable;
import mainstay.book.Predecessor;
import mainstay.intake.read.reject.Problems;

/** What actions depend on, such as {@code a;b+2}: that it is there, and that nothing goes in a circle. */
final class Predecessors {
    private static final String COLUMN = "after";

    private final ReadPlanTable actions;
    private final References references;
    private final PlanFaults faults;
    private final Map<String, Integer> rowOf = new HashMap<>();
    /** For each action those that it waits for. */
    private final Map<Integer, List<Integer>> before = new LinkedHashMap<>();
    /** How far an action has been looked at: from it on, or wholly. */
    private final Map<Integer, Boolean> done = new HashMap<>();

    Predecessors(ReadPlanTable actions, References references, PlanFaults faults) {
        this.actions = actions;
        this.references = references;
        this.faults = faults;
    }

    /** Names actions that wait for what is not there, and those that wait for themselves. */
    void check() {
        if (!actions.texts().containsKey(COLUMN)) {
            return;
        }
        for (int row = 0; row < actions.size(); row++) {
            rowOf.putIfAbsent(actions.text(row, "action_id"), row);
        }
        for (int row = 0; row < actions.size(); row++) {
            if (!actions.text(row, COLUMN).isEmpty()) {
                before.put(row, waitsFor(row));
            }
        }
        for (int row : before.keySet()) {
            circle(row).ifPresent(this::nameCircle);
        }
    }

    private List<Integer> waitsFor(int row) {
        List<Integer> found = new ArrayList<>();
        for (Predecessor predecessor : Predecessor.parse(actions.text(row, COLUMN), rowOf::containsKey)) {
            String id = predecessor.action();
            if (rowOf.containsKey(id)) {
                found.add(rowOf.get(id));
            } else {
                faults.error(
                        actions,
                        row,
                        COLUMN,
                        actions.text(row, COLUMN),
                        id.isEmpty()
                                ? "\"" + Problems.shown(actions.text(row, COLUMN)) + "\" has an empty part; "
                                        + Predecessor.FORM
                                : references.unknown(PlanTable.ACTIONS, id));
            }
        }
        return found;
    }

    /** A circle that can be reached from an action and was not found before; walked without recursion, as chains are long. */
    private Optional<List<Integer>> circle(int start) {
        List<Integer> path = new ArrayList<>(List.of(start));
        Map<Integer, Integer> next = new HashMap<>();
        if (done.putIfAbsent(start, false) != null) {
            return Optional.empty();
        }
        while (!path.isEmpty()) {
            int at = path.get(path.size() - 1);
            List<Integer> others = before.getOrDefault(at, List.of());
            int step = next.merge(at, 1, Integer::sum) - 1;
            if (step == others.size()) {
                done.put(at, true);
                path.remove(path.size() - 1);
                continue;
            }
            int other = others.get(step);
            if (!done.containsKey(other)) {
                done.put(other, false);
                path.add(other);
            } else if (!done.get(other) && path.contains(other)) {
                List<Integer> circle = new ArrayList<>(path.subList(path.indexOf(other), path.size()));
                path.forEach(row -> done.put(row, true));
                return Optional.of(circle);
            }
        }
        return Optional.empty();
    }

    private void nameCircle(List<Integer> circle) {
        List<String> ids = new ArrayList<>(
                circle.stream().map(row -> actions.text(row, "action_id")).toList());
        ids.add(ids.get(0));
        String said = "each waits for the next, in a circle: " + Problems.shown(String.join(" → ", ids))
                + "; take one of them out of its column " + COLUMN;
        for (int row : circle) {
            faults.error(actions, row, COLUMN, actions.text(row, COLUMN), said);
        }
    }
}
