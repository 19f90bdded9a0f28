package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import mainstay.book.AccountField;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.MainstayException;
import mainstay.book.WalletField;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderImportTest {
    @TempDir
    Path temporary;

    private Folder folder;

    @BeforeEach
    void aSmallBook() {
        folder = new Folder(temporary).accounts(Folder.ACCOUNTS).wallets(Folder.WALLETS);
    }

    @Test
    void everyColumnReachesTheBook() {
        folder.accounts("""
                        account_id,name,parent_id,industry,region,purchasing,strategic,relationship,growth,fit,city
                        007, Alpha ,,IT,North,Centralized,YES,Good,0.1,4, Ulm
                        8,Beta,007,,,,0,,,,
                        """).wallets("""
                        account_id,line,spend,addressable,tied,revenue,margin,expected_share,spend_3y
                        8,PC,1e3,0.5,0.25,10,-0.1,0.3,2000
                        007,Unix server,7,,,,,,
                        """);
        ImportResult result = folder.read();
        Book book = result.book().orElseThrow();
        assertThat(book.accounts().id(0)).isEqualTo("007");
        assertThat(book.accounts().name(0)).isEqualTo("Alpha");
        assertThat(book.accounts().strategic(0)).isTrue();
        assertThat(book.accounts().text(AccountField.STRATEGIC).get(1)).isEqualTo("false");
        assertThat(book.accounts().text(AccountField.PURCHASING).get(0)).isEqualTo("centralized");
        assertThat(book.accounts().number(AccountField.GROWTH).get(0)).isEqualTo(0.1);
        assertThat(book.accounts().number(AccountField.GROWTH).get(1)).isNaN();
        assertThat(book.accounts().extras().get("city").get(0)).isEqualTo(" Ulm");
        assertThat(book.wallets().lines()).containsExactly("PC", "Unix server");
        int beta = book.wallets().start(1);
        assertThat(book.wallets().column(WalletField.SPEND).get(beta)).isEqualTo(1000);
        assertThat(book.wallets().column(WalletField.MARGIN).get(beta)).isEqualTo(-0.1);
        assertThat(book.wallets().column(WalletField.ADDRESSABLE).get(0)).isEqualTo(1);
        assertThat(book.wallets().column(WalletField.EXPECTED_SHARE).get(0)).isNaN();
        assertThat(result.errors()).isZero();
        assertThat(result.problems()).extracting(DataProblem::message).containsExactly("the margin is below 0");
        assertThat(book.wallets().origin().cell(beta, "spend", "PC")).isEqualTo("wallets.csv row 2, column spend");
        assertThat(book.accounts().origin().cell(1, "parent_id", "")).isEqualTo("accounts.csv row 3, column parent_id");
    }

    @Test
    void anAccountMaySayWhatEachCoverageRealisesOfIt() {
        folder.accounts("account_id,capture_dedicated,capture_shared,Capture Channel\nA1,1,0.9,0.7\nA2,,,\n");
        Accounts accounts = folder.read().book().orElseThrow().accounts();
        assertThat(accounts.number(AccountField.CAPTURE_SHARED).get(0)).isEqualTo(0.9);
        assertThat(accounts.number(AccountField.CAPTURE_CHANNEL).get(0)).isEqualTo(0.7);
        assertThat(accounts.number(AccountField.CAPTURE_DEDICATED).get(1)).isNaN();

        folder.accounts("account_id,capture_shared\nA1,90\nA2,\n");
        DataProblem problem = folder.read().problems().get(0);
        assertThat(problem.column()).isEqualTo("capture_shared");
        assertThat(problem.message()).contains("from 0 to 1");
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() {
        folder.accounts("account_id,name\n\nA1,\"two\r\nlines\"\nA2,Beta\n\nA1,again\n");
        DataProblem problem = folder.read().problems().get(0);
        assertThat(problem.row()).isEqualTo(6);
        assertThat(problem.message()).isEqualTo("account A1 appears twice, first in row 3");
    }

    @Test
    void headersAreMatchedWithoutCaseSpacesUnderscoresAndMark() {
        folder.accounts("\uFEFFAccount ID,NAME\nA1,x\nA2,y\n").wallets("ACCOUNTID,Line,Spend,Spend 3Y\nA1,PC,1,2\n");
        Book book = folder.read().book().orElseThrow();
        assertThat(book.accounts().name(1)).isEqualTo("y");
        assertThat(book.wallets().column(WalletField.SPEND_3Y).get(0)).isEqualTo(2);
    }

    @Test
    void aMistypedColumnIsNamedWithTheNearest() {
        folder.accounts("account_id,name,idustry\nA1,x,IT\n")
                .wallets("account_id,line,spend,adressable\nA1,PC,1,0.5\n");
        ImportResult result = folder.read();
        assertThat(result.problems())
                .extracting(DataProblem::message)
                .containsExactly(
                        "column 'idustry' is not known; did you mean industry? It is kept as an extra column",
                        "column 'adressable' is not known; did you mean addressable? It is not read");
        assertThat(result.book().orElseThrow().accounts().extras()).containsKey("idustry");
    }

    @Test
    void aMissingTableAndAnEmptyBookAreRefused() throws Exception {
        Files.delete(temporary.resolve("wallets.csv"));
        assertRefused("has no wallets.csv", "accounts.csv");
        folder.wallets("");
        assertRefused("wallets.csv is empty");
        folder.wallets("account_id,line,spend\n");
        assertRefused("wallets.csv holds no wallets");
        folder.accounts("account_id\n\n");
        assertRefused("accounts.csv holds no accounts");
        folder.accounts("name\nx\n");
        assertRefused("accounts.csv has no column account_id");
    }

    @Test
    void numbersAreThoseThatJavaReads() {
        Random random = new Random(3);
        StringBuilder rows = new StringBuilder("account_id,line,spend\n");
        double[] expected = new double[2000];
        for (int row = 0; row < expected.length; row++) {
            expected[row] = Double.longBitsToDouble(random.nextLong() >>> 1);
            expected[row] = Double.isFinite(expected[row]) ? expected[row] : 0.1;
            rows.append("A1,L")
                    .append(10_000 + row)
                    .append(',')
                    .append(expected[row])
                    .append('\n');
        }
        Book book = folder.wallets(rows.toString()).read().book().orElseThrow();
        assertThat(book.wallets().column(WalletField.SPEND).toArray()).isEqualTo(expected);
    }

    @Test
    void theShopsOfIowaAreRead() {
        Path iowa = Data.folder("iowa-2020");
        Book book = Folder.read(iowa, false).book().orElseThrow();
        assertThat(book.accounts().size()).isEqualTo(1878);
        assertThat(book.wallets().size()).isEqualTo(56276);
        assertThat(sum(book, WalletField.SPEND)).isEqualTo("396663131.66");
        assertThat(sum(book, WalletField.REVENUE)).isEqualTo("77335761.40");
    }

    static String sum(Book book, WalletField field) {
        double sum = 0;
        for (double value : book.wallets().column(field).toArray()) {
            sum += value;
        }
        return String.format(Locale.ROOT, "%.2f", sum);
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(() -> folder.read())
                .isInstanceOf(MainstayException.class)
                .message()
                .contains(words);
    }
}
