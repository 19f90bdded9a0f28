package mainstay.intake.read.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mainstay.book.PlanField;
import mainstay.intake.read.reject.Problems;

/** Rows that name a row of their own table, such as people who report to people: that none comes round to itself. */
final class Circles {
    private static final int NONE = -1;

    private final ReadPlanTable read;
    private final String column;
    private final PlanFaults faults;
    private final int[] next;

    private Circles(ReadPlanTable read, String column, PlanFaults faults) {
        this.read = read;
        this.column = column;
        this.faults = faults;
        this.next = new int[read.size()];
    }

    /** Names each row of a circle. */
    static void check(ReadPlanTable read, PlanFaults faults) {
        for (PlanField field : read.table().columns()) {
            if (field.refersTo().filter(read.table()::equals).isPresent()
                    && read.texts().containsKey(field.name())) {
                new Circles(read, field.name(), faults).find();
            }
        }
    }

    private void find() {
        String id = read.table().id().orElseThrow().name();
        Map<String, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < next.length; row++) {
            rowOf.putIfAbsent(read.text(row, id), row);
        }
        Arrays.setAll(next, row -> {
            String named = read.text(row, column);
            return named.isEmpty() ? NONE : rowOf.getOrDefault(named, NONE);
        });
        int[] seen = new int[next.length];
        for (int start = 0; start < next.length; start++) {
            int at = start;
            while (at != NONE && seen[at] == 0) {
                seen[at] = start + 1;
                at = next[at];
            }
            if (at != NONE && seen[at] == start + 1) {
                name(at, id);
            }
        }
    }

    private void name(int first, String id) {
        List<Integer> circle = new ArrayList<>(List.of(first));
        for (int at = next[first]; at != first; at = next[at]) {
            circle.add(at);
        }
        List<String> ids =
                new ArrayList<>(circle.stream().map(row -> read.text(row, id)).toList());
        ids.add(ids.get(0));
        String said = "each names the next, in a circle: " + Problems.shown(String.join(" → ", ids))
                + "; take one of them out of its column " + column;
        for (int row : circle) {
            faults.error(read, row, column, read.text(row, column), said);
        }
    }
}
