package mainstay.plan.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.BookBuilder;
import mainstay.book.DoubleColumn;
import mainstay.book.Period;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stages;
import mainstay.book.TextColumn;
import mainstay.book.WalletField;
import mainstay.plan.calendar.WorkingDays;
import mainstay.testkit.SharedData;
import org.junit.jupiter.api.Test;

class SalesLedgersTest {
    private static final Period YEAR = Period.parse("2027").orElseThrow();
    private static final LocalDate END = LocalDate.of(2027, 12, 31);

    @Test
    void theFiguresOfTheSharedBooksAreFound() {
        SalesLedgers year = picc("2027");
        SalesLedgers yearBefore = picc("2026");

        assertThat(profit(year, year.referred("lin"))).isCloseTo(expected("referred by lin"), within(0.005));
        assertThat(year.credited() - year.sold())
                .isCloseTo(expected("credit ledger 2027: Σ credited − Σ sales"), within(0.005));
        SharedData.expected("process/picc", "credited gross profit 2026 by person")
                .path("value")
                .properties()
                .forEach(person -> assertThat(profit(yearBefore, yearBefore.credited(person.getKey())))
                        .isCloseTo(person.getValue().asDouble(), within(0.005)));
        assertThat(year.borne("lin")).hasSize(1).containsValue(1.0);
    }

    @Test
    void theReferralsAndCreditsOfTheOtherBookAreFound() {
        Book book = SharedData.book("process/bonder");
        SalesLedgers year = ledgers(book, "2001");
        SalesLedgers yearBefore = ledgers(book, "2000");

        assertThat(profit(year, year.referred("vogt")))
                .isCloseTo(
                        SharedData.expected("process/bonder", "referred by vogt in 2001")
                                .path("value")
                                .asDouble(),
                        within(0.005));
        SharedData.expected("process/bonder", "credited gross profit 2000")
                .path("value")
                .properties()
                .forEach(person -> assertThat(profit(yearBefore, yearBefore.credited(person.getKey())))
                        .isCloseTo(person.getValue().asDouble(), within(0.005)));
    }

    @Test
    void aReturnWithoutCreditCarriesThatOfTheSaleBefore() {
        Book book = book(
                List.of(),
                List.of(
                        new Sold("a", "PC", "2027-01", 100, 60, "lin:0.7;chen:0.3", ""),
                        new Sold("a", "PC", "2027-03", -100, -60, "", "")));
        SalesLedgers ledgers = ledgers(book, "2027");

        assertThat(profit(ledgers, ledgers.credited("lin"))).isZero();
        assertThat(profit(ledgers, ledgers.credited("chen"))).isZero();
        assertThat(ledgers.uncredited()).isZero();
    }

    @Test
    void aSaleWithoutCreditBelongsToWhomHeldTheAccountOnItsDay() {
        Book book = book(
                List.of("lin=2027-02-28", "chen="),
                List.of(
                        new Sold("a", "PC", "2026-12", 500, 400, "lin:1", ""),
                        new Sold("a", "notebook", "2026-12", 100, 80, "chen:1", ""),
                        new Sold("a", "PC", "2027-01", 10, 0, "", ""),
                        new Sold("a", "PC", "2027-03", 1, 0, "", "")));
        SalesLedgers ledgers = ledgers(book, "2027");

        assertThat(profit(ledgers, ledgers.credited("lin"))).isEqualTo(10);
        assertThat(profit(ledgers, ledgers.credited("chen"))).isEqualTo(1);
        assertThat(ledgers.borne("lin").get(0)).isCloseTo(10.0 / 11, within(1e-12));
    }

