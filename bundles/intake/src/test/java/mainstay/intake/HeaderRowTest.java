package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import mainstay.book.MainstayException;
import mainstay.intake.api.ImportRequest;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the header of a text file stands, when it is not the first line. */
class HeaderRowTest {
    private static final String TABLE = "account_id;name;PC\nA1;Alpha;1\nA2;Beta;2\n";

    @TempDir
    private Path temporary;

    @Test
    void theLineThatTellsExcelTheDelimiterIsUnderstood() {
        assertThat(read("sep=;\n" + TABLE).notes()).contains("s.csv: the header is row 2");
        assertThat(read("\"sep=|\"\r\n" + TABLE.replace(';', '|')).notes())
                .contains("s.csv: delimiter pipe", "s.csv: the header is row 2");
    }

    @Test
    void linesAboveTheHeaderAreLeftOut() {
        ImportResult result = read("EXTF;700;21\nOur customers; as of May\n\n" + TABLE);

        assertThat(result.notes()).contains("s.csv: the header is row 4");
        assertThat(result.book().orElseThrow().accounts().size()).isEqualTo(2);
    }

    @Test
    void aMappingTellsTheRowOfTheHeader() {
        String mapping = "{\"format\": {\"header_row\": 2}, \"accounts\": {\"fields\": {\"account_id\": \"No\"}},"
                + " \"wallets\": {\"lines\": [\"PC\"], \"fields\": {\"spend\": \"{line}\"}}}";
        Folder folder = new Folder(temporary)
                .with("s.csv", "No;of;August\nNo;name;PC\nA1;Alpha;1\nA2;Beta;x\n")
                .with("m.json", mapping);
        assertThat(Folder.read(temporary.resolve("s.csv"), temporary.resolve("m.json"))
                        .problems()
                        .get(0)
                        .row())
                .isEqualTo(4);

        String rejects = new String(
                Intake.read(new ImportRequest(
                                temporary.resolve("s.csv"),
                                Optional.of(temporary.resolve("m.json")),
                                Optional.empty(),
                                true))
                        .rejects()
                        .get("s.csv"),
                StandardCharsets.UTF_8);
        folder.with("s.csv", rejects.replace(";x;", ";3;"));
        assertThat(Folder.read(temporary.resolve("s.csv"), temporary.resolve("m.json"))
                        .errors())
                .isZero();

        folder.with("m.json", mapping.replace(": 2", ": 20"));
        assertThatThrownBy(() -> Folder.read(temporary.resolve("s.csv"), temporary.resolve("m.json")))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("s.csv has no row 20 for the header");
    }

    @Test
    void aSheetIsRefusedWhereThereIsNone() {
        new Folder(temporary).with("s.csv", TABLE).with("m.json", "{\"format\": {\"sheet\": \"Tabelle1\"}}");

        assertThatThrownBy(() -> Folder.read(temporary.resolve("s.csv"), temporary.resolve("m.json")))
                .isInstanceOf(MainstayException.class)
                .hasMessageContaining("s.csv is no workbook, so it has no sheet \"Tabelle1\"");
    }

    @Test
    void aWorkbookBesideATextOfTheSameTableIsNoted() {
        Folder folder = new Folder(temporary)
                .accounts(Folder.ACCOUNTS)
                .wallets(Folder.WALLETS)
                .with("accounts.xlsx", new byte[] {1});

        assertThat(folder.read().notes())
                .contains("accounts.csv: read; accounts.xlsx has a table of that name too, and is not read");
    }

    private ImportResult read(String text) {
        ImportResult result = new Folder(temporary).with("s.csv", text).read("s.csv");
        assertThat(result.problems()).isEmpty();
        assertThat(result.book().orElseThrow().wallets().size()).isEqualTo(2);
        return result;
    }
}
