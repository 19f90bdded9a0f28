package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import mainstay.book.DataProblem;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories of deals, which a mapping turns into their states. */
class DealHistoryTest {
    private static final String LONG = """
            {"file": "history.csv", "id": "Deal", "field": "Field", "value": "New", "at": "When",
             "names": {"Stage": "stage", "Close": "closes", "Amount": "amount"}}""";
    private static final String WITH_OLD = LONG.replace("\"value\"", "\"old\": \"Old\", \"value\"");
    private static final String WIDE = """
            {"file": "history.csv", "id": "Deal", "at": "When",
             "fields": {"stage": "Stage", "closes": "Close", "amount": "Amount"}}""";
    private static final String DEALS = """
            Id,Account,Name,Stage,Amount,Close,Created,Chance
            D1,A1,Servers,Negotiation,600,2026-09-15,2026-01-12 08:00:00,60
            D2,A2,Desktops,Prospecting,250,2026-09-30,2026-04-20 14:05:00,10
            """;
    private static final String HISTORY = """
            Deal,Field,Old,New,When
            D1,Stage,,Prospecting,2026-01-12T08:00:00.000Z
            D1,Close,,2026-06-30,2026-01-12T08:00:00.000Z
            D1,Amount,,550,2026-01-12T08:00:00.000Z
            D1,Close,2026-06-30,2026-09-15,2026-06-11T07:30:00.000Z
            D1,Stage,Prospecting,Negotiation,2026-06-22T13:00:00.100Z
            D1,Amount,550,600,2026-06-22T13:00:00.900Z
            D1,Owner,x,y,2026-06-22T13:00:00.000Z
            """;

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void files() {
        folder = new Folder(temporary).accounts(Folder.ACCOUNTS).wallets(Folder.WALLETS);
        folder.with("deals.csv", DEALS).with("history.csv", HISTORY);
    }

    private void map(String history) {
        map(history, "");
    }

    private void map(String history, String further) {
        folder.with("mapping.json", """
                {"stages": ["Prospecting", "Proposal", "Negotiation", {"Won": "won"}, {"Lost": "lost"}],
                 "probability": "percent",
                 "tables": {"opportunities": {"file": "deals.csv", %s "history": %s,
                   "fields": {"opportunity_id": "Id", "account_id": "Account", "stage": "Stage", "amount": "Amount",
                     "closes": "Close", "opened": "Created", "probability": "Chance"}}}}
                """.formatted(further, history));
    }

    /** The states of a deal, one text each: at, stage, amount, closes, probability. */
    private List<String> states(String deal) {
        ImportResult result = folder.read();
        assertThat(result.errors()).describedAs("%s", result.problems()).isZero();
        PlanRows rows = result.book().orElseThrow().plan().rows(PlanTable.OPPORTUNITIES);
        return IntStream.range(0, rows.size())
                .filter(row -> rows.text(row, "opportunity_id").equals(deal))
                .mapToObj(row -> String.join(
                                " ",
                                rows.cell(row, "at"),
                                rows.cell(row, "stage"),
                                rows.cell(row, "amount"),
                                rows.cell(row, "closes"),
                                rows.cell(row, "probability"))
                        .strip())
                .toList();
    }

    @Test
    void whatChangesInOneSecondIsOneStateAndWhatDoesNotIsCarriedOn() {
        map(LONG);

        assertThat(states("D1"))
                .containsExactly(
                        "2026-01-12T08:00 Prospecting 550 2026-06-30",
                        "2026-06-11T07:30 Prospecting 550 2026-09-15",
                        "2026-06-22T13:00 Negotiation 600 2026-09-15 0.6");
        assertThat(folder.read().notes()).contains("history.csv: 1 row of other fields");
    }

    @Test
    void aDealWithoutHistoryHasOneState() {
        map(LONG);

        assertThat(states("D2")).containsExactly("Prospecting 250 2026-09-30 0.1");
    }

    @Test
    void theNewestMayStandFirst() {
        List<String> lines = HISTORY.lines().toList();
        StringBuilder reversed = new StringBuilder(lines.get(0)).append('\n');
        IntStream.range(1, lines.size())
                .forEach(line -> reversed.append(lines.get(lines.size() - line)).append('\n'));
        map(LONG);
        List<String> states = states("D1");
        folder.with("history.csv", reversed.toString());

        assertThat(states("D1")).isEqualTo(states);
    }

    @Test
    void aHistoryThatTellsTheValueBeforeTellsHowTheDealBegan() {
        folder.with("history.csv", """
                Deal,Field,Old,New,When
                D1,Stage,Proposal,Negotiation,2026-06-22T13:00:00Z
                D1,Close,2026-06-30,2026-09-15,2026-06-11T07:30:00Z
                """);
        map(WITH_OLD);

        assertThat(states("D1"))
                .containsExactly(
                        "2026-01-12 Proposal 600 2026-06-30",
                        "2026-06-11T07:30 Proposal 600 2026-09-15",
                        "2026-06-22T13:00 Negotiation 600 2026-09-15 0.6");
    }

    @Test
    void aFieldThatChangesTwiceInOneSecondMakesTwoStates() {
        folder.with("history.csv", """
                Deal,Field,Old,New,When
                D1,Stage,,Prospecting,2026-01-12T08:00:00Z
                D1,Stage,Prospecting,Negotiation,2026-01-12T08:00:00Z
                """);
        map(LONG);

        assertThat(states("D1"))
                .containsExactly(
                        "2026-01-12T08:00 Prospecting 600 2026-09-15",
                        "2026-01-12T08:00 Negotiation 600 2026-09-15 0.6");
    }