    @Test
    void anAccountThatBoughtNothingIsBorneByWhoeverHoldsIt() {
        Book book = book(
                List.of("lin="),
                List.of(
                        new Sold("a", "PC", "2026-12", 500, 400, "lin:1", ""),
                        new Sold("a", "PC", "2027-01", 0, 0, "chen:1", ""),
                        new Sold("b", "PC", "2027-01", 10, 0, "chen:1", "")));
        SalesLedgers ledgers = ledgers(book, "2027");

        assertThat(ledgers.borne("lin")).containsExactly(Map.entry(0, 1.0));
        assertThat(ledgers.borne("chen")).containsExactly(Map.entry(0, 0.0), Map.entry(1, 1.0));
    }

    @Test
    void nobodyIsCountedTwiceForWhatIsCreditedToThem() {
        Book book = book(
                List.of(),
                List.of(
                        new Sold("a", "PC", "2027-01", 100, 60, "lin:1", "lin"),
                        new Sold("a", "PC", "2027-02", 100, 60, "lin:0.25;chen:0.75", "lin")));
        SalesLedgers ledgers = ledgers(book, "2027");

        assertThat(profit(ledgers, ledgers.referred("lin"))).isEqualTo(30);
    }

    /** A plain loop over sales, on random sales, credits, periods and days. */
    @Test
    void theLedgersAreThoseOfALoopOverSales() {
        Random random = new Random(3);
        List<String> credits = List.of("", "lin:1", "chen:1", "lin:0.7;chen:0.3", "wang:0.2;lin:0.8");
        for (int round = 0; round < 1_000; round++) {
            List<Sold> sales = new ArrayList<>();
            for (int sale = random.nextInt(20); sale > 0; sale--) {
                sales.add(new Sold(
                        random.nextBoolean() ? "a" : "b",
                        random.nextBoolean() ? "PC" : "notebook",
                        "2027-"
                                + (random.nextBoolean()
                                        ? "0" + (1 + random.nextInt(9))
                                        : "Q" + (1 + random.nextInt(4))),
                        random.nextInt(1_000) - 200,
                        random.nextInt(800),
                        credits.get(1 + random.nextInt(4)),
                        random.nextInt(4) == 0 ? "wang" : ""));
            }
            Book book = book(List.of(), sales);
            LocalDate day = END.minusDays(random.nextInt(365));
            SalesLedgers ledgers = SalesLedgers.of(book, YEAR, day, WorkingDays.USUAL);

            Map<String, Double> loop = new TreeMap<>();
            Map<String, Map<Integer, Double>> dealt = new TreeMap<>();
            double[] inAll = new double[2];
            double sold = 0;
            for (Sold sale : sales) {
                Period of = Period.parse(sale.period()).orElseThrow();
                double days = 0;
                double within = 0;
                for (LocalDate at = of.first(); !at.isAfter(of.last()); at = at.plusDays(1)) {
                    boolean works = at.getDayOfWeek().getValue() <= 5;
                    days += works ? 1 : 0;
                    within += works && !at.isAfter(day) ? 1 : 0;
                }
                sold += sale.revenue() * within / days;
                for (String part : sale.credit().split(";", -1)) {
                    String[] of2 = part.split(":", -1);
                    int account = sale.account().equals("a") ? 0 : 1;
                    double amount = Math.abs(Double.parseDouble(of2[1]) * sale.revenue() * within / days);
                    dealt.computeIfAbsent(of2[0], person -> new TreeMap<>()).merge(account, amount, Double::sum);
                    inAll[account] += amount;
                    loop.merge(
                            of2[0],
                            Double.parseDouble(of2[1]) * (sale.revenue() - sale.cost()) * within / days,
                            Double::sum);
                }
            }
            assertThat(ledgers.sold()).isCloseTo(sold, within(1e-6));
            assertThat(ledgers.credited()).isCloseTo(sold, within(0.005));
            loop.forEach((person, profit) ->
                    assertThat(profit(ledgers, ledgers.credited(person))).isCloseTo(profit, within(1e-6)));
            dealt.forEach((person, amounts) -> amounts.forEach((account, amount) -> {
                if (inAll[account] > 0) {
                    assertThat(ledgers.borne(person).getOrDefault(account, 0.0))
                            .isCloseTo(amount / inAll[account], within(1e-9));
                }
            }));
        }
    }

