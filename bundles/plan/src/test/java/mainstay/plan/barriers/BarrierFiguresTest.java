package mainstay.plan.barriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.plan.lines.BookPrices;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of barriers that the books beside the checkout say they have. */
class BarrierFiguresTest {
    private static final double CENT = 0.005;
    private static final String PICC = "process/picc";
    private static final String BONDER = "process/bonder";

    private static BarrierPrices prices(String name) {
        return prices(SharedData.book(name), SharedData.expected(name, "barriers profit freed, total"));
    }

    private static BarrierPrices prices(Book book, JsonNode figure) {
        Optional<LocalDate> day = figure.has("on")
                ? Optional.of(LocalDate.parse(figure.get("on").asText()))
                : Optional.of(LocalDate.of(2002, 8, 30));
        return BarrierPrices.of(book, new BookPrices(book), 0.3, day);
    }

    @ParameterizedTest
    @CsvSource({"process/picc,'barriers, rows in the order shown'", "process/bonder,'barriers, rows'"})
    void everyRowIsAsExpectedInTheExpectedOrder(String name, String figure) {
        BarrierPrices prices = prices(name);
        int[] order = prices.inOrder(IntStream.range(0, prices.size()).toArray());
        JsonNode expected = SharedData.expected(name, figure).get("value");

        assertThat(order).hasSize(expected.size());
        for (int place = 0; place < order.length; place++) {
            JsonNode row = expected.get(place);
            int at = order[place];
            assertThat(prices.rows().text(at, "barrier_id"))
                    .isEqualTo(row.get("barrier_id").asText());
            assertThat(prices.rows().text(at, "line")).isEqualTo(row.get("line").asText());
            assertFigure(row, "shut", prices.shut(at), CENT);
            assertFigure(row, "win", prices.win(at), 1e-12);
            assertFigure(row, "freed", prices.freed(at), CENT);
            assertFigure(row, "margin", prices.margin(at), 1e-12);
            assertFigure(row, "profit_freed", prices.profitFreed(at), CENT);
            assertFigure(row, "cost", prices.cost(at), CENT);
            assertFigure(row, "payback_months", prices.paybackMonths(at), 1e-9);
        }
    }

    private static void assertFigure(JsonNode row, String name, double value, double tolerance) {
        JsonNode expected = row.path(name);
        if (expected.isNumber()) {
            assertThat(value).as(name).isCloseTo(expected.asDouble(), within(tolerance));
        } else if (expected.isNull()) {
            assertThat(value).as(name).isNaN();
        }
    }

    @ParameterizedTest
    @CsvSource({PICC, BONDER})
    void profitFreedAddsUpToTheExpected(String name) {
        BarrierPrices prices = prices(name);

        assertThat(total(prices))
                .isCloseTo(
                        SharedData.expected(name, "barriers profit freed, total")
                                .get("value")
                                .asDouble(),
                        within(CENT));
    }

    private static double total(BarrierPrices prices) {
        return IntStream.range(0, prices.book().accounts().size())
                .mapToDouble(prices::profitFreedOf)
                .sum();
    }

    @Test
    void whiteSpaceIsOpenOrShut() {
        BarrierPrices prices = prices(PICC);
        int picc = prices.book().accounts().find("picc").orElseThrow();
        List<LineRoom> rooms = prices.rooms(picc);

        double whiteSpace = rooms.stream().mapToDouble(LineRoom::whiteSpace).sum();
        double open = rooms.stream().mapToDouble(LineRoom::open).sum();

        assertThat(whiteSpace).isCloseTo(expected(PICC, "white space"), within(CENT));
        assertThat(prices.shutOf(picc)).isCloseTo(expected(PICC, "white space shut by barriers"), within(CENT));
        assertThat(open).isCloseTo(expected(PICC, "white space open"), within(CENT));
        assertThat(open + prices.shutOf(picc)).isCloseTo(whiteSpace, within(CENT));
    }

    private static double expected(String name, String figure) {
        return SharedData.expected(name, figure).get("value").asDouble();
    }

    @Test
    void openAndClosedAreAsExpectedByLine() {
        BarrierPrices prices = prices(BONDER);
        int halvern = prices.book().accounts().find("halvern").orElseThrow();
        JsonNode open = SharedData.expected(BONDER, "white space open by line").get("value");
        JsonNode figures = SharedData.expected(BONDER, "contestable, revenue, white space, closed spend")
                .get("value");

        for (LineRoom room : prices.rooms(halvern)) {
            String line =
                    prices.book().wallets().lines().get(prices.book().wallets().line(room.wallet()));
            assertThat(room.open()).isCloseTo(open.get(line).asDouble(), within(CENT));
            assertThat(room.base()).isCloseTo(figures.get(line).get(1).asDouble(), within(CENT));
            assertThat(room.whiteSpace()).isCloseTo(figures.get(line).get(2).asDouble(), within(CENT));
            assertThat(room.closed()).isCloseTo(figures.get(line).get(3).asDouble(), within(CENT));
        }
    }

    @Test
    void reachGrowsWithWhatIsDue() {
        BarrierPrices prices = prices(BONDER);
        int halvern = prices.book().accounts().find("halvern").orElseThrow();

        SharedData.expected(BONDER, "reach").get("value").properties().forEach(reach -> {
            String[] key = reach.getKey().split(" ", -1);
            assertThat(reach(prices, halvern, key[0], LocalDate.parse(key[1])))
                    .as(reach.getKey())
                    .isCloseTo(reach.getValue().asDouble(), within(CENT));
        });
    }

    @Test
    void reachOfEveryLineIsAsExpected() {
        BarrierPrices prices = prices(PICC);
        int picc = prices.book().accounts().find("picc").orElseThrow();

        SharedData.expected(PICC, "reach on 2027-12-31 by line")
                .get("value")
                .properties()
                .forEach(reach -> assertThat(reach(prices, picc, reach.getKey(), LocalDate.of(2027, 12, 31)))
                        .as(reach.getKey())
                        .isCloseTo(reach.getValue().asDouble(), within(CENT)));
        assertThat(reach(prices, picc, "PC server", LocalDate.of(2027, 6, 30)))
                .isCloseTo(expected(PICC, "reach of PC server on 2027-06-30"), within(CENT));
    }

    private static double reach(BarrierPrices prices, int account, String line, LocalDate day) {
        return prices.reaches(account).stream()
                .filter(reach -> reach.line().equals(line))
                .findFirst()
                .orElseThrow()
                .reach(day);
    }

    @Test
    void whatALineTakesFromAnotherIsNoGain() {
        Book picc = SharedData.book(PICC);
        List<PlanRows.Draft> tables = picc.plan().present().stream()
                .map(table -> table == PlanTable.LINES
                        ? SharedData.table(PICC + "/variants/lines-cannibalising.csv", table, picc)
                        : picc.plan().rows(table).draft())
                .toList();
        BarrierPrices prices = prices(
                picc.withPlan(tables, picc.plan().stages()), SharedData.expected(PICC, "barriers profit freed, total"));
        int noTest = IntStream.range(0, prices.size())
                .filter(row -> prices.rows().text(row, "barrier_id").equals("no-test"))
                .findFirst()
                .orElseThrow();

        assertThat(prices.profitFreed(noTest))
                .isCloseTo(expected(PICC, "profit freed by no-test, a quarter taken from PC"), within(CENT));
        assertThat(total(prices))
                .isCloseTo(expected(PICC, "barriers profit freed, total, with cannibalising"), within(CENT));
    }
}
