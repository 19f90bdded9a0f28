package mainstay.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.Column;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import org.junit.jupiter.api.Test;

class BookDifferenceTest {

    private static Book book(Map<String, List<Wallet>> wallets, String region, String since) {
        TextColumn regions =
                TextColumn.of(wallets.keySet().stream().map(id -> region).toArray(String[]::new));
        TextColumn years =
                TextColumn.of(wallets.keySet().stream().map(id -> since).toArray(String[]::new));
        return BookBuilder.small(new TreeMap<>(wallets), new BookBuilder("a book"))
                .accounts(AccountField.REGION, regions)
                .accounts(AccountField.GROWTH, DoubleColumn.constant(0.5, wallets.size()))
                .extra("since", years)
                .build();
    }

    private static List<String> rows(BookDifference difference) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < difference.size(); row++) {
            int at = row;
            rows.add(difference.columns().stream()
                    .map((Column column) -> column.text(at))
                    .collect(Collectors.joining("|")));
        }
        return rows;
    }

    @Test
    void accountsAreNewOrGoneAndCellsAreOthers() {
        Book before = book(
                Map.of(
                        "a", List.of(Wallet.of("PC", 100, 10), Wallet.of("PX", 50, 5)),
                        "b", List.of(Wallet.of("PC", 100, 10)),
                        "c", List.of(Wallet.of("PC", 7, 1))),
                "north",
                "1999");
        Book after = book(
                Map.of(
                        "a", List.of(Wallet.of("PC", 100, 20), Wallet.of("NB", 60, 6)),
                        "c", List.of(Wallet.of("PC", 7, 1)),
                        "d", List.of(Wallet.of("PC", 9, 2))),
                "north",
                "1999");

        BookDifference difference = BookDifference.between(before, after);

        assertThat(rows(difference)).first().asString().startsWith("changed|a||NB|spend||60|");
        assertThat(rows(difference))
                .anySatisfy(row -> assertThat(row).startsWith("changed|a||PC|revenue|10|20|"))
                .anySatisfy(row -> assertThat(row).startsWith("changed|a||PX|spend|50||"))
                .anySatisfy(row -> assertThat(row).startsWith("gone|b|||revenue|10||"))
                .noneSatisfy(row -> assertThat(row).contains("|c|"));
        assertThat(rows(difference)).last().asString().startsWith("new|d|||revenue||2|");
        assertThat(difference.sentences())
                .startsWith("1 account is new, 1 gone, 1 changed: 3 → 3")
                .contains("revenue: 3 cells changed", "revenue of all accounts: 26 → 29 (+3)");
        assertThat(BookDifference.between(before, before).size()).isZero();
    }

    @Test
    void textsAndColumnsThatOneBookLacksAreCompared() {
        Map<String, List<Wallet>> wallets = Map.of("a", List.of(Wallet.of("PC", 100, 10)));
        Book bare = BookBuilder.of("a book", wallets);

        assertThat(rows(BookDifference.between(book(wallets, "north", "1999"), book(wallets, "south", "1999"))))
                .singleElement()
                .asString()
                .startsWith("changed|a|||region|north|south|");
        assertThat(rows(BookDifference.between(bare, book(wallets, "south", "1999"))))
                .extracting(row -> row.replaceFirst("\\|[^|]*$", ""))
                .containsExactly("changed|a|||region||south", "changed|a|||growth||0.5", "changed|a|||since||1999");
    }

    @Test
    void columnsAreDescribedBeforeAnythingIsComputed() {
        Book book = book(
                Map.of("a", List.of(Wallet.of("PC", 100, 10)), "b", List.of(Wallet.of("PC", 50, 10))), "north", "1999");

        assertThat(BookColumns.of(book))
                .extracting(column -> column.table() + " " + column.column() + " " + column.type() + " "
                        + column.filled() + " " + column.distinct() + " " + column.least() + " " + column.most() + " "
                        + column.examples())
                .startsWith(
                        "accounts account_id text 2 2 NaN NaN [a, b]",
                        "accounts region text 2 1 NaN NaN [north]",
                        "accounts growth number 2 1 0.5 0.5 [0.5]",
                        "accounts since text of numbers 2 1 1999.0 1999.0 [1999]",
                        "wallets line text 2 1 NaN NaN [PC]",
                        "wallets spend number 2 2 50.0 100.0 [100, 50]");
    }

    @Test
    void rowsOfPlanTablesAreNewGoneOrChanged() {
        Book before = planned("price|2026-01-01", "delivery|2026-02-01", "test|");
        Book after = planned("price|2026-01-01", "delivery|2026-03-01", "list|");

        BookDifference difference = BookDifference.between(before, after);

        assertThat(rows(difference))
                .containsExactly(
                        "changed|a||PC|barriers[delivery].due|2026-02-01|2026-03-01|",
                        "gone|a||PC|barriers[test]|||",
                        "new|a||PC|barriers[list]|||");
        assertThat(difference.sentences()).contains("plan table barriers: 1 row new, 1 gone, 1 changed: 3 → 3");
        assertThat(BookDifference.between(before, before).size()).isZero();
    }

    private static Book planned(String... barriers) {
        String[][] cells =
                Arrays.stream(barriers).map(barrier -> barrier.split("[|]", -1)).toArray(String[][]::new);
        PlanRows.Draft draft = new PlanRows.Draft(PlanTable.BARRIERS, new int[barriers.length])
                .put(
                        "barrier_id",
                        TextColumn.of(Arrays.stream(cells).map(row -> row[0]).toList()))
                .put("line", TextColumn.constant("PC", barriers.length))
                .put("what", TextColumn.constant("x", barriers.length))
                .put(
                        "due",
                        DoubleColumn.of(Arrays.stream(cells)
                                .mapToDouble(row -> row[1].isEmpty()
                                        ? Double.NaN
                                        : LocalDate.parse(row[1]).toEpochDay())
                                .toArray()));
        return BookBuilder.of("a book", Map.of("a", List.of())).withPlan(List.of(draft), Stages.USUAL);
    }
}
