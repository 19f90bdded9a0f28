package mainstay.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import mainstay.book.Batches;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.Wallet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ValuationTest {
    private static final double HALF_MARGIN = 0.5;

    @Test
    void theInsurerOfTheDeckIsWorthNinePointThreeOneMillion() {
        Valuation insurer = valued(
                Wallet.of("four categories", 28_000_000, 0).reachable(0.35, 0.05),
                Wallet.of("other lines", 42_000_000, 0).reachable(0, 0));

        assertThat(insurer.value().get(0)).isCloseTo(9_310_000, within(1e-6));
    }

    @Test
    void todaysRevenueIsExpectedUnlessAShareIsGiven() {
        Valuation valuation = valued(
                Wallet.of("a", 100, 10),
                Wallet.of("b", 100, 10).reachable(0.8, 0.5).expecting(0.25));

        assertThat(valuation.expectedRevenue().get(0)).isEqualTo(10 + 100 * 0.8 * 0.5 * 0.25);
        assertThat(valuation.revenue().get(0)).isEqualTo(20);
    }

    @Test
    void shareOfWalletIsUndefinedWhenTheWalletIsZero() {
        assertThat(valued(Wallet.of("a", 0, 0)).shareOfWallet().get(0)).isNaN();
        assertThat(valued(Wallet.of("a", 50, 0).reachable(0, 0)).shareOfWallet().get(0))
                .isNaN();
        assertThat(valued(Wallet.of("a", 50, 20)).shareOfWallet().get(0)).isEqualTo(0.4);
    }

    @Test
    void whiteSpaceOfALineNeverMakesUpForThatOfAnother() {
        Valuation valuation = valued(Wallet.of("a", 100, 150), Wallet.of("b", 100, 30));

        assertThat(valuation.whiteSpace().get(0)).isEqualTo(70);
    }

    @Test
    void aWalletsMarginGoesBeforeItsLinesAndThatBeforeTheBooks() {
        BookBuilder builder = BookBuilder.small(
                Map.of(
                        "x",
                        List.of(
                                Wallet.of("own", 9, 1).atMargin(0.1),
                                Wallet.of("line", 9, 1),
                                Wallet.of("rest", 9, 1))),
                new BookBuilder("margins"));
        Valuation valuation = Valuation.of(
                builder.lineMargin("line", 0.2).lineMargin("own", 0.3).build(), HALF_MARGIN, Batches.usual());

        Map<String, LineValue> lines =
                valuation.lines(0).stream().collect(Collectors.toMap(LineValue::line, line -> line));
        assertThat(lines.get("own").margin()).isEqualTo(0.1);
        assertThat(lines.get("own").marginFrom()).isEqualTo(LineValue.MarginFrom.WALLET);
        assertThat(lines.get("line").margin()).isEqualTo(0.2);
        assertThat(lines.get("line").marginFrom()).isEqualTo(LineValue.MarginFrom.LINE);
        assertThat(lines.get("rest").margin()).isEqualTo(HALF_MARGIN);
        assertThat(valuation.grossProfit().get(0)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void anAccountWithoutWalletIsWorthNothing() {
        Valuation valuation = valued();

        assertThat(valuation.value().get(0)).isZero();
        assertThat(valuation.shareOfWallet().get(0)).isNaN();
        assertThat(valuation.lines(0)).isEmpty();
    }

    @RepeatedTest(12)
    void everySumIsThatOfItsLinesOneAfterTheOtherToTheBitOnAnyNumberOfThreads(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        Book book = book(random, 700, round.getCurrentRepetition() % 2 == 0, 1 + random.nextInt(6));
        for (int threads : new int[] {1, 2, 7}) {
            Valuation valuation = Valuation.of(book, HALF_MARGIN, new Batches(threads, 100));

            for (int account = 0; account < 700; account++) {
                List<LineValue> lines = valuation.lines(account);
                lines.forEach(line -> assertSameFigures(valuation.wallets(), line));
                assertSum(valuation.value(), account, lines, LineValue::contestable);
                assertSum(valuation.addressableWallet(), account, lines, LineValue::addressableSpend);
                assertSum(valuation.revenue(), account, lines, LineValue::revenue);
                assertSum(valuation.whiteSpace(), account, lines, LineValue::whiteSpace);
                assertSum(valuation.expectedRevenue(), account, lines, LineValue::expectedRevenue);
                assertSum(valuation.grossProfit(), account, lines, LineValue::grossProfit);
                assertSum(valuation.currentMargin(), account, lines, line -> line.revenue() * line.margin());
                assertSum(valuation.potentialMargin(), account, lines, line -> line.contestable() * line.margin());
            }
        }
    }

    private static void assertSum(
            DoubleColumn sums, int account, List<LineValue> lines, ToDoubleFunction<LineValue> measure) {
        double sum = 0;
        for (LineValue line : lines) {
            sum += measure.applyAsDouble(line);
        }
        assertThat(sums.get(account)).isEqualTo(sum);
    }

    private static Book book(SplittableRandom random, int accounts, boolean complete, int width) {
        Map<String, List<Wallet>> all = new LinkedHashMap<>();
        for (int account = 0; account < accounts; account++) {
            List<Wallet> wallets = new ArrayList<>();
            for (int line = 0; line < width; line++) {
                if (complete || random.nextInt(3) > 0) {
                    wallets.add(new Wallet(
                            "line " + line,
                            random.nextDouble() * 1e6,
                            random.nextDouble(),
                            random.nextDouble(),
                            random.nextDouble() * 1e6,
                            random.nextInt(3) == 0 ? Double.NaN : random.nextDouble(),
                            random.nextInt(3) == 0 ? Double.NaN : random.nextDouble(),
                            Double.NaN));
                }
            }
            all.put("account " + account, wallets);
        }
        return BookBuilder.small(all, new BookBuilder("random"))
                .lineMargin("line 1", 0.2)
                .build();
    }

    private static Valuation valued(Wallet... wallets) {
        Book book = BookBuilder.of("test", Map.of("x", List.of(wallets)));
        return Valuation.of(book, HALF_MARGIN, Batches.usual());
    }

    private static void assertSameFigures(WalletFigures figures, LineValue line) {
        assertThat(new double[] {
                    figures.addressableWallet(line.wallet()),
                    figures.value(line.wallet()),
                    figures.whiteSpace(line.wallet()),
                    figures.expectedRevenue(line.wallet()),
                    figures.margin(line.wallet()),
                    figures.grossProfit(line.wallet())
                })
                .containsExactly(
                        line.addressableSpend(),
                        line.contestable(),
                        line.whiteSpace(),
                        line.expectedRevenue(),
                        line.margin(),
                        line.grossProfit());
    }
}
