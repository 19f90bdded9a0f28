package mainstay.shell.book;

import java.util.stream.Collectors;
import mainstay.book.NumberText;
import mainstay.book.PlanTables;

/** How many rows the plan tables of a book have, in words. */
public final class PlanTableRows {

    private PlanTableRows() {}

    /** {@code 2 plan tables: people 9 rows, sales 72 rows}. */
    public static String counts(PlanTables plan) {
        return NumberText.count(plan.present().size(), "plan table")
                + (plan.present().isEmpty() ? "" : ": " + list(plan));
    }

    /** {@code people 9 rows, sales 72 rows}. */
    static String list(PlanTables plan) {
        return plan.present().stream()
                .map(table ->
                        table.label() + " " + NumberText.count(plan.rows(table).size(), "row"))
                .collect(Collectors.joining(", "));
    }
}