    @Test
    void aWideHistoryHasAStateInEachRow() {
        folder.with("history.csv", """
                Deal,Stage,Amount,Close,When
                D1,Negotiation,600,2026-09-15,22.06.2026 13:00
                D1,Prospecting,,2026-06-30,12.01.2026 08:00
                """);
        map(WIDE);

        assertThat(states("D1"))
                .containsExactly(
                        "2026-01-12T08:00 Prospecting  2026-06-30", "2026-06-22T13:00 Negotiation 600 2026-09-15 0.6");
    }

    @Test
    void theTableOfTheDealsMayBeTheHistoryItself() {
        folder.with("history.csv", HISTORY.replace("Deal,", "Account,Id,").replace("\nD1", "\nA1,D1"));
        folder.with("mapping.json", """
                {"stages": ["Prospecting", "Negotiation"],
                 "tables": {"opportunities": {"file": "history.csv",
                   "history": {"field": "Field", "value": "New", "at": "When",
                     "names": {"Stage": "stage", "Close": "closes", "Amount": "amount"}},
                   "fields": {"opportunity_id": "Id", "account_id": "Account"}}}}
                """);

        assertThat(states("D1"))
                .containsExactly(
                        "2026-01-12T08:00 Prospecting 550 2026-06-30",
                        "2026-06-11T07:30 Prospecting 550 2026-09-15",
                        "2026-06-22T13:00 Negotiation 600 2026-09-15");
    }

    @Test
    void theHistoryOfDealsThatAreLeftOutOrNotThereIsNotUsed() {
        folder.with("history.csv", HISTORY + "D2,Stage,,Proposal,2026-05-01\nD3,Stage,,Proposal,2026-05-01\n");
        map(LONG, "\"where\": [{\"column\": \"Name\", \"not\": \"Desktops\"}],");

        assertThat(states("D2")).isEmpty();
        ImportResult result = folder.read();
        assertThat(result.notes())
                .contains(
                        "history.csv: 1 row of deals that are left out",
                        "deals.csv: 1 row left out by the mapping, which" + " looks at Name");
        assertThat(said(result))
                .containsExactly(
                        "history.csv 10 Deal D3: there is no deal \"D3\" in deals.csv; its history is" + " not used");
    }

    @Test
    void aDealThatIsNotWhatItsHistorySaysIsNamed() {
        folder.with("deals.csv", DEALS.replace("Servers,Negotiation", "Servers,Won"));
        map(LONG);

        assertThat(states("D1")).hasSize(3);
        assertThat(said(folder.read()))
                .containsExactly("deals.csv 2 Stage Won: the deal is \"Won\", and the last row of its"
                        + " history in history.csv says \"Negotiation\"; the history counts");
    }

    @Test
    void aHistoryThatDoesNotTellHowDealsAreClosedIsEndedByTheDeal() {
        folder.with("deals.csv", DEALS.replace("Servers,Negotiation,600,2026-09-15", "Servers,Won,580,2026-07-01"));
        map(LONG.replace("\"names\"", "\"ends\": \"deal\", \"names\""));

        assertThat(states("D1"))
                .endsWith("2026-06-22T13:00 Negotiation 600 2026-09-15", "2026-06-22T13:00 Won 580 2026-07-01 0.6");
        assertThat(said(folder.read())).isEmpty();
    }

    @Test
    void faultsAreNamedWhereTheyStand() {
        folder.with("deals.csv", DEALS.replace("D2,A2", "D2,A9") + "D1,A1,Twice,Proposal,1,2026-09-30,2026-04-20,10\n")
                .with(
                        "history.csv",
                        HISTORY.replace("2026-06-11T07:30:00.000Z", "soon") + "D1,Stage,,Nowhere,2026-07-01\n");
        map(LONG);

        assertThat(said(folder.read()))
                .containsExactlyInAnyOrder(
                        "history.csv 5 When soon: \"soon\" is no moment; it must be a day such as 2026-06-14, a time such as"
                                + " 2026-06-14T09:20:00+05:00 or 14.06.2026 09:20, or milliseconds since 1970; 6/14/2026 when"
                                + " \"dates\" in the mapping is \"month-first\"",
                        "history.csv 9 Stage Nowhere: \"Nowhere\" is not allowed; allowed: Prospecting, Proposal, Negotiation,"
                                + " Won, Lost",
                        "deals.csv 3 Account A9: there is no account with the account_id \"A9\"; did you mean A1?",
                        "deals.csv 4 Id D1: deal D1 appears twice in deals.csv",
                        "deals.csv 2 Stage Negotiation: the deal is \"Negotiation\", and the last row of its history in"
                                + " history.csv says \"Nowhere\"; the history counts");
    }

    @Test
    void aProbabilityInPercentIsFromNoneToAHundred() {
        folder.with("deals.csv", DEALS.replace(",60", ",1000").replace(",10\n", ",10%\n"));
        map(LONG);

        assertThat(said(folder.read()))
                .containsExactly("history.csv 6 Chance 1000: \"1000\" is out of range; a probability in"
                        + " percent is 0 to 100 (deals.csv row 2)");
    }

    @Test
    void aHistoryThatNeedNotBeThereIsDoneWithout() {
        map(LONG.replace("history.csv\"", "gone.csv\", \"optional\": true"));

        assertThat(states("D1")).containsExactly("Negotiation 600 2026-09-15 0.6");
        assertThat(folder.read().notes()).contains("gone.csv is not there; deals are read without their history");
    }

    private static List<String> said(ImportResult result) {
        return result.problems().stream()
                .filter(problem -> !problem.message().contains("no deal is lost"))
                .map(DealHistoryTest::said)
                .toList();
    }

    private static String said(DataProblem problem) {
        return problem.file() + " " + problem.row() + " " + problem.column() + " " + problem.value() + ": "
                + problem.message();
    }
}
