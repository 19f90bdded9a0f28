package mainstay.shell.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mainstay.book.DataProblem;
import mainstay.shell.host.Prompt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    private Path folder;

    private Prompt prompt;

    @BeforeEach
    void aFolderIsThere() throws IOException {
        prompt = new Prompt(folder);
        wallets("a,PC,1000,100", "b,PC,2000,300");
    }

    private void wallets(String... rows) throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("accounts.csv"), "account_id,name\na,Alpha\nb,Beta\n");
        Files.writeString(
                mine.resolve("wallets.csv"), "account_id,line,spend,revenue\n" + String.join("\n", rows) + "\n");
    }

    private String accounts() {
        return prompt.run("rank --columns account_id");
    }

    @Test
    void aBookIsCalledAsItsFolderUnlessItIsNamed() {
        assertThat(prompt.run("import mine")).isEqualTo("imported mine: 2 accounts, 2 wallets, 1 line\n");
        assertThat(prompt.run("import mine --name yours")).startsWith("imported yours: ");
        assertThatThrownBy(() -> prompt.run("import mine/wallets.csv"))
                .hasMessageContaining("import the folder with accounts.csv and wallets.csv");
    }

    @Test
    void standardInputIsReadAsWhateverItsBytesAre() throws IOException {
        for (String name : List.of("input", "mine")) {
            prompt.lead(zipOfMine());
            assertThat(prompt.run("import -" + (name.equals("input") ? "" : " --name " + name)))
                    .startsWith("imported " + name + ": 2 accounts, 2 wallets, 1 line");
        }
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        prompt.run("import --template " + folder.resolve("filled.xlsx"));
        Files.copy(folder.resolve("filled.xlsx"), workbook);
        prompt.lead(new ByteArrayInputStream(workbook.toByteArray()));
        assertThatThrownBy(() -> prompt.run("import - --name filled"))
                .hasMessageNotContaining("standard input is empty");
        assertThat(prompt.said()).noneMatch(line -> line.contains(System.getProperty("java.io.tmpdir")));
    }

    @Test
    void standardInputThatIsEmptyOrNoBookIsCalledSo() {
        assertThatThrownBy(() -> prompt.run("import -"))
                .hasMessage("standard input is empty; lead a file into it: mainstay import - --name NAME < FILE");
        prompt.lead(new ByteArrayInputStream("no book at all".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> prompt.run("import -"))
                .hasMessageNotContaining("mainstay-input")
                .hasMessageContaining("input");
    }

    @Test
    void aFileOfTheInboxIsImportedByItsName() throws IOException {
        try (InputStream zip = zipOfMine()) {
            Files.copy(zip, Files.createDirectories(folder.resolve("inbox")).resolve("book.zip"));
        }

        assertThat(prompt.run("import inbox:book.zip")).startsWith("imported book: 2 accounts");
        assertThat(prompt.run("rank --top 1 --columns account_id")).isNotEmpty();
        assertThatThrownBy(() -> prompt.run("import inbox:bok.zip")).hasMessageContaining("book.zip");
    }

    private InputStream zipOfMine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String table : List.of("accounts.csv", "wallets.csv")) {
                zip.putNextEntry(new ZipEntry(table));
                Files.copy(folder.resolve("mine").resolve(table), zip);
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Test
    void aBookWithErrorsLeavesTheOneBefore() throws IOException {
        prompt.run("import mine");
        String before = accounts();
        wallets("a,PC,much,100", "c,PC,2000,300");

        assertThatThrownBy(() -> prompt.run("import mine"))
                .hasMessage("nothing was imported: 2 errors; correct the rows named above, or import the good rows with"
                        + " --lenient");

        assertThat(prompt.said())
                .hasSize(2)
                .allMatch(line -> line.startsWith("error: wallets.csv row "))
                .anyMatch(line -> line.contains("column spend: \"much\""));
        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void theGoodRowsAreImportedAndTheOthersKept() throws IOException {
        wallets("a,PC,1000,100", "b,PC,much,300");

        assertThat(prompt.run("import mine --lenient"))
                .contains("imported mine: 2 accounts, 1 wallet, 1 line")
                .contains("left out because of 1 error; correct and import again: "
                        + folder.resolve("data/rejects/mine"));

        assertThat(Files.readString(folder.resolve("data/rejects/mine/wallets.csv")))
                .contains("b,PC,much,300");
        assertThat(prompt.run("book --problems")).contains("error,wallets.csv,");
        assertThat(prompt.run("book")).contains("book --problems lists what the import found");
    }

    @Test
    void ofManyProblemsTheFirstAreToldAndWhereTheOthersAre() throws IOException {
        String[] rows = new String[30];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = "a,line-" + row + ",much,1";
        }
        wallets(rows);

        assertThatThrownBy(() -> prompt.run("import mine")).hasMessageStartingWith("nothing was imported: 30 errors");

        assertThat(prompt.said())
                .hasSize(21)
                .last()
                .isEqualTo("… and 10 more errors (--lenient writes every rejected row and its problem to a file)");
    }

    @Test
    void whatWasChangedForABookOfTheNameCountsAgain() {
        prompt.run("import mine");
        prompt.run("params margin.default 0.3");

        assertThat(prompt.run("import mine"))
                .contains("parameters changed earlier for a book of this name apply again: margin.default = 0.3");
        assertThat(prompt.run("import mine --name other")).doesNotContain("apply again");
    }

    @Test
    void anImportThatTakesPlanTablesAwaySaysSo() throws IOException {
        Path barriers = folder.resolve("mine/barriers.csv");
        Files.writeString(barriers, "barrier_id,account_id,line,what\nprice,a,PC,too dear\n");
        assertThat(prompt.run("import mine")).doesNotContain("plan import");
        assertThat(prompt.run("import mine")).contains("book mine was replaced").doesNotContain("plan import");
        Files.delete(barriers);

        assertThat(prompt.run("import mine"))
                .contains("this import has no plan tables, and the book before had some; to read them beside this book:"
                        + " plan import PATH");
        assertThat(prompt.run("import mine")).doesNotContain("plan import");
    }

    @Test
    void branchesAreRolledUpFromNowOnWhereThatIsAskedFor() {
        prompt.run("import mine --rollup");

        assertThat(prompt.run("params rollup")).contains("rollup,yes,changed for book mine");
    }

    @Test
    void aMappingIsDraftedForTablesOfOthersAndUsed() throws IOException {
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("kunden.csv"), "Customer ID,Customer Name\nk1,Kunde\n");
        Files.writeString(theirs.resolve("umsatz.csv"), "Customer ID,Product,Spend,Revenue\nk1,PC,1000,100\n");

        String draft = prompt.run("import --draft-map theirs");

        assertThat(draft).contains("Customer ID", "account_id");
        assertThat(prompt.said()).isNotEmpty();
        assertThatThrownBy(this::accounts).hasMessageStartingWith("there is no account book yet");
    }

    @Test
    void aTemplateReplacesAFileOnlyByForce() throws IOException {
        Files.writeString(folder.resolve("new.xlsx"), "mine");

        assertThatThrownBy(() -> prompt.run("import --template new.xlsx")).hasMessageContaining("new.xlsx");
        assertThat(folder.resolve("new.xlsx")).hasContent("mine");

        assertThat(prompt.run("import --template new.xlsx --force"))
                .isEqualTo("wrote " + folder.resolve("new.xlsx")
                        + ": fill in its sheets accounts and wallets, and import it\n");
        assertThat(Files.size(folder.resolve("new.xlsx"))).isGreaterThan(1_000);
    }

    @Test
    void aProblemIsOneLine() {
        assertThat(ProblemRows.line(DataProblem.error("wallets.csv", 7, "tied", "35", "is no fraction")))
                .isEqualTo("error: wallets.csv row 7, column tied: \"35\": is no fraction");
        assertThat(ProblemRows.line(DataProblem.error("wallets.csv", 0, "", "35", "35 rows are alike")))
                .isEqualTo("error: wallets.csv: 35 rows are alike");
    }
}
