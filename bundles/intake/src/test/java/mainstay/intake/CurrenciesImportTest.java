package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.MainstayException;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.WalletField;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money of other currencies becomes money of the book, by the rates of the mapping. */
class CurrenciesImportTest {
    private static final String RATES = "\"currency\": \"EUR\", \"fx\": {\"USD\": 0.8, \"cny\": 0.125}";

    @TempDir
    Path temporary;

    private Folder folder;

    @BeforeEach
    void aSmallBook() {
        folder = new Folder(temporary).accounts(Folder.ACCOUNTS).wallets(Folder.WALLETS);
    }

    @Test
    void whatIsMoneyIsConvertedAndNothingElseIs() {
        folder.with("mapping.json", "{" + RATES + "}")
                .with("people.csv", "person,capacity,target_pay,currency\nlin,8,100,USD\n")
                .with("shares.csv", """
                        account_id,line,supplier,period,share,amount,of,Currency
                        A1,PC,us,2026,0.5,10,spend,USD
                        A1,PC,x,2026,,20,units,USD
                        """)
                .with("opportunities.csv", """
                        opportunity_id,account_id,stage,amount,probability,currency
                        a,A1,Proposal,600000.10,0.5,usd
                        b,A1,Proposal,8,0.5, CNY\s
                        c,A1,Proposal,8,0.5,EUR
                        d,A1,Proposal,8,0.5,
                        e,A1,Closed Lost,,0,USD
                        """)
                .with("barriers.csv", "barrier_id,account_id,line,what,blocks,cost,currency\nb,A1,PC,x,0.5,50,USD\n")
                .with("actions.csv", "action_id,what,days,cost,currency\na,x,5,50,USD\n")
                .with("targets.csv", """
                        account_id,period,measure,value,currency
                        A1,2026,revenue,1000,USD
                        A1,2026,satisfaction,4,USD
                        """)
                .with(
                        "sales.csv",
                        "account_id,line,period,quantity,revenue,cost,currency\nA1,PC,2026,7,-100,-60,USD\n");

        ImportResult result = folder.read();
        Book book = result.book().orElseThrow();

        assertThat(numbers(book, PlanTable.PEOPLE, "target_pay")).containsExactly(80.0);
        assertThat(numbers(book, PlanTable.PEOPLE, "capacity")).containsExactly(8.0);
        assertThat(numbers(book, PlanTable.SHARES, "amount")).containsExactly(8.0, 20.0);
        assertThat(numbers(book, PlanTable.SHARES, "share")).containsExactly(0.5, Double.NaN);
        assertThat(numbers(book, PlanTable.OPPORTUNITIES, "amount"))
                .containsExactly(480_000.08, 1.0, 8.0, 8.0, Double.NaN);
        assertThat(numbers(book, PlanTable.OPPORTUNITIES, "probability")).containsOnly(0.5, 0.0);
        assertThat(numbers(book, PlanTable.BARRIERS, "cost")).containsExactly(40.0);
        assertThat(numbers(book, PlanTable.ACTIONS, "cost")).containsExactly(40.0);
        assertThat(numbers(book, PlanTable.ACTIONS, "days")).containsExactly(5.0);
        assertThat(numbers(book, PlanTable.TARGETS, "value")).containsExactlyInAnyOrder(800.0, 4.0);
        assertThat(numbers(book, PlanTable.SALES, "revenue")).containsExactly(-80.0);
        assertThat(numbers(book, PlanTable.SALES, "cost")).containsExactly(-48.0);
        assertThat(numbers(book, PlanTable.SALES, "quantity")).containsExactly(7.0);
        assertThat(result.notes())
                .contains(
                        "opportunities.csv: 1 row with money in CNY × 0.125 = EUR",
                        "sales.csv: 1 row with money in USD × 0.8 = EUR");
        PlanRows deals = book.plan().rows(PlanTable.OPPORTUNITIES);
        assertThat(IntStream.range(0, deals.size())
                        .mapToObj(row -> deals.extras().get("currency").get(row)))
                .describedAs("what the amounts are in now, so that a copy of the book is read as the same")
                .containsExactly("EUR", "EUR", "EUR", "", "EUR");
    }

    @Test
    void moneyOfACurrencyWithoutARateIsAnErrorThatSaysWhatIsAllowed() {
        folder.with("mapping.json", "{" + RATES + "}").with("opportunities.csv", """
                        opportunity_id,account_id,stage,amount,currency
                        a,A1,Proposal,600000,GBP
                        b,A1,Proposal,1,UDS
                        c,A1,Closed Lost,,GBP
                        d,A1,Proposal,x,USD
                        """);

        ImportResult result = folder.read();

        assertThat(result.book()).isEmpty();
        assertThat(result.problems())
                .filteredOn(DataProblem::isError)
                .extracting(
                        DataProblem::file,
                        DataProblem::row,
                        DataProblem::column,
                        DataProblem::value,
                        DataProblem::message)
                .containsExactly(
                        tuple(
                                "opportunities.csv",
                                2L,
                                "amount",
                                "600000",
                                "there is no rate for money in \"GBP\"; allowed: CNY, EUR, USD. A mapping tells under \"fx\" what"
                                        + " one GBP is in EUR"),
                        tuple(
                                "opportunities.csv",
                                3L,
                                "amount",
                                "1",
                                "there is no rate for money in \"UDS\"; allowed: CNY, EUR, USD; did you mean USD? A mapping"
                                        + " tells under \"fx\" what one UDS is in EUR"),
                        tuple(
                                "opportunities.csv",
                                5L,
                                "amount",
                                "x",
                                "\"x\" is not a number; write it plainly, such as 1234.5, or give its format in a mapping"));
    }

