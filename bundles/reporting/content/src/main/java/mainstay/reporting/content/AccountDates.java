package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mainstay.book.Column;
import mainstay.reporting.api.Table;
import mainstay.run.accountplan.PlanColumns;

/** What falls due at one account, what is late first, then what comes next. */
final class AccountDates {
    private static final int NEXT = 5;

    private final LocalDate day;
    private final List<Date> dates = new ArrayList<>();

    AccountDates(LocalDate day) {
        this.day = day;
    }

    /**
     * A date.
     *
     * @param due the day, as it is written
     * @param kind what kind of thing falls due
     * @param what what falls due
     * @param owner who is to see to it
     */
    private record Date(String due, String kind, String what, String owner) {}

    /**
     * Adds the rows of a list that have a day and are not done with.
     *
     * @param kind what each of them is
     * @param due the column of the day
     * @param what the column that says what falls due
     * @param owner the column of who is to see to it
     * @param done the words of the column {@code status} for what is done with
     */
    AccountDates add(String kind, PlanColumns rows, String due, String what, String owner, List<String> done) {
        boolean hasStatus = rows.names().contains("status");
        for (int row = 0; row < rows.size(); row++) {
            String date = rows.column(due).text(row);
            boolean isDone = hasStatus && done.contains(rows.column("status").text(row));
            if (!date.isEmpty() && !isDone) {
                dates.add(new Date(
                        date,
                        kind,
                        rows.column(what).text(row),
                        rows.column(owner).text(row)));
            }
        }
        return this;
    }

    /** Those that are late, and the next five. */
    Table table() {
        List<Date> inOrder =
                dates.stream().sorted(Comparator.comparing(Date::due)).toList();
        String today = day.toString();
        List<Date> shown = inOrder.stream()
                .filter(date -> date.due().compareTo(today) < 0 || inOrder.indexOf(date) < late(inOrder, today) + NEXT)
                .toList();
        return Table.of(
                "dates",
                phrase("dates.table"),
                List.of(
                        ListingTable.field(
                                Column.text("due", row -> shown.get(row).due())),
                        ListingTable.field(Column.text(
                                "late", row -> shown.get(row).due().compareTo(today) < 0 ? phrase("dates.late") : "")),
                        ListingTable.field(
                                Column.text("kind", row -> shown.get(row).kind())),
                        ListingTable.field(
                                Column.text("what", row -> shown.get(row).what())),
                        ListingTable.field(
                                Column.text("owner", row -> shown.get(row).owner()))),
                shown.size());
    }

    /** How many are late. */
    long late() {
        return late(dates, day.toString());
    }

    private static long late(List<Date> dates, String today) {
        return dates.stream().filter(date -> date.due().compareTo(today) < 0).count();
    }
}
