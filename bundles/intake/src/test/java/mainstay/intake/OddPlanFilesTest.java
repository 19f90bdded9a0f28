package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.MainstayException;
import mainstay.book.PlanRows;
import mainstay.book.PlanTable;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of plan tables that are odd as a whole: read as they are, or refused with the reason; nothing is left out in silence. */
class OddPlanFilesTest {
    @TempDir
    Path temporary;

    private Folder folder;

    @BeforeEach
    void aSmallBook() {
        folder = new Folder(temporary).accounts(Folder.ACCOUNTS).wallets(Folder.WALLETS);
    }

    @Test
    void aFileOfNothingIsRefused() {
        for (String nothing : List.of("", "\n\n  \n", "\uFEFF")) {
            folder.with("sales.csv", nothing);
            assertThatThrownBy(folder::read)
                    .isInstanceOf(MainstayException.class)
                    .hasMessage("sales.csv is empty; it needs a header and rows under it");
        }
        folder.with("sales.csv", "account_id,line,period,revenue\n").with("stages.json", "");
        assertThatThrownBy(folder::read).hasMessage("stages.json is empty; it needs an object in braces, {…}");
    }

    @Test
    void aHeaderWithoutRowsIsNoted() {
        ImportResult result = folder.with("people.csv", "person,name\n").read();

        assertThat(result.notes()).containsExactly("people.csv: a header without rows, so the book has no people");
        assertThat(result.book().orElseThrow().plan().isEmpty()).isTrue();
    }

    @Test
    void ofTwoFilesOfOneTableTheOtherIsNoted() {
        ImportResult result = folder.with("people.csv", "person\nlin\n")
                .with("People.csv", "person\nhou\n")
                .with(
                        "people.xlsx",
                        new Xlsx().sheet("people", "person", "wang").bytes())
                .read();

        assertThat(result.notes())
                .containsExactly(
                        "people.csv: read; People.csv has a table of that name too, and is not read",
                        "people.csv: read; people.xlsx has a table of that name too, and is not read");
        folder.with(
                "book.zip",
                Zips.of(
                        "accounts.csv",
                        bytes(Folder.ACCOUNTS),
                        "wallets.csv",
                        bytes(Folder.WALLETS),
                        "PEOPLE.csv",
                        bytes("person\nlin\n"),
                        "people.csv",
                        bytes("person\nhou\n")));
        assertThat(folder.read("book.zip").notes())
                .containsExactly("people.csv: read; PEOPLE.csv has a table of that name too, and is not read");
    }

    @Test
    void aFileThatIsCalledAlmostAsATableIsNoted() {
        folder.with("contact.csv", "contact_id,account_id\nc,A1\n").with("notes.csv", "x\n1\n");

        assertThat(folder.read().notes())
                .containsExactly("contact.csv: not read; if it is the table of contacts, call it contacts.csv");
    }

    @Test
    void columnsThatAreNotKnownAreKeptAndThoseWithoutAHeaderAreNot() {
        ImportResult result = folder.with(
                        "people.csv", "\uFEFFperson,nmae,,desk\r\nlin,Lin,x,\"a\r\nb; \"\"c\"\"\"\r\n\r\n")
                .read();

        assertThat(result.problems())
                .extracting(DataProblem::message)
                .containsExactlyInAnyOrder(
                        "column 'nmae' is not known; did you mean name? It is kept as an extra column",
                        "column 3 has no header; it is not kept");
        PlanRows people = rows(result, PlanTable.PEOPLE);
        assertThat(people.text(0, "person")).isEqualTo("lin");
        assertThat(people.extras().get("desk").get(0)).isEqualTo("a\r\nb; \"c\"");
        assertThat(people.extras()).containsOnlyKeys("nmae", "desk");
    }

    @Test
    void idsAreComparedWithCaseAndWithoutBlanksAroundThem() {
        folder.with("people.csv", "person\nlin\n LIN\u00A0\n")
                .with("contacts.csv", "contact_id,account_id,ours\n c1 ,A1\u00A0,lin \nC1,A1,LIN\n");

        ImportResult result = folder.read();

        assertThat(result.errors()).isZero();
        assertThat(rows(result, PlanTable.CONTACTS).text(1, "ours")).isEqualTo("lin");
        folder.with("contacts.csv", "contact_id,account_id,ours\nc1,a1,Lin\n");
        assertThat(folder.read().problems())
                .extracting(DataProblem::message)
                .containsExactlyInAnyOrder(
                        "there is no account with the account_id \"a1\"; did you mean A1?",
                        "there is no person \"Lin\"; did you mean LIN?");
    }

    @Test
    void amountsAsPeopleWriteThemAreNamedUntilAMappingTellsTheirForm() {
        folder.with("sales.csv", "account_id;line;period;revenue\nA1;PC;2025;1\u00A0234,50\nA1;PC;2025;-7 %\n");
        assertThat(folder.read().problems())
                .extracting(DataProblem::row, DataProblem::message)
                .allSatisfy(problem -> assertThat(problem.toList().get(1).toString())
                        .endsWith("is not a number; write it plainly, such as 1234.5, or give its format in a mapping"))
                .hasSize(2);

        folder.with("mapping.json", """
                {"tables": {"sales": {"file": "sales.csv", "format": {"decimal": ",", "thousands": " ", "percent": true}}}}
                """);
        PlanRows sales = rows(folder.read(), PlanTable.SALES);
        assertThat(List.of(sales.number(0, "revenue"), sales.number(1, "revenue")))
                .containsExactlyInAnyOrder(1234.5, -0.07);
    }

    @Test
    void aCellOfAMillionCharactersIsReadAndShownInPart() {
        folder.with("people.csv", "person,name\nlin," + "x".repeat(1_000_000) + "\n")
                .with("contacts.csv", "contact_id,account_id\nc," + "A".repeat(1_000_000) + "\n");

        ImportResult result = folder.read();

        assertThat(result.errors()).isOne();
        assertThat(result.problems().get(0).message()).hasSizeLessThan(300).contains("AAA…\"");
        assertThat(result.problems().get(0).value()).hasSizeLessThan(150);
    }

    @Test
    void aJsonFileSaysWhatItsLineIsWithoutAdviceToProgrammers() {
        Map<String, String> refused = Map.of(
                "[{\"account_id\": \"A1\", \"line\": \"PC\", \"period\": 2025, \"revenue\": NaN}]",
                "book.json is not JSON: line 1: Non-standard token 'NaN'",
                "{}",
                "book.json: \"sales\" must be a list in brackets, […]",
                "[{\"account_id\": [\"A1\"]}]",
                "book.json sales row 1: account_id is a list or an object; a cell is a text, a number, true, false or null");
        refused.forEach((sales, said) -> {
            folder.with(
                    "book.json",
                    "{\"accounts\": [{\"account_id\": \"A1\"}], \"wallets\": [{\"account_id\": \"A1\","
                            + " \"line\": \"PC\", \"spend\": 1}], \"sales\": " + sales + "}");
            assertThatThrownBy(() -> folder.read("book.json")).hasMessage(said);
        });
    }

    private static PlanRows rows(ImportResult result, PlanTable table) {
        Book book = result.book().orElseThrow();
        return book.plan().rows(table);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
