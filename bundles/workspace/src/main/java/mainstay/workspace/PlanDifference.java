package mainstay.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mainstay.book.Book;
import mainstay.book.NumberText;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;

/**
 * The plan tables of two books set against each other. Rows belong together that have the same id, or where there is none the
 * same key; of several such rows the first belongs to the first.
 */
final class PlanDifference {
    private static final String NEW = "new";
    private static final String GONE = "gone";
    private static final String CHANGED = "changed";

    private final List<Change> changes = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    /**
     * Something that is other.
     *
     * @param change what happened to it: "new", "gone", "changed"
     * @param accountId the account that the row is about; empty for none
     * @param line the product line that the row is about; empty for none
     * @param cell the row, and of one that is changed the column: {@code barriers[no-test].due}
     */
    record Change(String change, String accountId, String line, String cell, String before, String after) {}

    private PlanDifference() {}

    /** What is other in the plan tables of a book than in those of one before. */
    static PlanDifference between(Book before, Book after) {
        PlanDifference difference = new PlanDifference();
        for (PlanTable table : PlanTable.values()) {
            if (before.plan().has(table) || after.plan().has(table)) {
                difference.compare(before.plan().rows(table), after.plan().rows(table));
            }
        }
        return difference;
    }

    /** All that is other, table by table: rows that are gone or changed, then those that are new. */
    List<Change> changes() {
        return changes;
    }

    /** A sentence for each table in which something is other. */
    List<String> sentences() {
        return sentences;
    }

    private void compare(PlanRows before, PlanRows after) {
        Map<List<String>, Integer> rowOf = keyed(after);
        int gone = 0;
        int changed = 0;
        for (Map.Entry<List<String>, Integer> old : keyed(before).entrySet()) {
            Integer now = rowOf.remove(old.getKey());
            if (now == null) {
                gone++;
                add(GONE, before, old.getValue(), old.getKey(), "", "");
            } else if (compareCells(before, old.getValue(), after, now, old.getKey())) {
                changed++;
            }
        }
        rowOf.forEach((key, row) -> add(NEW, after, row, key, "", ""));
        if (rowOf.isEmpty() && gone == 0 && changed == 0) {
            return;
        }
        sentences.add("plan table " + before.table().label() + ": " + NumberText.count(rowOf.size(), "row") + " new, "
                + NumberText.number(gone) + " gone, " + NumberText.number(changed) + " changed: "
                + NumberText.number(before.size()) + " → " + NumberText.number(after.size()));
    }

    /** The rows by their keys, of which the last part counts those that are alike. */
    private static Map<List<String>, Integer> keyed(PlanRows rows) {
        List<String> key = key(rows.table());
        Map<List<String>, Integer> counts = new HashMap<>();
        Map<List<String>, Integer> rowOf = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            List<String> cells =
                    key.stream().map(column -> rows.cell(at, column)).toList();
            String count = Integer.toString(counts.merge(cells, 1, Integer::sum));
            rowOf.put(Stream.concat(cells.stream(), Stream.of(count)).toList(), row);
        }
        return rowOf;
    }

    private static List<String> key(PlanTable table) {
        return table.id().isPresent() && table.hasUniqueKey()
                ? List.of(table.id().get().name())
                : table.key().stream().map(PlanField::name).toList();
    }

    private boolean compareCells(PlanRows before, int old, PlanRows after, int now, List<String> key) {
        Set<String> columns = new LinkedHashSet<>();
        before.table().columns().forEach(field -> columns.add(field.name()));
        columns.addAll(before.extras().keySet());
        columns.addAll(after.extras().keySet());
        boolean isOther = false;
        for (String column : columns) {
            String one = cell(before, old, column);
            String other = cell(after, now, column);
            if (!one.equals(other)) {
                isOther = true;
                changes.add(new Change(
                        CHANGED,
                        after.accountId(now),
                        line(after, now),
                        named(after.table(), key) + "." + column,
                        one,
                        other));
            }
        }
        return isOther;
    }

    private static String cell(PlanRows rows, int row, String column) {
        if (rows.table().find(column).isPresent()) {
            return rows.cell(row, column);
        }
        return rows.extras().containsKey(column) ? rows.extras().get(column).get(row) : "";
    }

    private void add(String change, PlanRows rows, int row, List<String> key, String before, String after) {
        changes.add(new Change(change, rows.accountId(row), line(rows, row), named(rows.table(), key), before, after));
    }

    private static String line(PlanRows rows, int row) {
        return rows.table().find("line").isPresent() ? rows.text(row, "line") : "";
    }

    /** The row: its table with its key, without the account, which is told beside it. */
    private static String named(PlanTable table, List<String> key) {
        boolean leadsWithAccount = key(table).get(0).equals(PlanField.ACCOUNT_ID);
        List<String> shown = key.subList(leadsWithAccount ? 1 : 0, key.size() - 1).stream()
                .filter(cell -> !cell.isEmpty())
                .toList();
        return table.label() + "[" + String.join(", ", shown) + "]";
    }
}
