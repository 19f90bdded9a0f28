package mainstay.run.accountplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import mainstay.book.AccountField;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.Wallet;
import mainstay.book.WalletField;
import mainstay.plan.barriers.BarrierPrices;
import mainstay.run.FakeModels;
import mainstay.run.LiveResult;
import mainstay.run.RankColumns;
import mainstay.run.Runner;
import mainstay.run.compare.WhatIf;
import mainstay.run.explain.Explanation;
import mainstay.run.listing.PlanColumns;
import mainstay.run.parameters.Assumptions;
import mainstay.run.planning.CurrentCoverage;
import mainstay.run.planning.NamedPlan;
import mainstay.run.planning.PlanRequest;
import mainstay.run.planning.PlanningProblem;
import mainstay.testkit.RandomBooks;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Barriers of a run: their rows, and the run without them against one of a book whose figures are changed by hand. */
class BarrierTableTest {
    private static final double CENT = 0.005;
    private static final String PICC = "process/picc";
    private static final PlanRequest ANY = new PlanRequest(
            Map.of(),
            OptionalDouble.empty(),
            PlanRequest.NO_POOL,
            Map.of(),
            OptionalInt.empty(),
            0,
            false,
            List.of(),
            0);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static LiveResult run(Book book, Map<String, String> changes) {
        return Runner.run(
                book, FakeModels.usual(), Assumptions.of(book, FakeModels.usual(), changes, "a test"), Batches.usual());
    }

    private static LiveResult picc() {
        return run(SharedData.book(PICC), Map.of());
    }

    private static BarrierTable ofAll(LiveResult result) {
        return BarrierTable.of(
                result, DAY, IntStream.range(0, result.book().accounts().size()).toArray());
    }

    private static int account(LiveResult result, String id) {
        return result.book().accounts().find(id).orElseThrow();
    }

    private static double expected(String figure) {
        return SharedData.expected(PICC, figure).get("value").asDouble();
    }

    @Test
    void theRowsHaveTheColumnsOfTheListInTheOrderOfWorth() {
        PlanColumns columns = ofAll(picc()).columns();

        assertThat(columns.names())
                .containsExactly(
                        "barrier_id",
                        "account_id",
                        "line",
                        "what",
                        "shut",
                        "win",
                        "freed",
                        "margin",
                        "profit_freed",
                        "cost",
                        "payback_months",
                        "department",
                        "owner",
                        "due",
                        "status",
                        "actions");
        assertThat(IntStream.range(0, columns.size())
                        .mapToObj(row -> columns.column("barrier_id").text(row)))
                .containsExactly("not-on-list", "no-test", "price", "delivery");
        assertThat(columns.column("due").text(0)).isEqualTo("2027-09-30");
        assertThat(columns.column("status").text(0)).isEqualTo("due");
        assertThat(columns.column("actions").number(0)).isEqualTo(3);
        assertThat(columns.column("account_id").text(0)).isEqualTo("picc");
    }

    @Test
    void theSentencesAddUp() {
        LiveResult result = picc();
        BarrierTable table = BarrierTable.of(result, DAY, account(result, "picc"));

        assertThat(table.sentences())
                .containsExactly(
                        "4 barriers shut 2,571,500 of a white space of 5,210,000; 2,638,500 is open",
                        "without them we would sell 1,729,318.20 more and earn 221,608.24 more a year");
        assertThat(BarrierTable.of(result, DAY, account(result, "mjolvik-pulp")).sentences())
                .isEmpty();
    }

    @Test
    void theMatrixAddsUpToWhatIsFreed() {
        PlanColumns matrix = ofAll(picc()).matrix().columns();

        assertThat(matrix.names())
                .containsExactly(
                        "line",
                        "not on the vendor list",
                        "not tested at HQ",
                        "price 4 to 6 % above Vasco",
                        "delivery to branches takes 14 days",
                        "total");
        assertThat(IntStream.range(0, matrix.size())
                        .mapToObj(row -> matrix.column("line").text(row)))
                .containsExactly("PC server", "PC", "notebook", "total");
        assertThat(matrix.column("total").number(3)).isCloseTo(expected("barriers profit freed, total"), within(CENT));
        assertThat(matrix.column("total").number(1)).isCloseTo(54_013.452915 + 27_006.726457, within(CENT));
    }

    @Test
    void withoutBarriersTheSameModelsGiveTheExpectedProfitAndRank() {
        LiveResult now = picc();
        int picc = account(now, "picc");
        BarrierTable table = BarrierTable.of(now, DAY, picc);
        WhatIf without = table.without();

        assertThat(profit(now, picc)).isCloseTo(expected("expected profit, dedicated"), within(CENT));
        assertThat(profit(without.then(), picc))
                .isCloseTo(expected("expected profit, dedicated, barriers gone"), within(CENT));
        assertThat(table.after(without))
                .isEqualTo("run again without them: expected profit 259,000 → 480,608.24, coverage dedicated as before,"
                        + " call pursue as before, rank 2 as before");
        assertThat(without.then().hasBarriers()).isTrue();
        assertThat(without.then().barriers().profitFreed(picc)).isZero();
    }

