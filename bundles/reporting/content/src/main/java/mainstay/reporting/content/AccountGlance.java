package mainstay.reporting.content;

import static mainstay.reporting.content.ReportWords.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.Column;
import mainstay.book.Kind;
import mainstay.book.NumberText;
import mainstay.reporting.api.Table;
import mainstay.reporting.api.Table.Field;
import mainstay.run.accountplan.PlanPage;
import mainstay.run.listing.PlanColumns;
import mainstay.run.listing.PlanListing;

/** What the first page of a plan has room for: some rows of each part of the page that the command shows, told as cut where they are. */
final class AccountGlance {
    private static final int MOST = 6;
    private static final List<String> OF_TARGETS = List.of("measure", "line", "period", "target", "reach", "holds");

    private final PlanListing page;
    private final PlanColumns targets;

    /**
     * Of lists.
     *
     * @param page the account's plan on a page
     * @param targets its targets, and those of the people who hold it
     */
    AccountGlance(PlanListing page, PlanListing targets) {
        this.page = page;
        this.targets = targets.columns();
    }

    /** What the customer needs. */
    Table needs() {
        return part("needs", "glance.needs.", MOST - 2);
    }

    /** Who of us has to do with the account. */
    Table team() {
        return part("team", "glance.team.", MOST + 2);
    }

    Table deals() {
        return part("deals", "glance.deals.", MOST - 2);
    }

    Table actions() {
        return part("actions", "glance.actions.", MOST);
    }

    Table dates() {
        return part("dates", "glance.dates.", MOST);
    }

    private Table part(String part, String words, int most) {
        PlanColumns rows = PlanPage.part(page, part);
        List<Field> fields = List.of("item", "value", "detail").stream()
                .map(column -> Field.of(rows.column(column), phrase(words + column), ""))
                .toList();
        return table(part, phrase(words + "title"), fields, most, rows.size());
    }

    private static Table table(String part, String title, List<Field> fields, int most, int size) {
        return Table.of(
                "page-" + part,
                size <= most
                        ? title
                        : phrase("glance.cut", title, NumberText.number(most), NumberText.number((double) size)),
                fields,
                Math.min(most, size));
    }

    /** Targets of the account: those that break before the others, of all lines before those of one. */
    Table targets() {
        int[] rows = IntStream.range(0, targets.size())
                .filter(row -> !text("account_id", row).isEmpty())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer row) -> !text("holds", row).equals("no"))
                        .thenComparing(row -> !text("line", row).isEmpty()))
                .mapToInt(Integer::intValue)
                .toArray();
        PlanColumns inOrder = targets.inOrder(rows);
        List<Field> fields = new ArrayList<>();
        OF_TARGETS.forEach(column -> fields.add(ListingTable.field(asText(inOrder.column(column)))));
        return table("targets", phrase("glance.targets"), fields, MOST, rows.length);
    }

    /** Targets are amounts, shares and ratings in one column: each is written as it is. */
    private static Column asText(Column column) {
        return column.kind() == Kind.TEXT
                ? column
                : Column.text(column.name(), row -> NumberText.number(column.number(row)));
    }

    private String text(String column, int row) {
        return targets.column(column).text(row);
    }
}
