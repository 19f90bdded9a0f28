package mainstay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mainstay.book.Accounts;
import mainstay.book.Book;
import mainstay.book.DataProblem;
import mainstay.book.TextColumn;
import mainstay.intake.api.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LenientImportTest {
    private static final String ACCOUNTS = """
            account_id,name,parent_id,growth,note
            H,Head,,0.1,"a, b"
            B,Branch,H,35,x
            C,Child of branch,B,,
            G,Good,H,,
            """;
    private static final String WALLETS = """
            account_id,line,spend
            H,PC,100
            B,PC,50
            C,PC,10
            G,PC,abc
            G,NB,7
            G,XX,1,2
            """;

    @TempDir
    Path temporary;

    @Test
    void theGoodRowsAreTakenAndTheRestIsNamed() {
        ImportResult result = folder("in", ACCOUNTS, WALLETS).readLenient();
        Book book = result.book().orElseThrow();
        assertThat(ids(book)).containsExactly("G", "H");
        assertThat(book.wallets().size()).isEqualTo(2);
        assertThat(book.problems()).isEqualTo(result.problems());
        assertThat(result.problems())
                .filteredOn(DataProblem::isError)
                .extracting(problem -> problem.file() + " " + problem.row() + " " + problem.message())
                .containsExactly(
                        "accounts.csv 3 35 is out of range; allowed: a fraction (0.35 for 35 %) from -1 to 10",
                        "accounts.csv 4 the account above it, B, was rejected (accounts.csv row 3)",
                        "wallets.csv 3 account B was rejected (accounts.csv row 3)",
                        "wallets.csv 4 account C was rejected (accounts.csv row 4)",
                        "wallets.csv 5 \"abc\" is not a number; write it plainly, such as 1234.5, or give its format"
                                + " in a mapping",
                        "wallets.csv 7 the row has 4 cells, the header has 3 cells");
    }

    @Test
    void theRejectsAreABookThatCanBeMendedAndImported() {
        ImportResult result = folder("in", ACCOUNTS, WALLETS).readLenient();
        String accounts = text(result, "accounts.csv");
        String wallets = text(result, "wallets.csv");
        assertThat(accounts.lines())
                .containsExactly(
                        "account_id,name,parent_id,growth,note,problem",
                        "H,Head,,0.1,\"a, b\",",
                        "B,Branch,H,35,x,growth: 35 is out of range; allowed: a fraction (0.35 for 35 %) from -1 to"
                                + " 10",
                        "C,Child of branch,B,,,\"parent_id: the account above it, B, was rejected (accounts.csv row 3)\"",
                        "G,Good,H,,,");
        ImportResult unmended = folder("again", accounts, wallets).read();
        assertThat(unmended.errors()).isEqualTo(3);
        ImportResult mended = folder(
                        "mended",
                        accounts.replace("H,35,x", "H,0.35,x"),
                        wallets.replace("PC,abc", "PC,5").replaceAll("G,XX,1,2", "G,XX,1"))
                .read();
        assertThat(mended.errors()).describedAs("%s", mended.problems()).isZero();
        assertThat(mended.problems()).extracting(DataProblem::message).containsExactly("the account has no wallet");
        assertThat(ids(mended.book().orElseThrow())).containsExactly("B", "C", "G", "H");
        assertThat(mended.book().orElseThrow().accounts().extras()).containsOnlyKeys("note");
        assertThat(mended.book().orElseThrow().wallets().size()).isEqualTo(4);
    }

    @Test
    void withoutLenientThereIsNoBookAndNoRejects() {
        ImportResult result = folder("in", ACCOUNTS, WALLETS).read();
        assertThat(result.book()).isEmpty();
        assertThat(result.rejects()).isEmpty();
        assertThat(result.errors()).isEqualTo(3);
    }

    @Test
    void aSumWithABadRowIsRejectedAsAWhole() {
        Folder folder = folder(
                        "in", "account_id\nA\nB\n", "account_id,line,spend\nA,PC,1\nA,PC,x\nA,NB,2\nB,PC,-3\nB,PC,1\n")
                .with("mapping.json", "{\"wallets\": {\"sum\": true}}");
        ImportResult result = folder.readLenient();
        assertThat(result.book().orElseThrow().wallets().size()).isEqualTo(1);
        assertThat(text(result, "wallets.csv").lines()).hasSize(5);
        assertThat(result.problems())
                .extracting(DataProblem::message)
                .anyMatch(message -> message.contains("spend of line PC: the sum is out of range"));
    }

    @Test
    void whenNothingIsLeftThereIsNoBook() {
        ImportResult result = folder("in", "account_id,growth\nA,x\n", "account_id,line,spend\nA,PC,1\n")
                .readLenient();
        assertThat(result.book()).isEmpty();
        assertThat(result.errors()).isEqualTo(2);
    }

    private Folder folder(String name, String accounts, String wallets) {
        return new Folder(temporary.resolve(name)).accounts(accounts).wallets(wallets);
    }

    private static Stream<String> ids(Book book) {
        return IntStream.range(0, book.accounts().size()).mapToObj(book.accounts()::id);
    }

    private static String text(ImportResult result, String file) {
        return new String(result.rejects().get(file), StandardCharsets.UTF_8);
    }

    @Test
    void anAccountThatLostARowIsMarkedAsIncomplete() {
        ImportResult result = new Folder(temporary)
                .accounts("account_id,name\nA1,Alpha\nA2,Beta\n")
                .wallets("account_id,line,spend\nA1,PC,1\nA1,NB,9.000.000\nA2,PC,2\n")
                .readLenient();

        TextColumn rejected = result.book().orElseThrow().accounts().extras().get(Accounts.REJECTED_ROWS);
        assertThat(rejected.get(0)).isEqualTo("1");
        assertThat(rejected.get(1)).isEmpty();
        assertThat(new Folder(temporary)
                        .wallets("account_id,line,spend\nA1,PC,1\nA2,PC,2\n")
                        .readLenient()
                        .book()
                        .orElseThrow()
                        .accounts()
                        .extras())
                .isEmpty();
    }

    @Test
    void oneBadRowOfAWideTableIsOneError() {
        Folder folder =
                new Folder(temporary).with("wide.csv", "account_id,growth,PC,NB\nA1,x,1,2\nA2,0.1,3,4\nA2,0,5,6\n");

        assertThat(folder.read("wide.csv").errors()).isEqualTo(2);
        assertThat(Folder.read(temporary.resolve("wide.csv"), true).errors()).isEqualTo(2);
    }
}
