package mainstay.plan.barriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.plan.lines.BookPrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prices of barriers against the formulas written out again for one barrier, and against the book run without them. */
class BarrierPricesTest {
    private static final double ASSUMED = 0.3;
    private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.ofEpochDay(RandomBarriers.TODAY));

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static BarrierPrices prices(Book book) {
        return BarrierPrices.of(book, new BookPrices(book), ASSUMED, TODAY);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBarrierIsPricedByTheFormula(long seed) {
        Book book = RandomBarriers.book(seed);
        BarrierPrices prices = prices(book);

        for (int row = 0; row < prices.size(); row++) {
            Naive naive = new Naive(book, row);
            assertThat(prices.shutEver(row)).as("shut of %d", row).isCloseTo(naive.shut(), within(1e-6));
            assertThat(prices.shut(row)).isEqualTo(prices.isGone(row) ? 0 : prices.shutEver(row));
            assertThat(prices.win(row)).as("win of %d", row).isCloseTo(naive.win(), within(1e-12));
            assertThat(prices.freed(row))
                    .as("freed by %d", row)
                    .isCloseTo(prices.isGone(row) ? 0 : naive.shut() * naive.win(), within(1e-6));
        }
    }

    /** The formulas, barrier by barrier, from the cells. */
    private record Naive(Book book, int row) {
        private PlanRows rows() {
            return book.plan().rows(PlanTable.BARRIERS);
        }

        private int account() {
            return rows().account(row);
        }

        private String line() {
            return rows().text(row, "line");
        }

        private double spend(String line) {
            return figure(line, BookPrices::spend);
        }

        private double contestable(String line) {
            return figure(line, BookPrices::contestable);
        }

        private double base(String line) {
            return Math.max(figure(line, BookPrices::revenue), figure(line, BookPrices::expectedRevenue));
        }

        private double figure(String line, ToDoubleBiFunction<BookPrices, Integer> figure) {
            for (int wallet = book.wallets().start(account());
                    wallet < book.wallets().start(account() + 1);
                    wallet++) {
                if (book.wallets().lines().get(book.wallets().line(wallet)).equals(line)) {
                    return figure.applyAsDouble(new BookPrices(book), wallet);
                }
            }
            return 0;
        }

        private double whiteSpace(String line) {
            return Math.max(0, contestable(line) - base(line));
        }

        private double open(String line) {
            double blocked = 0;
            for (int other = 0; other < rows().size(); other++) {
                if (rows().account(other) == account()
                        && rows().text(other, "line").equals(line)) {
                    blocked += rows().number(other, "blocks", 0);
                }
            }
            return whiteSpace(line) * Math.max(0, 1 - blocked);
        }

        double shut() {
            return rows().number(row, "blocks", 0) * whiteSpace(line())
                    + rows().number(row, "opens", 0) * Math.max(0, spend(line()) - contestable(line()));
        }

        double win() {
            if (!Double.isNaN(rows().number(row, "win"))) {
                return rows().number(row, "win");
            }
            if (base(line()) > 0) {
                return base(line()) / (base(line()) + open(line()));
            }
            List<String> all = book.wallets().lines();
            double base = all.stream().mapToDouble(this::base).sum();
            double open = all.stream().mapToDouble(this::open).sum();
            return base > 0 ? base / (base + open) : ASSUMED;
        }
    }

    /** What barriers free is what the book brings more without them: of each account, for all of them and for some. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theBookWithoutBarriersBringsWhatTheyFree(long seed) {
        Book book = RandomBarriers.book(seed);
        BarrierPrices prices = prices(book);
        Book gone = FreedRevenue.of(prices, row -> true);

        for (int account = 0; account < book.accounts().size(); account++) {
            assertThat(grossProfit(gone, account) - grossProfit(book, account))
                    .as("account %d", account)
                    .isCloseTo(prices.profitFreedOf(account), within(1e-5));
        }
        BarrierPrices after = prices(gone);
        assertThat(IntStream.range(0, after.size()).allMatch(after::isGone)).isTrue();
    }

    private static double grossProfit(Book book, int account) {
        BookPrices prices = new BookPrices(book);
        double sum = 0;
        for (int wallet = book.wallets().start(account); wallet < book.wallets().start(account + 1); wallet++) {
            sum += prices.expectedRevenue(wallet) * prices.margin(wallet);
        }
        return sum;
    }

    @Test
    void withoutOneBarrierTheOthersFreeWhatTheyDid() {
        Book book = RandomBarriers.book(7);
        BarrierPrices before = prices(book);
        IntPredicate even = row -> row % 2 == 0;
        BarrierPrices after = BarrierPrices.of(book, new BookPrices(book), ASSUMED, Optional.empty());

        Book some = FreedRevenue.of(before, even);

        assertThat(IntStream.range(0, before.size())
                        .filter(even)
                        .allMatch(row -> !Double.isNaN(
                                some.plan().rows(PlanTable.BARRIERS).number(row, "gone"))))
                .isTrue();
        assertThat(IntStream.range(0, before.size())
                        .filter(even.negate())
                        .allMatch(row -> Double.compare(
                                        some.plan().rows(PlanTable.BARRIERS).number(row, "gone"),
                                        before.rows().number(row, "gone"))
                                == 0))
                .isTrue();
        assertThat(IntStream.range(0, after.size())
                        .filter(row -> !after.isGone(row))
                        .allMatch(row -> after.freed(row) == before.freed(row)))
                .isTrue();
    }

    @Test
    void aBarrierIsDueOnItsDayAndLateAfterIt() {
        Book book = one(row -> row.put("due", DoubleColumn.of(RandomBarriers.TODAY)));

        assertThat(prices(book).status(0)).isEqualTo(BarrierStatus.DUE);
        assertThat(BarrierPrices.of(book, new BookPrices(book), ASSUMED, TODAY.map(day -> day.plusDays(1)))
                        .status(0))
                .isEqualTo(BarrierStatus.LATE);
        assertThat(BarrierPrices.of(book, new BookPrices(book), ASSUMED, Optional.empty())
                        .status(0))
                .isEqualTo(BarrierStatus.DUE);
        assertThat(prices(one(row -> row)).status(0)).isEqualTo(BarrierStatus.NO_DATE);
    }

    @Test
    void aBarrierIsGoneFromItsDayOnAndFreesNothingMore() {
        Book book = one(row -> row.put("gone", DoubleColumn.of(RandomBarriers.TODAY)));
        BarrierPrices dayBefore =
                BarrierPrices.of(book, new BookPrices(book), ASSUMED, TODAY.map(day -> day.minusDays(1)));
        BarrierPrices prices = prices(book);

        assertThat(dayBefore.status(0)).isEqualTo(BarrierStatus.NO_DATE);
        assertThat(dayBefore.freed(0)).isEqualTo(40 * (20 / 50.0), within(1e-12));
        assertThat(prices.status(0)).isEqualTo(BarrierStatus.GONE);
        assertThat(prices.freed(0)).isZero();
        assertThat(prices.profitFreed(0)).isZero();
        assertThat(prices.paybackMonths(0)).isNaN();
        assertThat(prices.reaches(0).get(0).reach(LocalDate.EPOCH)).isEqualTo(20 + 60 * 0.5 + 30 + 10, within(1e-12));
    }

    /** Spend 100, of which 80 are contestable and 20 sold; the barrier shuts half of the white space and of what is closed. */
    private static Book one(UnaryOperator<PlanRows.Draft> more) {
        Book book = BookBuilder.of(
                "one", Map.of("a", List.of(new Wallet("PC", 100, 0.8, 0, 20, 0.25, Double.NaN, Double.NaN))));
        PlanRows.Draft row = new PlanRows.Draft(PlanTable.BARRIERS, new int[] {0})
                .put("barrier_id", TextColumn.of("b"))
                .put("line", TextColumn.of("PC"))
                .put("blocks", DoubleColumn.of(0.5))
                .put("opens", DoubleColumn.of(0.5));
        return book.withPlan(List.of(more.apply(row)), Stages.USUAL);
    }

    @Test
    void theOrderIsThatOfSortingByWorthDueAndId() {
        BarrierPrices prices = prices(RandomBarriers.book(3));
        int[] order = prices.inOrder(IntStream.range(0, prices.size()).toArray());

        assertThat(order).hasSize(prices.size()).doesNotHaveDuplicates();
        for (int place = 1; place < order.length; place++) {
            assertThat(key(prices, order[place - 1]).compareTo(key(prices, order[place])))
                    .as("place %d", place)
                    .isLessThan(0);
        }
    }

    /** A text that sorts as barriers are to be sorted. */
    private static String key(BarrierPrices prices, int row) {
        double cost = prices.cost(row);
        double due = prices.rows().number(row, "due", 99_999);
        String worth = prices.isGone(row)
                ? "2"
                : Double.isNaN(cost)
                        ? "0"
                        : String.format(Locale.ROOT, "1 %030.9f", 1e12 - prices.profitFreed(row) / cost);
        return worth
                + String.format(Locale.ROOT, " %09.0f ", due)
                + prices.rows().text(row, "barrier_id");
    }

    @Test
    void salesThatAreTakenFromALineAreAtMostWhatIsExpectedOfIt() {
        List<Wallet> wallets = new ArrayList<>(List.of(
                new Wallet("old", 100, 1, 0, 10, 0.5, Double.NaN, Double.NaN),
                new Wallet("new", 1000, 1, 0, 0, 0.2, Double.NaN, Double.NaN)));
        Book book = BookBuilder.of("lines", Map.of("a", wallets));
        PlanRows.Draft rows = new PlanRows.Draft(PlanTable.BARRIERS, new int[] {0, 0})
                .put("barrier_id", TextColumn.of("b1", "b2"))
                .put("line", TextColumn.of("new", "new"))
                .put("blocks", DoubleColumn.of(0.5, 0.25))
                .put("win", DoubleColumn.of(1, 1));
        PlanRows.Draft lines = new PlanRows.Draft(PlanTable.LINES, new int[] {-1})
                .put("line", TextColumn.of("new"))
                .put("replaces", TextColumn.of("old"))
                .put("cannibalises", DoubleColumn.of(0.5));

        BarrierPrices prices = prices(book.withPlan(List.of(rows, lines), Stages.USUAL));

        assertThat(prices.eats(0)).isEqualTo(10 * 0.5 * 2 / 3, within(1e-12));
        assertThat(prices.eats(1)).isEqualTo(10 * 0.5 / 3, within(1e-12));
        assertThat(prices.profitFreed(0) + prices.profitFreed(1)).isEqualTo(750 * 0.2 - 10 * 0.5, within(1e-9));
        assertThat(Arrays.stream(new int[] {0, 1}).mapToDouble(prices::freed).sum())
                .isEqualTo(750);
    }

    @Test
    void aBookWithoutBarriersHasNone() {
        Book book = BookBuilder.of("none", Map.of("a", List.of()));

        assertThat(prices(book).size()).isZero();
        assertThat(prices(book).has(0)).isFalse();
        assertThat(prices(book).profitFreedOf(0)).isZero();
    }
}
