package mainstay.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mainstay.book.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a book is a book: import reads it back to the last bit. */
class ReadBackTest {
    @TempDir
    private Path folder;

    @Test
    void theExampleIsReadBack() throws IOException {
        Book book = RealReports.example();

        assertThat(readBack(book).digest()).isEqualTo(book.digest());
    }

    @Test
    void whatTheMappingTellsBesideTheTablesIsReadBack() throws IOException {
        Files.writeString(folder.resolve("accounts.csv"), "account_id\na\n");
        Files.writeString(folder.resolve("wallets.csv"), "account_id,line,spend\na,PC,3\na,007,4\n");
        Files.writeString(folder.resolve("mapping.json"), """
                { "currency": "EUR", "margin": 0.1, "line_margins": { "PC": -0.02, "007": 0.30000000000000004 } }
                """);
        Book book = RealReports.read(folder, Optional.of("mapped"));

        assertThat(book.currency()).isEqualTo("EUR");
        assertThat(readBack(book).digest()).isEqualTo(book.digest());
    }

    @Test
    void namesThatLookLikeSomethingElseAndOddNumbersAreReadBack() throws IOException {
        Book book = oddBook();

        Book back = readBack(book);

        assertThat(back.digest()).isEqualTo(book.digest());
        assertThat(back.accounts().size()).isEqualTo(9);
    }

    @Test
    void planTablesAndTheStagesOfDealsAreReadBack() throws IOException {
        Files.writeString(folder.resolve("accounts.csv"), "account_id\n007\nb\n");
        Files.writeString(folder.resolve("wallets.csv"), "account_id,line,spend\n007,PC,3\nb,007,4\n");
        Files.writeString(
                folder.resolve("stages.csv"), "stage,label,outcome,probability\n1,Quote,,0.3\n2,,won,\n3,,ended,\n");
        Files.writeString(
                folder.resolve("people.csv"), "person,name,left,own note\n007,=1+1,2026-03-01, x \n1e5,TRUE,,\n");
        Files.writeString(folder.resolve("opportunities.csv"), """
                opportunity_id,account_id,at,stage,amount,probability,closes,owner
                o,007,2026-01-02T09:30:15,1,0.30000000000000004,0.3333333333333333,2026-02-01,007
                o,007,2026-01-02T09:30:15,3,1e22,,,
                """);
        Files.writeString(
                folder.resolve("facts.csv"),
                "account_id,topic,item,period,value,text\nb,need,-1,2027,-5e-324,\"two\nlines\"\nb,own,2024-01-31,2027-H1,,\n");
        Files.writeString(
                folder.resolve("actions.csv"), "action_id,account_id,what,milestone\na,,x,yes\nb,b,y,no\nc,,z,\n");
        Book book = RealReports.read(folder, Optional.of("planned"));

        Book back = readBack(book);

        assertThat(back.plan().present()).hasSize(4);
        assertThat(back.plan().stages()).isEqualTo(book.plan().stages());
        assertThat(back.digest()).isEqualTo(book.digest());
    }

    private Book readBack(Book book) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), Opened.bytes(RealReports.bookOf(book)));
        return RealReports.read(file, Optional.of(book.name()));
    }

    private Book oddBook() throws IOException {
        Files.writeString(folder.resolve("accounts.csv"), """
                account_id,name,industry,strategic,growth,satisfaction,Our note
                007,"=HYPERLINK(""http://a.example"")",steel,true,0.05,7.25,"two
                lines"
                1e5,TRUE,,false,,,
                TRUE,+49 30 1234,banks,,-0.125,0.1,"  spaces  "
                =1+1,@home,,true,0.30000000000000004,,_x000D_
                -1,-1,,,,9.999999999999999,"\t"
                a b,北岭银行（集团）,"a,b",,1e-7,,0
                2024-01-31,"Żółć ""quoted""\",#N/A,false,,3,#DIV/0!
                '7,'7,,,,,'
                no-wallet,,,,,,
                """);
        Files.writeString(folder.resolve("wallets.csv"), """
                account_id,line,spend,addressable,tied,revenue,margin,expected_share
                007,PC,123456789012.34,0.3333333333333333,0,0.1,0.25,
                1e5,007,0.30000000000000004,,,,,
                TRUE,TRUE,1e15,1,0.5,33,,0.4
                =1+1,=2,1,,,,-0.02,
                -1,1e5,5e-324,,,,,
                a b,笔记本,7,,,,,
                2024-01-31,2024-02-29,1e22,,,,,
                '7,PC,3,,,,,
                """);
        return RealReports.read(folder, Optional.of("odd"));
    }
}
