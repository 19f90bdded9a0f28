package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mainstay.book.DataProblem;
import mainstay.book.MainstayException;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    @TempDir
    Path temporary;

    private Folder folder;

    @BeforeEach
    void aSmallBook() {
        folder = new Folder(temporary).accounts(Folder.ACCOUNTS).wallets(Folder.WALLETS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "spend ~ -5 ~ -5 is out of range; allowed: an amount of money, 0 or more",
                "spend ~ 1e400 ~ 1e400 is too large a number",
                "spend ~ NaN ~ \"NaN\" is not a number",
                "spend ~ Infinity ~ \"Infinity\" is not a number",
                "spend ~ 0x1p3 ~ is not a number",
                "spend ~ 1d ~ is not a number",
                "spend ~ 1 000 ~ is not a number",
                "spend ~ $5 ~ is not a number",
                "spend ~ 1e ~ is not a number",
                "spend ~ - ~ is not a number",
                "spend ~ ١٢ ~ is not a number",
                "spend ~ `` ~ spend is missing; it must be an amount of money, 0 or more",
                "tied ~ 35 % ~ is not a number",
                "addressable ~ 35 ~ 35 is out of range; allowed: a fraction (0.35 for 35 %) from 0 to 1",
                "tied ~ -0.1 ~ out of range",
                "revenue ~ -1 ~ out of range",
                "margin ~ 30 ~ 30 is out of range; allowed: a fraction (0.35 for 35 %) from -10 to 1",
                "expected_share ~ 1.5 ~ out of range",
            })
    void aWrongNumberIsNamedWithItsPlaceAndWhatIsAllowed(String column, String value, String message) {
        String spend = column.equals("spend") ? "" : ",spend";
        folder.wallets("account_id,line," + column + spend + "\nA1,PC,1" + (spend.isEmpty() ? "" : ",1") + "\nA2,PC,"
                + value + (spend.isEmpty() ? "" : ",1") + "\n");
        ImportResult result = folder.read();
        assertThat(result.book()).isEmpty();
        assertThat(result.errors()).isEqualTo(1);
        DataProblem problem = result.problems().stream()
                .filter(DataProblem::isError)
                .findFirst()
                .orElseThrow();
        assertThat(problem.file()).isEqualTo("wallets.csv");
        assertThat(problem.row()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.value()).isEqualTo(value);
        assertThat(problem.message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "account_id,strategic/A1,maybe ~ strategic ~ allowed: true, false",
                "account_id,relationship/A1,god ~ relationship ~ did you mean good?",
                "account_id,purchasing/A1,both ~ purchasing ~ allowed: centralized, decentralized",
                "account_id,growth/A1,35 ~ growth ~ from -1 to 10",
                "account_id,fit/A1,6 ~ fit ~ from 0 to 5",
                "account_id,parent_id/A1,A3 ~ parent_id ~ there is no account with the account_id \"A3\"; did you mean A",
                "account_id,parent_id/A1,A1 ~ parent_id ~ round in a circle: A1 → A1",
                "account_id,name/ ,x ~ account_id ~ account_id is missing",
                "account_id,name/A\u0007,x ~ account_id ~ control character",
                "account_id,name/A1,x/A1,y ~ account_id ~ appears twice, first in row 2",
                "account_id,name/A1 ~ '' ~ the row has 1 cell, the header has 2 cells",
                "account_id,name/A1,x,y ~ '' ~ the row has 3 cells, the header has 2 cells",
            })
    void aWrongAccountIsNamed(String rows, String column, String message) {
        folder.accounts(rows.replace('/', '\n') + "\nA2,\n").wallets("account_id,line,spend\nA2,PC,1\n");
        ImportResult result = folder.read();
        assertThat(result.errors()).isEqualTo(1);
        DataProblem problem = result.problems().stream()
                .filter(DataProblem::isError)
                .findFirst()
                .orElseThrow();
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.message()).contains(message);
    }

    @Test
    void cyclesDuplicatesAndUnknownAccountsAreNamed() {
        folder.accounts("account_id,parent_id\nA1,A2\nA2,A3\nA3,A1\nA4,A1\n")
                .wallets("account_id,line,spend\nA1,PC,1\nA1,PC,2\nA9,PC,1\n,PC,1\nA1,,1\n");
        assertThat(folder.read().problems())
                .filteredOn(DataProblem::isError)
                .extracting(problem -> problem.row() + " " + problem.message())
                .containsExactly(
                        "2 its parents go round in a circle: A1 → A2 → A3 → A1",
                        "3 its parents go round in a circle: A1 → A2 → A3 → A1",
                        "4 its parents go round in a circle: A1 → A2 → A3 → A1",
                        "3 line PC of account A1 appears twice, first in row 2; a mapping with \"sum\": true adds them"
                                + " up",
                        "4 there is no account with the account_id \"A9\"; did you mean A1?",
                        "5 account_id is missing",
                        "6 line is missing");
    }

    @Test
    void problemsAreCountedBeyondThoseKeptAndTheirValuesAreCut() {
        folder.wallets("account_id,line,spend\n" + ("A1,PC," + "x".repeat(5000) + "\n").repeat(3000));
        ImportResult result = folder.read();
        assertThat(result.errors()).isEqualTo(3000);
        assertThat(result.problems()).filteredOn(DataProblem::isError).hasSize(1000);
        assertThat(result.problems().get(2).value()).hasSizeLessThan(110);
        assertThat(result.problems().get(2).message()).hasSizeLessThan(300);
    }

    @Test
    void namesAreDataWhateverTheyHold() {
        String name = "=HYPERLINK(\"\"http://x\"\")\u001b[31m\u0007";
        folder.accounts("account_id,name\nA1,\"" + name + "\"\nA2,\uFFFD\n");
        assertThat(folder.read().book().orElseThrow().accounts().name(0)).isEqualTo(name.replace("\"\"", "\""));
        assertThat(folder.read().book().orElseThrow().accounts().name(1)).isEqualTo("\uFFFD");
    }

    @Test
    void brokenTextIsOneMessage() {
        folder.wallets("account_id,line,spend\nA1,\"PC,1\n");
        assertRefused("wallets.csv row 2", "opened and never closed");
        folder.wallets("account_id,line,spend\nA1,\"P\"C,1\n");
        assertRefused("wallets.csv row 2", "text follows a closing quote");
        folder.wallets("account_id,line,spend\nA1,P\0C,1\n");
        assertRefused("wallets.csv", "NUL");
        folder.with("wallets.csv", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 9, (byte) 0xFE});
        assertRefused("wallets.csv", "not a text file");
        folder.wallets("account_id");
        assertRefused("has no column line");
        folder.wallets("account_id,line,spend,spend\nA1,PC,1,2\n");
        assertRefused("more than one column spend");
    }

    @Test
    void aTableOfThreeHundredColumnsIsRead() {
        StringBuilder header = new StringBuilder("account_id");
        StringBuilder row = new StringBuilder("A1");
        for (int column = 0; column < 299; column++) {
            header.append(",x").append(column);
            row.append(',').append(column);
        }
        folder.accounts(header + "\n" + row + "\n").wallets("account_id,line,spend\nA1,PC,1\n");
        assertThat(folder.read().book().orElseThrow().accounts().extras()).hasSize(299);
    }

    @Test
    void aLineOfFiftyMillionCharactersIsRefused() {
        byte[] line = new byte[50_000_000];
        Arrays.fill(line, (byte) 'x');
        folder.with("wallets.csv", line);
        assertRefused("wallets.csv row 1: a cell is longer than 1048576 characters");
        for (int at = 0; at < line.length; at += 2) {
            line[at] = ',';
        }
        folder.with("wallets.csv", line);
        assertRefused("wallets.csv row 1 has more than 16384 cells");
    }

    @Test
    void pathsThatCannotBeReadAreNamed() throws Exception {
        assertThatThrownBy(() -> folder.read("nowhere"))
                .isInstanceOf(MainstayException.class)
                .message()
                .contains("nowhere does not exist");
        folder.with("no.zip", "this is no zip")
                .with("empty.csv", "")
                .with("empty.json", "")
                .with("cut.json", "{\"accounts\": [{\"a");
        assertRefused("no.zip", "is not a zip");
        assertRefused("empty.csv", "is empty");
        assertRefused("empty.json", "must be an object");
        assertRefused("cut.json", "is not JSON");
    }

    @Test
    void aZipIsReadLikeAFolder() throws Exception {
        for (String top : new String[] {"", "book/"}) {
            folder.with("book.zip", zip(top + "accounts.csv", Folder.ACCOUNTS, top + "wallets.csv", Folder.WALLETS));
            assertThat(folder.read("book.zip").book().orElseThrow().digest())
                    .isEqualTo(folder.read().book().orElseThrow().digest());
        }
        assertThat(folder.read("book.zip").book().orElseThrow().name()).isEqualTo("book");
    }

    @Test
    void damagedAndHostileZipsAreRefused() throws Exception {
        byte[] sound = zip("accounts.csv", Folder.ACCOUNTS, "wallets.csv", Folder.WALLETS);
        folder.with("cut.zip", Arrays.copyOf(sound, sound.length / 2));
        assertRefused("cut.zip", "is not a whole zip");
        folder.with("climbing.zip", zip("../accounts.csv", Folder.ACCOUNTS));
        assertRefused("climbing.zip", "points outside");
        String row = "A1,PC,1\n";
        folder.with(
                "bomb.zip",
                zip("accounts.csv", Folder.ACCOUNTS, "wallets.csv", "account_id,line,spend\n" + row.repeat(2_000_000)));
        assertRefused("bomb.zip", "expands more than");
        byte[] damaged = sound.clone();
        damaged[45]++;
        folder.with("damaged.zip", damaged);
        assertRefused("damaged.zip", "damaged.zip");
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < entries.length; at += 2) {
                zip.putNextEntry(new ZipEntry(entries[at]));
                zip.write(entries[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void assertRefused(String... words) {
        boolean isFile = words[0].endsWith(".zip") || words[0].endsWith(".json") || words[0].equals("empty.csv");
        assertThatThrownBy(() -> folder.read(isFile ? words[0] : "."))
                .isInstanceOf(MainstayException.class)
                .message()
                .contains(words);
    }
}