    private static double profit(LiveResult result, int account) {
        return result.decision().expectedProfit().get(account);
    }

    @Test
    void theRunWithoutThemIsThatOfABookWhoseRevenuesAreRaisedByHand() {
        Book picc = SharedData.book(PICC);
        LiveResult now = run(picc, Map.of());
        BarrierPrices prices = now.barriers().prices();
        double[] revenues = picc.wallets().column(WalletField.REVENUE).toArray();
        for (int row = 0; row < prices.size(); row++) {
            revenues[prices.wallet(row)] += prices.shut(row) * prices.win(row);
        }
        Book raised = picc.with(Map.of(), Map.of(WalletField.REVENUE, DoubleColumn.of(revenues)));

        assertSame(now.without(prices, row -> true), run(raised, Map.of()));
    }

    private static void assertSame(LiveResult one, LiveResult other) {
        for (int account = 0; account < one.book().accounts().size(); account++) {
            assertThat(profit(one, account)).isCloseTo(profit(other, account), within(1e-6));
            assertThat(one.coverage(account)).isEqualTo(other.coverage(account));
            assertThat(one.call(account)).isEqualTo(other.call(account));
            assertThat(one.ranking().rank(account)).isEqualTo(other.ranking().rank(account));
            assertThat(one.valuation().revenue().get(account))
                    .isCloseTo(other.valuation().revenue().get(account), within(1e-6));
        }
    }

    @Test
    void whatALineTakesFromAnotherIsLostInTheRunToo() {
        Book picc = SharedData.book(PICC);
        Book cannibalising =
                picc.withTable(SharedData.table(PICC + "/variants/lines-cannibalising.csv", PlanTable.LINES, picc));
        LiveResult now = run(cannibalising, Map.of());
        int account = account(now, "picc");
        BarrierTable table = BarrierTable.of(now, DAY, account);

        assertThat(profit(table.without().then(), account) - profit(now, account))
                .isCloseTo(expected("barriers profit freed, total, with cannibalising"), within(CENT));
        assertThat(table.sentences()).contains("that is net of 12,550.53 a year that lines lose which are replaced");
    }