    @Test
    void whatTwoShareCountsOnceForBothTogetherAndNothingIsReferredAmongThem() {
        SalesLedgers ledgers = ledgers(SharedData.book("process/bonder"), "2001");
        List<String> both = List.of("vogt", "tan");

        List<LedgerEntry> together = ledgers.credited(both);

        assertThat(together).extracting(LedgerEntry::sale).doesNotHaveDuplicates();
        assertThat(together).extracting(LedgerEntry::part).containsOnly(1.0);
        assertThat(together.stream().mapToDouble(ledgers::revenue).sum()).isCloseTo(ledgers.sold(), within(0.005));
        assertThat(profit(ledgers, together)).isCloseTo(3_645_000, within(0.005));
        assertThat(ledgers.referred("vogt")).isNotEmpty();
        assertThat(ledgers.referred(both)).isEmpty();
        assertThat(ledgers.borne(both)).hasSize(3).containsEntry(0, 1.0);
        assertThat(ledgers.referred(List.of("vogt", "kerr"))).isEqualTo(ledgers.referred("vogt"));
    }

    private static SalesLedgers picc(String period) {
        return ledgers(SharedData.book("process/picc"), period);
    }

    private static SalesLedgers ledgers(Book book, String period) {
        Period of = Period.parse(period).orElseThrow();
        return SalesLedgers.of(book, of, of.last(), WorkingDays.USUAL);
    }

    private static double profit(SalesLedgers ledgers, List<LedgerEntry> entries) {
        return entries.stream().mapToDouble(ledgers::profit).sum();
    }

    private static double expected(String figure) {
        return SharedData.expected("process/picc", figure).path("value").asDouble();
    }

    private record Sold(
            String account, String line, String period, double revenue, double cost, String credit, String referral) {}

    private static Book book(List<String> people, List<Sold> sales) {
        List<String> ids = List.of("a", "b");
        BookBuilder builder = new BookBuilder("sold")
                .accounts(AccountField.ACCOUNT_ID, TextColumn.of(ids))
                .wallets(new int[] {0, 1}, new int[] {0, 0}, List.of("PC"))
                .wallets(WalletField.SPEND, DoubleColumn.constant(1, 2));
        int[] accounts =
                sales.stream().mapToInt(sale -> ids.indexOf(sale.account())).toArray();
        PlanRows.Draft sold = new PlanRows.Draft(PlanTable.SALES, accounts)
                .put("line", texts(sales.stream().map(Sold::line).toList()))
                .put("period", texts(sales.stream().map(Sold::period).toList()))
                .put("credit", texts(sales.stream().map(Sold::credit).toList()))
                .put("referred_by", texts(sales.stream().map(Sold::referral).toList()))
                .put("revenue", numbers(sales.stream().map(Sold::revenue).toList()))
                .put("cost", numbers(sales.stream().map(Sold::cost).toList()));
        List<String[]> split = people.stream().map(one -> one.split("=", -1)).toList();
        PlanRows.Draft ours = new PlanRows.Draft(
                        PlanTable.PEOPLE, people.stream().mapToInt(person -> -1).toArray())
                .put("person", texts(split.stream().map(one -> one[0]).toList()))
                .put("team", texts(split.stream().map(one -> "sales").toList()))
                .put(
                        "left",
                        numbers(split.stream()
                                .map(one -> one[1].isEmpty()
                                        ? Double.NaN
                                        : (double) LocalDate.parse(one[1]).toEpochDay())
                                .toList()));
        return builder.plan(List.of(sold, ours), Stages.USUAL).build();
    }

    private static TextColumn texts(List<String> texts) {
        return TextColumn.of(texts);
    }

    private static DoubleColumn numbers(List<Double> numbers) {
        return DoubleColumn.of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
