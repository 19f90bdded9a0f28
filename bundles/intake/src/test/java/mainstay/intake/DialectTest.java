package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import mainstay.book.MainstayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same book, however it is written. */
class DialectTest {
    private static final String NAMES = "account_id,name\nA1,Crédit Général\nA2,\"Müller, Söhne\"\nA3,Zoë Façonnerie\n";
    private static final String CHINESE = "account_id,name\nA1,中国人民财产保险股份有限公司\nA2,招商银行\nA3,中国工商银行\n";
    private static final String TAIWANESE = "account_id,name\nA1,台灣積體電路製造\nA2,國泰人壽保險\nA3,中華電信\n";
    private static final String WALLETS =
            "account_id,line,spend,revenue\nA1,PC,100.5,1\nA1,NB,3,0\nA2,PC,50,2\nA3,NB,1e3,4\n";

    @TempDir
    Path temporary;

    @Test
    void encodingsAreFound() {
        String digest = digest(NAMES, StandardCharsets.UTF_8);
        assertThat(digest(NAMES, Charset.forName("windows-1252"))).isEqualTo(digest);
        assertThat(digest(NAMES, StandardCharsets.UTF_16LE)).isEqualTo(digest);
        assertThat(digest(NAMES, StandardCharsets.UTF_16BE)).isEqualTo(digest);
        assertThat(digest("\uFEFF" + NAMES, StandardCharsets.UTF_16LE)).isEqualTo(digest);
        assertThat(digest("\uFEFF" + NAMES, StandardCharsets.UTF_16BE)).isEqualTo(digest);
        assertThat(digest("\uFEFF" + NAMES, StandardCharsets.UTF_8)).isEqualTo(digest);
        assertThat(digest(CHINESE, Charset.forName("GB18030"))).isEqualTo(digest(CHINESE, StandardCharsets.UTF_8));
        assertThat(digest(TAIWANESE, Charset.forName("Big5"))).isEqualTo(digest(TAIWANESE, StandardCharsets.UTF_8));
    }

    @Test
    void aMarkAloneIsAnEmptyFile() {
        Folder folder = new Folder(temporary).accounts("\uFEFF").wallets(WALLETS);
        assertThatThrownBy(folder::read)
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("accounts.csv is empty");
    }

    @Test
    void whatWasFoundIsNoted() {
        Folder folder = new Folder(temporary)
                .with("accounts.csv", CHINESE.replace(',', ';'), Charset.forName("GB18030"))
                .wallets(WALLETS);
        assertThat(folder.read().notes()).containsExactly("accounts.csv: encoding GB18030, delimiter semicolon");
    }

    @Test
    void anEncodingThatCannotBeToldIsAskedForAndThenRead() {
        Folder folder = new Folder(temporary)
                .with("accounts.csv", "account_id,name\nA1,招商银行\n", Charset.forName("GB18030"))
                .wallets("account_id,line,spend\nA1,PC,1\n");
        assertThatThrownBy(folder::read)
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("\"A1,招商银行\" in GB18030")
                .hasMessageContaining("{\"format\": {\"encoding\": ");
        folder.with("mapping.json", "{\"accounts\": {\"format\": {\"encoding\": \"GB18030\"}}}");
        assertThat(folder.read().book().orElseThrow().accounts().name(0)).isEqualTo("招商银行");
        folder.with("mapping.json", "{\"accounts\": {\"format\": {\"encoding\": \"UTF-8\"}}}");
        assertThatThrownBy(folder::read)
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("cannot be read as UTF-8");
    }

    @Test
    void aByteThatIsNotOfTheEncodingIsNamedWithItsRow() {
        byte[] bytes = (WALLETS + "A2,X\u00ff,1,1\n").getBytes(StandardCharsets.ISO_8859_1);
        Folder folder = new Folder(temporary)
                .accounts(NAMES)
                .with("wallets.csv", bytes)
                .with(
                        "mapping.json",
                        "{\"wallets\": {\"format\": {\"encoding\": \"UTF-8\", \"delimiter\": \",\", \"quote\": \"\\\"\"}}}");
        assertThatThrownBy(folder::read)
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("wallets.csv row 6: the byte FF cannot be read as UTF-8");
    }

    @Test
    void delimitersAndQuotesAreFound() {
        String digest = digest(NAMES.replace("\"Müller, Söhne\"", "Müller"), StandardCharsets.UTF_8);
        for (char delimiter : new char[] {';', '\t', '|'}) {
            String names = NAMES.replace(',', delimiter).replace("\"Müller" + delimiter + " Söhne\"", "Müller");
            assertThat(digest(names, StandardCharsets.UTF_8)).isEqualTo(digest);
        }
        String quoted = "'account_id','name'\n'A1','Crédit Général'\n'A2','Müller'\n'A3','Zoë Façonnerie'\n";
        assertThat(digest(quoted, StandardCharsets.UTF_8)).isEqualTo(digest);
    }

    @Test
    void lineEndsMakeNoDifference() {
        String digest = digest(NAMES, StandardCharsets.UTF_8);
        assertThat(digest(NAMES.replace("\n", "\r\n"), StandardCharsets.UTF_8)).isEqualTo(digest);
        assertThat(digest(NAMES.replace("\n", "\r"), StandardCharsets.UTF_8)).isEqualTo(digest);
        assertThat(digest(NAMES.strip(), StandardCharsets.UTF_8)).isEqualTo(digest);
    }

    @Test
    void theOrderOfRowsMakesNoDifference() {
        String digest = digest(NAMES, StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Folder folder =
                    new Folder(temporary).accounts(shuffled(NAMES, random)).wallets(shuffled(WALLETS, random));
            assertThat(folder.read().book().orElseThrow().digest()).isEqualTo(digest);
        }
    }

    static String shuffled(String table, Random random) {
        List<String> rows = new ArrayList<>(table.lines().toList());
        Collections.shuffle(rows.subList(1, rows.size()), random);
        return String.join("\n", rows);
    }

    private String digest(String accounts, Charset charset) {
        Folder folder =
                new Folder(temporary).with("accounts.csv", accounts, charset).wallets(WALLETS);
        return folder.read().book().orElseThrow().digest();
    }
}