    /** Two branches and their head, each with barriers; of the run that prices them together, every barrier is the head's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void barriersOfBranchesCountForTheirHead(long seed) {
        Book book = family(seed);
        LiveResult apart = run(book, Map.of());
        LiveResult together = run(book, Map.of("rollup", "yes"));

        assertThat(together.book().accounts().size()).isEqualTo(2);
        double all = IntStream.range(0, 4)
                .mapToDouble(account -> apart.barriers().profitFreed(account))
                .sum();
        assertThat(together.barriers().profitFreed(0) + together.barriers().profitFreed(1))
                .isCloseTo(all, within(1e-6));
        assertThat(together.barriers().rows(0).length + together.barriers().rows(1).length)
                .isEqualTo(8);
        LiveResult gone = together.without(together.barriers().prices(), row -> true);
        for (int unit = 0; unit < 2; unit++) {
            assertThat(gone.valuation().grossProfit().get(unit)
                            - together.valuation().grossProfit().get(unit))
                    .isCloseTo(together.barriers().profitFreed(unit), within(1e-5));
        }
    }

    private static Book family(long seed) {
        Map<String, List<Wallet>> accounts = RandomBooks.accounts(4, seed);
        Book book = BookBuilder.small(accounts, new BookBuilder("family").defaultMargin(0.2))
                .accounts(AccountField.PARENT_ID, TextColumn.of("", "account-0", "account-0", ""))
                .accounts(AccountField.PURCHASING, TextColumn.of("centralized", "centralized", "", ""))
                .build();
        Random random = new Random(seed);
        return book.withTable(
                barriers(new int[] {0, 0, 1, 1, 2, 2, 3, 3}, book.wallets().lines(), random));
    }

    private static PlanRows.Draft barriers(int[] accounts, List<String> lines, Random random) {
        List<String> ids = new ArrayList<>();
        List<String> on = new ArrayList<>();
        double[] blocks = new double[accounts.length];
        double[] opens = new double[accounts.length];
        for (int row = 0; row < accounts.length; row++) {
            ids.add("b" + row);
            on.add(lines.get(random.nextInt(lines.size())));
            blocks[row] = random.nextDouble() / 2;
            opens[row] = random.nextInt(2) * random.nextDouble() / 2;
        }
        return new PlanRows.Draft(PlanTable.BARRIERS, accounts)
                .put("barrier_id", TextColumn.of(ids))
                .put("line", TextColumn.of(on))
                .put("what", TextColumn.constant("price", accounts.length))
                .put("blocks", DoubleColumn.of(blocks))
                .put("opens", DoubleColumn.of(opens));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void profitFreedIsWhatEveryAccountGainsInTheRunWithoutBarriers(long seed) {
        Random random = new Random(seed);
        Book book = RandomBooks.named("random", 200, seed);
        int[] accounts = random.ints(300, 0, 200).toArray();
        book = book.withTable(barriers(accounts, book.wallets().lines(), random));
        LiveResult now = run(book, Map.of("barrier.win", "0.4"));
        LiveResult then = now.without(now.barriers().prices(), row -> true);

        for (int account = 0; account < 200; account++) {
            assertThat(then.valuation().grossProfit().get(account)
                            - now.valuation().grossProfit().get(account))
                    .isCloseTo(now.barriers().profitFreed(account), within(1e-4));
        }
    }

    @Test
    void theListOfAccountsHasColumnsOfBarriersWhereThereAreAny() {
        LiveResult result = picc();
        RankColumns columns = RankColumns.of(result);
        int picc = account(result, "picc");

        assertThat(columns.names()).contains("shut", "freed", "profit_freed");
        assertThat(columns.listedNames()).doesNotContain("shut");
        assertThat(columns.column("shut").number(picc)).isCloseTo(2_571_500, within(CENT));
        assertThat(columns.column("profit_freed").number(picc)).isCloseTo(221_608.239245, within(CENT));
        assertThat(columns.column("profit_freed").number(account(result, "beiling-bank")))
                .isZero();
        Book without = picc(Stages.USUAL);
        assertThat(RankColumns.of(run(without, Map.of())).names()).doesNotContain("shut", "freed", "profit_freed");
    }

    private static Book picc(Stages stages) {
        return SharedData.book(PICC).withPlan(List.of(), stages);
    }

    @Test
    void everyBarrierIsExplained() {
        LiveResult result = picc();
        List<String> lines = Explanation.of(result, account(result, "picc")).stream()
                .filter(line -> line.topic() == Explanation.Topic.BARRIER)
                .filter(line -> line.of().equals("not-on-list"))
                .map(line -> line.item() + ": " + line.shown() + "; " + line.how())
                .toList();

        assertThat(lines)
                .containsExactly(
                        "keeps us out: not on the vendor list; of PC server",
                        "shut: 696,500; white space × blocks: 995,000 × 70 % = 696,500",
                        "we win: 77.0119 %; what we hold ÷ what we hold or is open, of the line:"
                                + " 1,000,000 ÷ 1,298,500 ≈ 77.0119 %",
                        "freed: 536,388.14; 696,500 × 77.0119 % ≈ 536,388.14",
                        "profit freed: 85,822.10; 536,388.14 × 16 % = 85,822.10");
    }

    @Test
    void aPlanSaysWhatCoveragesWouldBringMoreWithoutBarriers() {
        Book book = SharedData.book(PICC);
        NamedPlan plan =
                plan(run(book, Map.of("capture.dedicated", "0.9", "capture.shared", "0.1", "capture.channel", "0.1")));
        int picc = book.accounts().find("picc").orElseThrow();
        int[] rows = IntStream.range(0, book.accounts().size()).toArray();
        double[] gains = plan.columns(rows).stream()
                .filter(column -> column.name().equals("gain_freed"))
                .flatMapToDouble(column -> Arrays.stream(rows).mapToDouble(column::number))
                .toArray();

        assertThat(plan.coverage(picc)).isEqualTo("dedicated");
        assertThat(gains[picc]).isCloseTo(0.9 * 221_608.239245, within(CENT));
        assertThat(Arrays.stream(gains).sum()).isEqualTo(gains[picc]);
        assertThat(plan(run(picc(Stages.USUAL), Map.of())).columns(rows))
                .noneMatch(column -> column.name().equals("gain_freed"));
    }

    private static NamedPlan plan(LiveResult result) {
        return PlanningProblem.of(result, ANY, CurrentCoverage.UNKNOWN)
                .plan(10, () -> false, (value, bound) -> {}, Batches.usual());
    }

    @Test
    void aBarrierThatIsGoneIsSaidToBe() {
        Book book = SharedData.book(PICC);
        PlanRows rows = book.plan().rows(PlanTable.BARRIERS);
        double[] gone = new double[rows.size()];
        Arrays.setAll(
                gone, row -> rows.text(row, "barrier_id").equals("price") ? (double) DAY.toEpochDay() : Double.NaN);
        LiveResult result = run(book.withTable(rows.draft().put("gone", DoubleColumn.of(gone))), Map.of());
        BarrierTable table = ofAll(result);

        assertThat(table.sentences())
                .contains("1 barrier is gone and frees nothing more")
                .first()
                .isEqualTo("3 barriers shut 1,841,500 of a white space of 5,210,000; 3,368,500 is open");
        assertThat(table.columns().column("status").text(3)).isEqualTo("gone");
        assertThat(result.barriers(Optional.of(DAY.minusDays(1))).profitFreed(account(result, "picc")))
                .isCloseTo(221_608.239245, within(CENT));
    }
}
