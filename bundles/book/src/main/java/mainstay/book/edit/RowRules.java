package mainstay.book.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mainstay.book.Book;
import mainstay.book.MainstayException;
import mainstay.book.MainstayException.Code;
import mainstay.book.NumberText;
import mainstay.book.PlanField;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Predecessor;

/** What must hold between the cells of a row, and between a row and others, after a change of it. */
final class RowRules {
    private static final double TOLERANCE = 1e-9;
    private static final List<String[]> SPANS = List.of(
            new String[] {"start", "due"}, new String[] {"start", "finished"}, new String[] {"opened", "closed"});

    private final PlanRows rows;

    private RowRules(PlanRows rows) {
        this.rows = rows;
    }

    /**
     * Checks a row of a book in which it was changed.
     *
     * @throws MainstayException if something does not hold that did not need to before
     */
    static void check(Book book, PlanTable table, String name) {
        RowRules rules = new RowRules(book.plan().rows(table));
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < rules.rows.size(); row++) {
            if (RowNames.of(rules.rows, row).equals(name)) {
                found.add(row);
            }
        }
        found.forEach(rules::checkSpans);
        int last = found.get(found.size() - 1);
        switch (table) {
            case BARRIERS -> {
                rules.checkSum(last, "blocks", List.of(PlanField.ACCOUNT_ID, "line"));
                rules.checkSum(last, "opens", List.of(PlanField.ACCOUNT_ID, "line"));
            }
            case SHARES -> rules.checkSum(last, "share", List.of(PlanField.ACCOUNT_ID, "line", "period", "of"));
            case ACTIONS -> {
                rules.checkPredecessors(name);
                new ActionNames(book).requirePurpose(last);
            }
            case TARGETS -> rules.checkWho(last);
            case SALES -> rules.checkCredit(last);
            default -> {
                // nothing between their rows
            }
        }
    }

    /** Checks of some rows that nothing ends before it starts. */
    static void checkSpans(Book book, PlanTable table, Set<String> names) {
        RowRules rules = new RowRules(book.plan().rows(table));
        for (int row = 0; row < rules.rows.size(); row++) {
            if (names.contains(RowNames.of(rules.rows, row))) {
                rules.checkSpans(row);
            }
        }
    }

    private String cell(int row, String column) {
        return rows.has(column) ? rows.cell(row, column) : "";
    }

    private static MainstayException refused(String what) {
        return new MainstayException(Code.BAD_INPUT, what);
    }

    private void checkSpans(int row) {
        for (String[] span : SPANS) {
            if (rows.table().find(span[0]).isEmpty()
                    || rows.table().find(span[1]).isEmpty()) {
                continue;
            }
            double from = rows.number(row, span[0]);
            double to = rows.number(row, span[1]);
            if (to < from) {
                throw refused(span[1] + " " + cell(row, span[1]) + " is before " + span[0] + " " + cell(row, span[0])
                        + " of " + RowNames.of(rows, row));
            }
        }
    }

    /** A column must not come to more than the whole among the rows that have the same in these others. */
    private void checkSum(int row, String column, List<String> same) {
        double sum = 0;
        for (int other = 0; other < rows.size(); other++) {
            int each = other;
            if (same.stream().allMatch(name -> cell(each, name).equals(cell(row, name)))) {
                sum += rows.number(other, column, 0);
            }
        }
        if (sum > 1 + TOLERANCE) {
            throw refused(column + " of " + cell(row, PlanField.ACCOUNT_ID) + ", " + cell(row, "line")
                    + " would come to " + NumberText.percent(sum) + " in all; at most 100 % can be");
        }
    }

    private void checkWho(int row) {
        List<String> given = List.of(PlanField.ACCOUNT_ID, "team", "person").stream()
                .filter(column -> !cell(row, column).isEmpty())
                .toList();
        if (given.size() != 1) {
            throw refused("a target is of one account, one team or one person; this one is of "
                    + (given.isEmpty() ? "none" : String.join(" and ", given)));
        }
    }

    private void checkCredit(int row) {
        String credit = cell(row, "credit");
        if (credit.isEmpty()) {
            return;
        }
        double sum = 0;
        for (String part : credit.split(";", -1)) {
            int colon = part.lastIndexOf(':');
            try {
                sum += Double.parseDouble(part.substring(colon + 1).strip());
            } catch (NumberFormatException e) {
                throw refused("credit cannot be \"" + credit + "\"; it is written as lin:0.7;wang:0.3");
            }
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw refused(
                    "the credits of a sale must come to 1; \"" + credit + "\" comes to " + NumberText.number(sum));
        }
    }

    /** The ids of the actions on which the action in a row depends. */
    static List<String> predecessors(PlanRows actions, int row, Predicate<String> known) {
        return Predecessor.parse(actions.text(row, "after"), known).stream()
                .map(Predecessor::action)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private void checkPredecessors(String name) {
        Map<String, List<String>> before = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            before.put(RowNames.of(rows, row), List.of());
        }
        for (int row = 0; row < rows.size(); row++) {
            before.put(RowNames.of(rows, row), predecessors(rows, row, before::containsKey));
        }
        for (String id : before.get(name)) {
            if (!before.containsKey(id)) {
                throw MainstayException.unknown(
                        Code.NOT_FOUND,
                        "action",
                        id,
                        before.keySet().stream().sorted().toList(),
                        Predecessor.FORM);
            }
        }
        List<String> path = circle(name, name, before, new HashSet<>());
        if (!path.isEmpty()) {
            throw refused("after would go in a circle: " + String.join(" → ", path));
        }
    }

    /** The way from an action through its predecessors back to the one that is looked for; empty where there is none. */
    private static List<String> circle(String at, String to, Map<String, List<String>> before, Set<String> seen) {
        for (String id : before.getOrDefault(at, List.of())) {
            if (id.equals(to)) {
                return List.of(at, id);
            }
            List<String> further = seen.add(id) ? circle(id, to, before, seen) : List.of();
            if (!further.isEmpty()) {
                List<String> path = new ArrayList<>(List.of(at));
                path.addAll(further);
                return path;
            }
        }
        return List.of();
    }
}
