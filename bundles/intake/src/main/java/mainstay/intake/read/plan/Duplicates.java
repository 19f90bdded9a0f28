package mainstay.intake.read.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mainstay.book.PlanField;
import mainstay.book.PlanTable;
import mainstay.intake.read.reject.Problems;

/** Rows of one table that say the same thing twice: the later one is the error. */
final class Duplicates {
    /** What a target is cut by when it does not say. */
    private static final String USUAL_CUT = "account";

    private Duplicates() {}

    static void check(ReadPlanTable read, PlanFaults faults) {
        PlanTable table = read.table();
        if (!table.hasUniqueKey()) {
            return;
        }
        List<String> key = table.id()
                .map(id -> List.of(id.name()))
                .orElseGet(() -> table.key().stream().map(PlanField::name).toList());
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int row = 0; row < read.size(); row++) {
            List<String> cells = cells(read, row, key);
            if (table.id().isPresent() && cells.get(0).isEmpty()) {
                continue;
            }
            Integer first = seen.putIfAbsent(cells, row);
            if (first != null) {
                String column = key.get(key.size() == 1 ? 0 : key.size() - 1);
                faults.error(
                        read,
                        row,
                        table.id().isPresent() ? column : "",
                        table.id().isPresent() ? cells.get(0) : "",
                        References.noun(table) + " " + named(table, cells) + " appears twice, first in row "
                                + read.rows()[first]);
            }
        }
    }

    private static String named(PlanTable table, List<String> cells) {
        return table.id().isPresent()
                ? Problems.shown(cells.get(0))
                : "of "
                        + cells.stream()
                                .filter(cell -> !cell.isEmpty())
                                .map(Problems::shown)
                                .collect(Collectors.joining(", "));
    }

    private static List<String> cells(ReadPlanTable read, int row, List<String> key) {
        return key.stream().map(column -> cell(read, row, column)).toList();
    }

    private static String cell(ReadPlanTable read, int row, String column) {
        if (column.equals(PlanField.ACCOUNT_ID)) {
            return read.accountId(row);
        }
        String text = read.text(row, column);
        return column.equals("cut") && text.isEmpty() ? USUAL_CUT : text;
    }
}
