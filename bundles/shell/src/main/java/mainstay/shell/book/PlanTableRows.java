package mainstay.shell.book;

import java.util.stream.Collectors;
import mainstay.book.NumberText;
import mainstay.book.PlanTable;
import mainstay.book.PlanTables;

/** How many rows the plan tables of a book have, in words. */
final class PlanTableRows {

    private PlanTableRows() {}

    /** {@code with 2 plan tables: people 9 rows, sales 72 rows}. */
    static String counts(PlanTables plan) {
        return "with " + NumberText.count(plan.present().size(), "plan table")
                + (plan.present().isEmpty() ? "" : ": ")
                + plan.present().stream().map(table -> rows(plan, table)).collect(Collectors.joining(", "));
    }

    private static String rows(PlanTables plan, PlanTable table) {
        return table.label() + " " + NumberText.count(plan.rows(table).size(), "row");
    }
}
