package mainstay.intake.read.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mainstay.book.Book;
import mainstay.intake.api.ImportProgress;
import mainstay.intake.api.ImportResult;
import mainstay.intake.mapping.Mapping;
import mainstay.intake.mapping.MappingReader;
import mainstay.intake.read.BookReader;
import mainstay.intake.read.OddTable;
import mainstay.intake.read.bind.Tables;
import mainstay.intake.source.Source;
import mainstay.intake.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkBookTest {
    private static final String MAPPING = """
            {"currency": "EUR", "accounts": {"file": "wide.csv"},
             "wallets": {"file": "wide.csv", "lines": ["pc", "Server", "café"],
               "fields": {"spend": "{line} spend", "revenue": "{line} revenue", "tied": {"column": "{line} tied", "times": 0.01},
                          "addressable": {"constant": 0.8}, "margin": "margin"}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsReadInBulkIsWhatIsReadRowByRow() throws IOException {
        int inBulk = 0;
        for (int seed = 0; seed < 200; seed++) {
            OddTable odd = new OddTable(new Random(seed), seed % 4);
            Files.writeString(folder.resolve("accounts.csv"), odd.accounts());
            Files.writeString(folder.resolve("wallets.csv"), odd.wallets());

            inBulk += sameBothWays(folder, Mapping.NONE) ? 1 : 0;
        }

        assertThat(inBulk).isGreaterThan(80);
    }

    @Test
    void aWideTableReadInBulkIsWhatItIsRowByRow() throws IOException {
        Path told = Files.writeString(folder.resolve("told.json"), MAPPING);
        Mapping mapping = MappingReader.read(SourceFile.at("told.json", told));
        int inBulk = 0;
        for (int seed = 0; seed < 200; seed++) {
            Path wide = Files.writeString(folder.resolve("wide.csv"), new OddTable(new Random(seed), seed % 4).wide());

            inBulk += sameBothWays(wide, mapping) ? 1 : 0;
        }

        assertThat(inBulk).isGreaterThan(80);
    }

    @Test
    void rowsThatAreCutByTheEndOfAPieceAreReadWhole() throws IOException {
        StringBuilder accounts = new StringBuilder("account_id,name,region\n");
        StringBuilder wallets = new StringBuilder("account_id,line,spend,revenue\n");
        for (int account = 0; account < 60_000; account++) {
            String name = account % 7 == 0 ? "\"a name,\nof \"\"two\"\" lines\"" : "имя " + account;
            accounts.append("C").append(account).append(',').append(name).append(",north\n");
            wallets.append("C").append(account).append(",pc,").append(account).append(".25,1\n");
        }
        Files.writeString(folder.resolve("accounts.csv"), accounts);
        Files.writeString(folder.resolve("wallets.csv"), wallets);
        assertThat(Files.size(folder.resolve("accounts.csv"))).isGreaterThan(1 << 20);

        assertThat(sameBothWays(folder, Mapping.NONE)).isTrue();
    }

    @Test
    void moreParentsThanACodeIsKeptForAreReadToo() throws IOException {
        StringBuilder accounts = new StringBuilder("account_id,name,parent_id\n");
        String name = "a name that takes the file over many blocks ".repeat(2);
        for (int parent = 0; parent < 100_000; parent++) {
            accounts.append("P%1$d,%2$s,%nC%1$d,%2$s,P%1$d%n".formatted(parent, name));
        }
        Files.writeString(folder.resolve("accounts.csv"), accounts);
        Files.writeString(folder.resolve("wallets.csv"), "account_id,line,spend\nC7,pc,1\n");

        assertThat(sameBothWays(folder, Mapping.NONE)).isTrue();
    }

    @Test
    void bytesThatAreNotUtf8AreLeftToThoseWhoCanSayWhere() throws IOException {
        Files.write(
                folder.resolve("accounts.csv"),
                "account_id\na\nGénéral Müller Söhne\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("wallets.csv"), "account_id,line,spend\na,pc,1\n");

        assertThat(inBulk(folder, Mapping.NONE)).isEmpty();
    }

    private static boolean sameBothWays(Path path, Mapping mapping) {
        Optional<ImportResult> bulk = inBulk(path, mapping);
        if (bulk.isEmpty()) {
            return false;
        }
        try (Source source = Source.open(path)) {
            ImportResult rows = new BookReader(Tables.of(source, mapping), "book", false, Optional.empty()).readRows();
            assertThat(rows.errors()).as("%s", rows.problems()).isZero();
            assertThat(bulk.get().warnings()).isEqualTo(rows.warnings());
            assertThat(new HashSet<>(bulk.get().problems())).isEqualTo(new HashSet<>(rows.problems()));
            assertThat(bulk.get().notes()).isEqualTo(rows.notes());
            assertSame(bulk.get().book().orElseThrow(), rows.book().orElseThrow());
        }
        return true;
    }

    private static Optional<ImportResult> inBulk(Path path, Mapping mapping) {
        try (Source source = Source.open(path)) {
            return BulkBook.read(Tables.of(source, mapping), "book", ImportProgress.NOBODY);
        }
    }

    private static void assertSame(Book bulk, Book rows) {
        assertThat(bulk.digest()).isEqualTo(rows.digest());
        assertThat(bulk.wallets().lines()).isEqualTo(rows.wallets().lines());
        for (int account = 0; account < bulk.accounts().size(); account++) {
            assertThat(bulk.accounts().origin().cell(account, "account_id", ""))
                    .isEqualTo(rows.accounts().origin().cell(account, "account_id", ""));
        }
        for (int wallet = 0; wallet < bulk.wallets().size(); wallet++) {
            String line = bulk.wallets().lines().get(bulk.wallets().line(wallet));
            List<String> fields = List.of("spend", "tied", "addressable", "margin");
            assertThat(bulk.wallets().origin().cells(wallet, fields, line))
                    .isEqualTo(rows.wallets().origin().cells(wallet, fields, line));
        }
    }
}
