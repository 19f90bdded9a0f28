package mainstay.plan.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.plan.lines.BookPrices;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

/** What accounts buy of divisions, by hand and on a book beside the checkout. */
class DivisionSalesTest {
    private static final double NONE = Double.NaN;

    private static Book book() {
        Book book = BookBuilder.of(
                "divisions",
                Map.of(
                        "a",
                        List.of(
                                new Wallet("PC", 100, 1, 0, 30, 0.1, NONE, NONE),
                                new Wallet("notebook", 200, 0.5, 0, 0, 0.2, NONE, NONE),
                                new Wallet("server", 400, 0.5, 0.5, 0, 0.3, NONE, NONE),
                                new Wallet("ink", 10, 1, 0, 1, 0.5, NONE, NONE)),
                        "b",
                        List.of()));
        PlanRows.Draft lines = new PlanRows.Draft(PlanTable.LINES, new int[] {-1, -1, -1, -1})
                .put("line", TextColumn.of("PC", "notebook", "server", "mainframe"))
                .put("division", TextColumn.of("client", "client", "enterprise", "enterprise"))
                .put("replaces", TextColumn.of("", "PC", "PC", ""))
                .put("cannibalises", DoubleColumn.of(0, 0.25, 0.5, 0));
        return book.withPlan(List.of(lines), Stages.USUAL);
    }

    private static DivisionSales sales(Book book) {
        return DivisionSales.of(book, new BookPrices(book));
    }

    @Test
    void eachDivisionOfEachAccountIsARow() {
        DivisionSales sales = sales(book());

        assertThat(sales.divisions()).containsExactly("", "client", "enterprise");
        assertThat(sales.size()).isEqualTo(3);
        assertThat(sales.start(1)).isEqualTo(3);
        assertThat(sales.start(2)).isEqualTo(3);
        assertThat(IntStream.range(0, 3).map(sales::division)).containsExactly(0, 1, 2);
        assertThat(IntStream.range(0, 3).map(sales::linesSold)).containsExactly(1, 1, 0);
        assertThat(IntStream.range(0, 3).map(sales::linesOffered)).containsExactly(1, 2, 2);
        assertThat(IntStream.range(0, 3).mapToDouble(sales::revenue)).containsExactly(1.0, 30.0, 0.0);
        assertThat(IntStream.range(0, 3).mapToDouble(sales::whiteSpace)).containsExactly(9.0, 170.0, 100.0);
        assertThat(IntStream.range(0, 3).mapToDouble(sales::crossSell)).containsExactly(0.0, 0.0, 100.0);
        assertThat(sales.shareOfWallet(1)).isEqualTo(30 / 200.0);
        assertThat(sales.selling(0)).isEqualTo(2);
        assertThat(sales.selling(1)).isZero();
    }

    @Test
    void whatIsTakenFromALineIsNoGainAndNeverMoreThanTheLineHas() {
        DivisionSales sales = sales(book());

        assertThat(sales.profit(1)).isCloseTo(70 * 0.1 + 100 * 0.2, within(1e-12));
        assertThat(sales.eats(1)).isCloseTo(100 * 0.25 * 0.1, within(1e-12));
        assertThat(sales.eats(2))
                .as("half of 100 would be more than the 30 that are sold")
                .isEqualTo(30 * 0.1);
        assertThat(sales.net(2)).isCloseTo(100 * 0.3 - 3, within(1e-12));
    }

    @Test
    void divisionsAddUpToTheAccount() {
        Book book = SharedData.book("process/picc");
        DivisionSales sales = sales(book);
        int picc = book.accounts().find("picc").orElseThrow();

        assertThat(IntStream.range(sales.start(picc), sales.start(picc + 1))
                        .mapToDouble(sales::whiteSpace)
                        .sum())
                .isCloseTo(
                        SharedData.expected("process/picc", "white space")
                                .get("value")
                                .asDouble(),
                        within(0.005));
        assertThat(IntStream.range(sales.start(picc), sales.start(picc + 1))
                        .mapToDouble(sales::revenue)
                        .sum())
                .isEqualTo(4_100_000);
        assertThat(IntStream.range(0, sales.size()).mapToDouble(sales::eats).sum())
                .isZero();
    }
}
