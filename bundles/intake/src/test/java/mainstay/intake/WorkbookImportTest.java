package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import mainstay.book.AccountField;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.MainstayException;
import mainstay.book.WalletField;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookImportTest {
    private static final String[] ACCOUNTS = {"Account ID|Name|fit", "A1|Alpha|3", "A2|Beta|"};
    private static final String[] WALLETS = {"account_id|Line|SPEND", "A1|PC|100.5", "A2|PC|50"};

    @TempDir
    Path temporary;

    @Test
    void sheetsOfOurNamesMakeABook() {
        Book book = book(new Xlsx().sheet(" Wallets", WALLETS).sheet("ACCOUNTS", ACCOUNTS));
        assertThat(book.name()).isEqualTo("book");
        assertThat(book.accounts().id(1)).isEqualTo("A2");
        assertThat(book.accounts().text(AccountField.NAME).get(0)).isEqualTo("Alpha");
        assertThat(book.wallets().column(WalletField.SPEND).get(0)).isEqualTo(100.5);
        assertThat(book.wallets().origin().cell(1, "spend", "PC"))
                .isEqualTo("book.xlsx sheet  Wallets row 3, column SPEND");
    }

    @Test
    void aSheetNamedMappingTellsCurrencyAndMargins() {
        Xlsx workbook = new Xlsx()
                .sheet("accounts", ACCOUNTS)
                .sheet("wallets", WALLETS)
                .sheet("Mapping", "Item|Line|Value", "currency||EUR", "margin||0.3", "margin|PC|-0.02");
        ImportResult read = read(workbook);
        Book book = read.book().orElseThrow();

        assertThat(read.notes()).isEmpty();

        assertThat(book.currency()).isEqualTo("EUR");
        assertThat(book.defaultMargin()).isEqualTo(0.3);
        assertThat(book.lineMargins()).containsExactly(Map.entry("PC", -0.02));
    }

    @Test
    void whatASheetNamedMappingCannotTellIsRefused() {
        refusesMapping("margin||thirty", "book.xlsx sheet mapping row 2: the margin \"thirty\" is not allowed; it is");
        refusesMapping("magrin||0.3", "book.xlsx sheet mapping row 2: there is no item \"magrin\"; there are");
    }

    private void refusesMapping(String row, String message) {
        Xlsx workbook = new Xlsx()
                .sheet("accounts", ACCOUNTS)
                .sheet("wallets", WALLETS)
                .sheet("mapping", "item|line|value", row);
        assertThatThrownBy(() -> book(workbook))
                .isInstanceOf(MainstayException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aWorkbookIsKnownByItsContentWhateverItsName() {
        Folder folder = folder().with(
                        "export.dat",
                        new Xlsx()
                                .sheet("accounts", ACCOUNTS)
                                .sheet("wallets", WALLETS)
                                .bytes());
        assertThat(folder.read("export.dat").book()).isPresent();
    }

    @Test
    void aSheetOnItsOwnIsAWideTable() {
        Book book = book(new Xlsx().sheet("Tabelle1", "account_id|name|PC|NB", "A1|Alpha|100|", "A2|Beta|5|6"));
        assertThat(book.wallets().size()).isEqualTo(3);
        assertThat(book.wallets().lines()).containsExactly("NB", "PC");
    }

    @Test
    void theOnlySheetWithIdsIsTheWideTable() {
        Book book = book(new Xlsx().sheet("Notes", "Something|else").sheet("Data", "account_id|PC", "A1|100"));
        assertThat(book.accounts().size()).isEqualTo(1);
    }

    @Test
    void sheetsThatCouldBothBeTheTableAreNotGuessed() {
        assertThatThrownBy(() ->
                        book(new Xlsx().sheet("2024", "account_id|PC", "A1|1").sheet("2025", "account_id|PC", "A1|2")))
                .isInstanceOf(MainstayException.class)
                .hasMessage(
                        "book.xlsx has more than one sheet that could be the table of the accounts: 2024, 2025; seen were"
                                + " 2024 (account_id, PC); 2025 (account_id, PC). Name a sheet accounts, or name the sheet and the"
                                + " row of the header in a mapping (--map FILE), such as \"sheet\": \"Sheet1\", \"header_row\": 3");
    }

    @Test
    void inAFolderTwoWorkbooksMakeABook() {
        Folder folder = folder().with(
                        "accounts.xlsx",
                        new Xlsx().sheet("Notes", "x").sheet("Kunden", ACCOUNTS).bytes())
                .with("wallets.xlsx", new Xlsx().sheet("Umsatz", WALLETS).bytes());
        Book book = folder.read().book().orElseThrow();
        assertThat(book.accounts().origin().cell(0, "name", ""))
                .isEqualTo("accounts.xlsx sheet Kunden row 2, column Name");
        assertThat(book.wallets().size()).isEqualTo(2);
    }

    @Test
    void aCsvFileAndAWorkbookMakeABookToo() {
        Folder folder = folder().accounts(Folder.ACCOUNTS)
                .with("wallets.xlsx", new Xlsx().sheet("x", WALLETS).bytes());
        assertThat(folder.read().book().orElseThrow().wallets().size()).isEqualTo(2);
    }

    @Test
    void workbooksInAZipAreRead() {
        byte[] zip = Zips.of(
                "top/accounts.xlsx", new Xlsx().sheet("a", ACCOUNTS).bytes(),
                "top/wallets.xlsx", new Xlsx().sheet("w", WALLETS).bytes());
        assertThat(folder().with("in.zip", zip)
                        .read("in.zip")
                        .book()
                        .orElseThrow()
                        .wallets()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aHeaderBelowATitleIsFoundAndSaid() {
        ImportResult result = read(new Xlsx()
                .sheet("accounts", "Our customers", "", "Account ID|Name", "A1|Alpha", "A2|Beta")
                .sheet("wallets", WALLETS));
        assertThat(result.notes()).containsExactly("book.xlsx sheet accounts: the header is row 3");
        assertThat(result.book().orElseThrow().accounts().origin().cell(1, "name", ""))
                .isEqualTo("book.xlsx sheet accounts row 5, column Name");
    }

    @Test
    void aHeaderThatIsNotFoundIsAskedFor() {
        assertThatThrownBy(() -> book(new Xlsx().sheet("x", "Kunde|PC", "A1|100", "A2|200")))
                .hasMessage("book.xlsx sheet x: no row was found to be the header of the table of the accounts, which"
                        + " needs account_id; seen were row 1 (Kunde, PC), row 2 (A1, 100), row 3 (A2, 200)."
                        + " Rename a column, or name the sheet and the row of the header in a mapping (--map"
                        + " FILE), such as \"sheet\": \"Sheet1\", \"header_row\": 3");
    }

    @Test
    void aTableMayStartInAnyColumn() {
        Book book = book(new Xlsx().sheet("x", "||account_id|PC", "||A1|100"));
        assertThat(book.wallets().column(WalletField.SPEND).get(0)).isEqualTo(100);
        assertThat(book.problems()).isEmpty();
    }

    @Test
    void aMappingNamesSheetsAndHeaderRows() {
        Folder folder = folder().with(
                        "kunden.xlsx",
                        new Xlsx()
                                .sheet("Deckblatt", "Kunde|Name")
                                .sheet("Stamm", "Liste", "Kunde|Name", "A1|Alpha", "A2|Beta")
                                .bytes())
                .with(
                        "umsatz.xlsx",
                        new Xlsx()
                                .sheet("2024", "Kunde|PC|NB", "A1|1|2")
                                .sheet("2025", "Kunde|PC|NB", "A1|10|20", "A2|30|")
                                .bytes())
                .with("mapping.json", """
                        {"accounts": {"file": "kunden.xlsx", "sheet": "Stamm", "header_row": 2,
                                      "fields": {"account_id": "Kunde"}},
                         "wallets": {"file": "umsatz.xlsx", "format": {"sheet": "2025"}, "lines": ["PC", "NB"],
                                     "fields": {"account_id": "Kunde", "spend": "{line}"}}}
                        """);
        Book book = folder.read().book().orElseThrow();
        assertThat(book.wallets().size()).isEqualTo(3);
        assertThat(FolderImportTest.sum(book, WalletField.SPEND)).isEqualTo("60.00");
    }

    @Test
    void aMistypedSheetIsAnsweredWithTheNearestAndTheList() {
        assertThatThrownBy(() -> mapped(
                        "{\"accounts\": {\"sheet\": \"Stam\"}}",
                        new Xlsx().sheet("Stamm", ACCOUNTS).sheet("w", WALLETS)))
                .hasMessage("there is no sheet \"Stam\"; did you mean Stamm? (book.xlsx has the sheets Stamm, w)");
    }

    @Test
    void rowNumbersOfIdsCountFromTheHeader() {
        Book book = mapped(
                        "{\"accounts\": {\"fields\": {\"account_id\": {\"row_number\": \"C00\"}, \"name\": \"Wer\"}},"
                                + " \"wallets\": {\"file\": \"book.xlsx\", \"lines\": [\"PC\"], \"fields\": {\"account_id\":"
                                + " {\"row_number\": \"C00\"}, \"spend\": \"{line}\"}}}",
                        new Xlsx().sheet("x", "title", "Wer|PC", "Alpha|1", "Beta|2"))
                .book()
                .orElseThrow();
        assertThat(book.accounts().id(0)).isEqualTo("C01");
    }

    @Test
    void numbersOfCellsArePlainWhateverTheMappingSaysOfTexts() {
        Book book = mapped(
                        "{\"format\": {\"decimal\": \",\", \"thousands\": \".\"}}",
                        new Xlsx()
                                .sheet("accounts", ACCOUNTS)
                                .sheet("wallets", "account_id|line|spend", "A1|PC|1234.567", "A2|PC|1.234,5"))
                .book()
                .orElseThrow();
        assertThat(book.wallets().column(WalletField.SPEND).get(0)).isEqualTo(1234.567);
        assertThat(book.wallets().column(WalletField.SPEND).get(1)).isEqualTo(1234.5);
    }

    @Test
    void hiddenSheetsAreReadOnlyWhenAMappingNamesThem() {
        Xlsx xlsx = new Xlsx()
                .raw(
                        "Alt",
                        "state=\"veryHidden\"",
                        "<sheetData><row><c t=\"inlineStr\"><is><t>account_id</t></is></c>"
                                + "<c t=\"inlineStr\"><is><t>PC</t></is></c></row><row><c><v>7</v></c><c><v>8</v></c></row></sheetData>")
                .sheet("Neu", "account_id|PC", "A1|100");
        ImportResult result = read(xlsx);
        assertThat(result.notes()).contains("book.xlsx: hidden and not read: sheet Alt");
        assertThat(result.book().orElseThrow().accounts().id(0)).isEqualTo("A1");
        Book hidden = mapped(
                        "{\"format\": {\"sheet\": \"alt\"}, \"wallets\": {\"lines\": [\"PC\"], \"fields\":"
                                + " {\"spend\": \"{line}\"}}}",
                        xlsx)
                .book()
                .orElseThrow();
        assertThat(hidden.accounts().id(0)).isEqualTo("7");
    }

    @Test
    void hiddenRowsAreReadAndCounted() {
        ImportResult result = read(new Xlsx()
                .raw(
                        "x",
                        "",
                        "<sheetData><row><c t=\"inlineStr\"><is><t>account_id</t></is></c><c t=\"inlineStr\"><is><t>PC</t></is></c>"
                                + "</row><row hidden=\"1\"><c><v>7</v></c><c><v>8</v></c></row></sheetData>"));
        assertThat(result.notes()).contains("book.xlsx sheet x: 1 hidden row is read like the others");
        assertThat(result.book().orElseThrow().wallets().size()).isEqualTo(1);
    }

    @Test
    void aCellOutsideTheHeaderIsAnError() {
        ImportResult result =
                read(new Xlsx().sheet("x", "|account_id|PC", "|A1|100", "|A2|5|stray", "odd|A3|6", "", "|A4|7"));
        assertThat(result.problems())
                .filteredOn(DataProblem::isError)
                .extracting(problem -> problem.row() + " " + problem.message())
                .containsExactly(
                        "3 the header has the columns B to C, and cell D3 (\"stray\") is outside of it; add a header,"
                                + " or delete the cell",
                        "4 the header has the columns B to C, and cell A4 (\"odd\") is outside of it; add a header, or"
                                + " delete the cell");
    }

    @Test
    void rejectedRowsAreCsvThatCanBeMendedAndImportedWithTheMapping() {
        String mapping =
                "{\"format\": {\"decimal\": \",\", \"delimiter\": \";\"}, \"accounts\": {\"file\": \"book.xlsx\","
                        + " \"sheet\": \"Stamm\"}, \"wallets\": {\"file\": \"book.xlsx\", \"sheet\": \"Umsatz\"}}";
        Folder folder = folder().with("mapping.json", mapping)
                .with(
                        "book.xlsx",
                        new Xlsx()
                                .sheet("Stamm", "account_id|name", "A1|Alpha", "A2|Beta")
                                .sheet("Umsatz", "account_id|line|spend|addressable", "A1|PC|1.5|", "A2|PC|2.5|7")
                                .bytes());
        ImportResult result = folder.readLenient();
        assertThat(result.errors()).isEqualTo(1);
        assertThat(result.rejects()).containsOnlyKeys("accounts.csv", "wallets.csv");
        String wallets = new String(result.rejects().get("wallets.csv"), StandardCharsets.UTF_8);
        assertThat(wallets).contains("A2;PC;2,5;7;\"addressable: 7 is out of range");
        Folder mended = new Folder(temporary.resolve("mended"))
                .with("mapping.json", mapping)
                .with("accounts.csv", result.rejects().get("accounts.csv"))
                .wallets(wallets.replace(";7;", ";0,7;"));
        Book book = mended.read().book().orElseThrow();
        assertThat(book.wallets().column(WalletField.SPEND).get(0)).isEqualTo(2.5);
        assertThat(book.accounts().id(0)).isEqualTo("A2");
    }

    @Test
    void headersMustNotBeMerged() {
        assertThatThrownBy(() -> book(
                        new Xlsx().sheet("x", "account_id|PC||NB", "A1|1|2|3").merged("B1:C1")))
                .hasMessage(
                        "book.xlsx sheet x: the header is row 1, and its cell C1 is covered by the merged cells B1:C1;"
                                + " unmerge them and give every cell its value; a header is one row with a name in every column");
    }

    private Folder folder() {
        return new Folder(temporary.resolve("in"));
    }

    private ImportResult read(Xlsx xlsx) {
        return folder().with("book.xlsx", xlsx.bytes()).read("book.xlsx");
    }

    private ImportResult mapped(String mapping, Xlsx xlsx) {
        Folder folder = folder().with("book.xlsx", xlsx.bytes()).with("map.json", mapping);
        return Folder.read(folder.path().resolve("book.xlsx"), folder.path().resolve("map.json"));
    }

    private Book book(Xlsx xlsx) {
        ImportResult result = read(xlsx);
        assertThat(result.problems()).filteredOn(DataProblem::isError).isEmpty();
        return result.book().orElseThrow();
    }
}
