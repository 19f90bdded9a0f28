package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.MainstayException;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.book.Stage;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTablesImportTest {
    @TempDir
    Path temporary;

    private Folder folder;

    @BeforeEach
    void aSmallBook() {
        folder = new Folder(temporary).accounts(Folder.ACCOUNTS).wallets(Folder.WALLETS);
    }

    @ParameterizedTest
    @CsvSource({
        "picc, lines 7; people 9; facts 25; shares 27; contacts 6; barriers 4; actions 10; targets 18",
        "bonder, lines 2; people 6; shares 28; contacts 7; events 14; opportunities 9; barriers 5; sales 13"
    })
    void aFolderWithTheElevenTablesIsReadWhole(String name, String expected) {
        ImportResult result = Folder.read(Data.folder("process/" + name), false);

        assertThat(result.problems()).filteredOn(DataProblem::isError).isEmpty();
        Book book = result.book().orElseThrow();
        assertThat(book.plan().present()).containsExactly(PlanTable.values());
        for (String rows : expected.split("; ", -1)) {
            String[] parts = rows.split(" ", -1);
            PlanTable table = PlanTable.named(parts[0]).orElseThrow();
            assertThat(book.plan().rows(table).size()).describedAs(rows).isEqualTo(Integer.parseInt(parts[1]));
        }
    }

    @Test
    void everyColumnReachesTheBookInItsForm() {
        folder.with("people.csv", "Person,capacity,left\nlin,1.5,2026-03-31\n")
                .with("events.csv", """
                        account_id,on,kind,person,hours,place
                        A2,2026-02-11T23:30:00-08:00,Visit,lin,2,Ulm
                        A1,2026-02-11,meeting,,,
                        """)
                .with("shares.csv", "account_id,line,supplier,period,share,estimate\nA1,PC,us,2026-q3,0.2,yes\n");

        Book book = folder.read().book().orElseThrow();

        PlanRows events = book.plan().rows(PlanTable.EVENTS);
        assertThat(events.accountId(0)).isEqualTo("A1");
        assertThat(events.cell(1, "on")).isEqualTo("2026-02-11T23:30");
        assertThat(events.day(1, "on")).hasValue(LocalDate.of(2026, 2, 11));
        assertThat(events.text(1, "kind")).isEqualTo("visit");
        assertThat(events.number(1, "hours")).isEqualTo(2);
        assertThat(events.number(0, "hours")).isNaN();
        assertThat(events.extras().get("place").get(1)).isEqualTo("Ulm");
        assertThat(events.origin().cell(0, "kind", "")).isEqualTo("events.csv row 3, column kind");
        PlanRows people = book.plan().rows(PlanTable.PEOPLE);
        assertThat(people.cell(0, "capacity")).isEqualTo("1.5");
        assertThat(people.cell(0, "left")).isEqualTo("2026-03-31");
        PlanRows shares = book.plan().rows(PlanTable.SHARES);
        assertThat(shares.text(0, "period")).isEqualTo("2026-Q3");
        assertThat(shares.flag(0, "estimate")).isTrue();
        assertThat(book.plan().present()).containsExactly(PlanTable.PEOPLE, PlanTable.SHARES, PlanTable.EVENTS);
    }

    @Test
    void stagesAreThoseOfTheFileBesideTheTables() {
        folder.with("opportunities.csv", "opportunity_id,account_id,stage\no,A1,won\n")
                .with("stages.json", "{\"stages\": [\"Quote\", {\"Won\": \"won\"}, {\"Gone\": \"ended\"}]}");

        Book book = folder.read().book().orElseThrow();

        assertThat(book.plan().stages().all())
                .containsExactly(
                        Stage.of("Quote", Stage.Outcome.OPEN),
                        Stage.of("Won", Stage.Outcome.WON),
                        Stage.of("Gone", Stage.Outcome.ENDED));
        assertThat(book.plan().rows(PlanTable.OPPORTUNITIES).text(0, "stage")).isEqualTo("Won");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "facts ~ account_id,topic,item ~ A3,need,n1 ~ account_id ~ there is no account with the account_id \"A3\"",
                "facts ~ account_id,topic,item ~ A1,nedd,n1 ~ topic ~ did you mean need?",
                "facts ~ account_id,topic,item ~ A1,need, ~ item ~ item is missing",
                "events ~ account_id,on,kind ~ A1,11.2.2026,visit ~ on ~ \"11.2.2026\" is no day",
                "events ~ account_id,on,kind ~ A1,2026-02-30,visit ~ on ~ \"2026-02-30\" is no day",
                "events ~ account_id,on,kind ~ A1,,visit ~ on ~ on is missing; it must be a day",
                "sales ~ account_id,line,period,revenue ~ A1,PC,2026-Q5,1 ~ period ~ \"2026-Q5\" is no period",
                "sales ~ account_id,line,period,revenue ~ A1,PC,2026, ~ revenue ~ revenue is missing; it must be a number",
                "sales ~ account_id,line,period,revenue ~ A1,PV,2026,1 ~ line ~ there is no line \"PV\"; did you mean PC?",
                "people ~ person,strategy ~ lin,6 ~ strategy ~ 6 is out of range; allowed: a rating from 0 to 5",
                "contacts ~ contact_id,account_id,stance ~ c,A1,-3 ~ stance ~ allowed: a stance from -2 to 2",
                "people ~ person,reports_to ~ lin,hou ~ reports_to ~ there is no person \"hou\"",
                "opportunities ~ opportunity_id,account_id,stage ~ o,A1,Propsal ~ stage ~ did you mean Proposal?",
                "shares ~ account_id,line,supplier,period,estimate ~ A1,PC,us,2026,perhaps ~ estimate ~ allowed: true, false",
            })
    void aRowThatCannotBeUsedIsNamedWithItsCell(String table, String header, String row, String column, String said) {
        folder.with(table + ".csv", header + "\n" + row + "\n");

        ImportResult result = folder.read();

        assertThat(result.book()).isEmpty();
        assertThat(result.problems()).hasSize(1);
        DataProblem problem = result.problems().get(0);
        assertThat(problem.isError()).isTrue();
        assertThat(problem.file()).isEqualTo(table + ".csv");
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.message()).contains(said);
    }

    @Test
    void ofTwoRowsWithOneIdTheLaterIsTheError() {
        folder.with("barriers.csv", "barrier_id,account_id,line,what\nb,A1,PC,x\nb,A2,PC,y\n");

        assertThat(folder.read().problems())
                .filteredOn(DataProblem::isError)
                .extracting(DataProblem::row, DataProblem::message)
                .containsExactly(tuple(3L, "barrier b appears twice, first in row 2"));
    }

    @Test
    void goodRowsAreTakenWhereThatIsAskedForAndRowsThatReferToBadOnesAreNot() {
        folder.with("people.csv", "person,capacity\nlin,1\nhou,-1\n")
                .with("contacts.csv", "contact_id,account_id,ours\nc,A1,lin\nd,A1,hou\n")
                .with("events.csv", "account_id,on,kind,contact_id\nA1,2026-01-05,visit,c\nA1,2026-01-06,visit,d\n");

        ImportResult result = folder.readLenient();

        Book book = result.book().orElseThrow();
        assertThat(book.plan().rows(PlanTable.PEOPLE).size()).isEqualTo(1);
        assertThat(book.plan().rows(PlanTable.CONTACTS).size()).isEqualTo(1);
        assertThat(book.plan().rows(PlanTable.EVENTS).size()).isEqualTo(1);
        assertThat(result.problems())
                .extracting(DataProblem::message)
                .contains("person hou was rejected (people.csv row 3)", "contact d was rejected (contacts.csv row 3)");
        assertThat(result.rejects()).containsKeys("people.csv", "contacts.csv", "events.csv");
        assertThat(new String(result.rejects().get("events.csv"), StandardCharsets.UTF_8))
                .contains("A1,2026-01-06,visit,d,contact_id: contact d was rejected");
    }

    @Test
    void aTableWithoutAColumnThatItMustHaveCannotBeRead() {
        folder.with("barriers.csv", "barrier,account_id,line,what\nb,A1,PC,x\n");

        assertThatThrownBy(folder::read)
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("barriers.csv has no column barrier_id");
    }

    @Test
    void aMappingTellsWhereATableStandsAndHowItIsWritten() {
        folder.with("deals.csv", "Deal;Customer;Phase;Sum\n7;A1;2;1.234,50\n").with("mapping.json", """
                {"tables": {"opportunities": {"file": "deals.csv",
                  "format": {"delimiter": ";", "decimal": ",", "thousands": "."},
                  "fields": {"opportunity_id": "Deal", "account_id": "Customer", "stage": "Phase",
                    "amount": {"column": "Sum", "times": 1000}}}},
                 "stages": [1, {"2": {"label": "Proposal", "probability": 0.4}}]}
                """);

        Book book = folder.read().book().orElseThrow();

        PlanRows deals = book.plan().rows(PlanTable.OPPORTUNITIES);
        assertThat(deals.text(0, "opportunity_id")).isEqualTo("7");
        assertThat(deals.number(0, "amount")).isEqualTo(1_234_500);
        assertThat(book.plan().stages().all().get(1)).isEqualTo(new Stage("2", "Proposal", Stage.Outcome.OPEN, 0.4));
    }

    @Test
    void aFileThatAMappingReadsAsSomethingElseIsNoPlanTable() {
        folder.with("sales.csv", "account_id,line,spend\nA1,PC,1\n")
                .with("contacts.csv", "Name,Customer\nx,A1\n")
                .with("mapping.json", "{\"wallets\": {\"file\": \"sales.csv\"}}");

        ImportResult result = folder.read();

        assertThat(result.book().orElseThrow().plan().isEmpty()).isTrue();
        assertThat(result.notes())
                .containsExactly(
                        "contacts.csv: not read as the table of contacts, as it has no column account_id; the mapping may tell its"
                                + " columns under \"tables\"");
    }

    @Test
    void aBookWithoutPlanTablesIsAsItWas() {
        assertThat(folder.read().book().orElseThrow().plan().isEmpty()).isTrue();
        assertThat(List.of(folder.read().notes())).containsExactly(List.of());
    }

    @Test
    void aWorkbookHasThemAsSheetsAndTheStagesToo() {
        folder.with(
                "book.xlsx",
                new Xlsx()
                        .format("yyyy-mm-dd")
                        .sheet("accounts", "account_id", "A1")
                        .sheet("wallets", "account_id|line|spend", "A1|PC|100")
                        .sheet("People", "person|capacity", "lin|2")
                        .sheet(
                                "opportunities",
                                "opportunity_id|account_id|stage|opened",
                                "o|A1|b|<c s=\"1\"><v>46054</v></c>")
                        .sheet("stages", "stage|outcome", "a|", "b|won")
                        .sheet("notes", "x", "y")
                        .bytes());

        ImportResult result = folder.read("book.xlsx");

        Book book = result.book().orElseThrow();
        assertThat(result.notes()).containsExactly("book.xlsx: not read: sheet notes");

        assertThat(book.plan().present()).containsExactly(PlanTable.PEOPLE, PlanTable.OPPORTUNITIES);
        assertThat(book.plan().rows(PlanTable.OPPORTUNITIES).cell(0, "opened")).isEqualTo("2026-02-01");
        assertThat(book.plan().stages().all()).hasSize(2);
    }

    @Test
    void aJsonFileHasThemAsKeys() {
        folder.with("book.json", """
                {"accounts": [{"account_id": "A1"}], "wallets": [{"account_id": "A1", "line": "PC", "spend": 1}],
                 "facts": [{"account_id": "A1", "topic": "need", "item": "n1", "value": 2.5, "period": 2026}],
                 "opportunities": [{"opportunity_id": 7, "account_id": "A1", "stage": "b"}],
                 "stages": ["a", {"stage": "b", "outcome": "won", "probability": null}]}
                """);

        Book book = folder.read("book.json").book().orElseThrow();

        assertThat(book.plan().rows(PlanTable.FACTS).number(0, "value")).isEqualTo(2.5);
        assertThat(book.plan().rows(PlanTable.FACTS).text(0, "period")).isEqualTo("2026");
        assertThat(book.plan().stages().all().get(1).outcome()).isEqualTo(Stage.Outcome.WON);
    }

    @Test
    void aZipHasThemAsFiles() {
        byte[] zip = Zips.of(
                "accounts.csv",
                bytes(Folder.ACCOUNTS),
                "wallets.csv",
                bytes(Folder.WALLETS),
                "people.csv",
                bytes("person\nlin\n"));
        folder.with("book.zip", zip);

        assertThat(folder.read("book.zip").book().orElseThrow().plan().present())
                .containsExactly(PlanTable.PEOPLE);
    }

    @Test
    void tablesAreReadBesideABookThatStaysAsItIs() {
        Book before = folder.with("people.csv", "person\nlin\n")
                .with("contacts.csv", "contact_id,account_id,ours\nc,A1,lin\n")
                .read()
                .book()
                .orElseThrow();
        Path other = temporary.resolve("other");
        new Folder(other)
                .with("people.csv", "person\nlin\nhou\n")
                .with("sales.csv", "account_id,line,period,revenue\nA2,PC,2026,1\n");

        Book after = beside(before, other).book().orElseThrow();

        assertThat(after.plan().present()).containsExactly(PlanTable.PEOPLE, PlanTable.CONTACTS, PlanTable.SALES);
        assertThat(after.plan().rows(PlanTable.PEOPLE).size()).isEqualTo(2);
        assertThat(after.plan().rows(PlanTable.CONTACTS).text(0, "ours")).isEqualTo("lin");
        assertThat(after.accounts()).isSameAs(before.accounts());
        assertThat(beside(before, other.resolve("people.csv"))
                        .book()
                        .orElseThrow()
                        .plan()
                        .present())
                .containsExactly(PlanTable.PEOPLE, PlanTable.CONTACTS);
    }

    @Test
    void tablesThatStayMustFitToThoseThatComeBesideThem() {
        Book before = folder.with("people.csv", "person\nlin\n")
                .with("contacts.csv", "contact_id,account_id,ours\nc,A1,lin\n")
                .read()
                .book()
                .orElseThrow();
        Path other = temporary.resolve("other");
        new Folder(other).with("people.csv", "person\nhou\n");

        assertThat(beside(before, other).problems())
                .extracting(DataProblem::file, DataProblem::row, DataProblem::message)
                .containsExactly(tuple("contacts.csv", 2L, "there is no person \"lin\"; add it to people"));
    }

    @Test
    void aFolderWithoutPlanTablesIsRefusedWhereTheyAreAskedFor() {
        Book before = folder.read().book().orElseThrow();

        assertThatThrownBy(() -> beside(before, temporary))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining(
                        "has no plan table; it has accounts.csv, wallets.csv. A file, sheet or key is called lines");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ImportResult beside(Book book, Path path) {
        return Intake.readPlan(
                book, new ImportRequest(path, Optional.empty(), Optional.empty(), false), ImportProgress.NOBODY);
    }
}