    @Test
    void oneCurrencyNeedsNoRateAndASecondOneDoes() {
        String deals = "opportunity_id,account_id,stage,amount,currency\na,A1,Proposal,1,USD\nb,A1,Proposal,2,USD\n";
        folder.with("opportunities.csv", deals);

        assertThat(numbers(folder.read().book().orElseThrow(), PlanTable.OPPORTUNITIES, "amount"))
                .containsExactly(1.0, 2.0);

        folder.with("opportunities.csv", deals + "c,A1,Proposal,3,EUR\n");
        assertThat(errors(folder.read()))
                .containsExactly(
                        "4 there is no rate for money in \"EUR\"; allowed: USD. A mapping tells under \"fx\" what one EUR"
                                + " is in USD");
    }

    @Test
    void theHistoryOfADealIsInTheCurrencyOfTheDeal() {
        folder.with("deals.csv", "Id,Account,Stage,Sum,Cur\n7,A1,Won,100,USD\n8,A1,Won,10,EUR\n")
                .with("changes.csv", """
                        Deal,When,Field,Old,New
                        7,2026-02-01,Sum,60,100
                        7,2026-03-01,Stage,Proposal,Won
                        8,2026-03-01,Sum,5,10
                        """)
                .with("mapping.json", """
                        {%s, "stages": ["Proposal", {"Won": "won"}], "tables": {"opportunities": {"file": "deals.csv",
                          "fields": {"opportunity_id": "Id", "account_id": "Account", "stage": "Stage", "amount": "Sum",
                            "opened": {"constant": "2026-01-01"}, "currency": "Cur"},
                          "history": {"file": "changes.csv", "id": "Deal", "at": "When", "field": "Field", "old": "Old",
                            "value": "New", "names": {"Sum": "amount", "Stage": "stage"}}}}}
                        """.formatted(RATES));

        assertThat(numbers(folder.read().book().orElseThrow(), PlanTable.OPPORTUNITIES, "amount"))
                .containsExactly(48.0, 80.0, 80.0, 5.0, 10.0);
    }

    @Test
    void walletsThatAreSummedAreInOneCurrencyTooAndRatiosStay() {
        folder.with("orders.csv", "Customer,Product,Sum,Gain,Cur\nA1,PC,100,20,USD\nA1,PC,20,4,EUR\nA2,PC,8,2,CNY\n")
                .with("mapping.json", """
                        {%s, "wallets": {"file": "orders.csv", "sum": true, "fields": {"account_id": "Customer",
                          "line": "Product", "spend": "Sum", "revenue": "Sum", "margin": {"column": "Gain", "per": "Sum"},
                          "currency": "Cur"}}}
                        """.formatted(RATES));

        Book book = folder.read().book().orElseThrow();

        assertThat(book.wallets().column(WalletField.SPEND).get(0)).isEqualTo(100);
        assertThat(book.wallets().column(WalletField.REVENUE).get(1)).isEqualTo(1);
        assertThat(book.wallets().column(WalletField.MARGIN).get(0)).isEqualTo(0.2);
        assertThat(book.wallets().column(WalletField.MARGIN).get(1)).isEqualTo(0.25);

        folder.with("orders.csv", "Customer,Product,Sum,Gain,Cur\nA1,PC,100,20,GBP\nA2,PC,8,2,CNY\n");
        assertThat(errors(folder.read())).first().asString().startsWith("2 there is no rate for money in \"GBP\"");
    }

    @Test
    void tablesBesideABookAreReadInItsCurrency() {
        Book book = folder.with("mapping.json", "{\"currency\": \"EUR\"}")
                .read()
                .book()
                .orElseThrow();
        Folder other = new Folder(temporary.resolve("other"))
                .with("sales.csv", "account_id,line,period,revenue,currency\nA1,PC,2026,100,USD\n");

        assertThat(errors(beside(book, other)))
                .containsExactly(
                        "2 there is no rate for money in \"USD\"; allowed: EUR. A mapping tells under \"fx\" what one USD is"
                                + " in EUR");
        other.with("mapping.json", "{" + RATES + "}");
        assertThat(numbers(beside(book, other).book().orElseThrow(), PlanTable.SALES, "revenue"))
                .containsExactly(80.0);
        other.with("mapping.json", "{\"currency\": \"USD\", \"fx\": {\"EUR\": 1.25}}");
        assertThatThrownBy(() -> beside(book, other))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("turns money into USD, and the book is in EUR");
    }

    @Test
    void ratesNeedTheCurrencyThatTheyLeadTo() {
        folder.with("mapping.json", "{\"fx\": {\"USD\": 0.8}}");
        assertThatThrownBy(folder::read).hasMessageContaining("has \"fx\" and no \"currency\"");
        folder.with("mapping.json", "{\"currency\": \"EUR\", \"fx\": {\"USD\": 0}}");
        assertThatThrownBy(folder::read).hasMessageContaining("fx: USD is 0; it must be a number above 0");
        folder.with("mapping.json", "{\"currency\": \"EUR\", \"fx\": {\"USD\": 1, \"usd\": 2}}");
        assertThatThrownBy(folder::read).hasMessageContaining("it stands there twice; case does not count");
    }

    private static ImportResult beside(Book book, Folder tables) {
        return Intake.readPlan(
                book,
                new ImportRequest(tables.path(), Optional.empty(), Optional.empty(), false),
                ImportProgress.NOBODY);
    }

    private static List<String> errors(ImportResult result) {
        return result.problems().stream()
                .filter(DataProblem::isError)
                .map(problem -> problem.row() + " " + problem.message())
                .toList();
    }

    private static List<Double> numbers(Book book, PlanTable table, String column) {
        PlanRows rows = book.plan().rows(table);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.number(row, column))
                .toList();
    }
}
