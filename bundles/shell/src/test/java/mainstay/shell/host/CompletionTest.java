package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered at the end of a line, over a book of three accounts, a plan and a closed review. */
@TestInstance(Lifecycle.PER_CLASS)
class CompletionTest {
    private ShellInTest shell;
    private Completion completion;
    private Path folder;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        this.folder = folder;
        shell = ShellInTest.in(folder);
        shell.makeCurrent(Prompt.book());
        assertThat(shell.run("review open first; review close; review open second;"
                                + " review propose small tier=A --why growth")
                        .status())
                .isZero();
        completion = shell.completion();
    }

    @AfterAll
    void close() throws Exception {
        shell.close();
    }

    private List<Candidate> offered(String line) {
        List<Candidate> candidates = new ArrayList<>();
        completion.complete(null, TypedLine.of(line, line.length()), candidates);
        return candidates;
    }

    private List<String> words(String line) {
        return offered(line).stream().map(Candidate::value).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "r | rank,review,report",
                "kam:rank --b | --by,--top",
                "review | open,diff,close",
                "review di | diff",
                "review --top 3 di | diff,open",
                "models | activate,retire",
                "coverage | plan,adopt",
                "report | account,pareto",
                "help | rank,help",
                "help review | diff,open",
                "rank --by | value,score",
                "rank --where | value,region",
                "rank --columns rank,val | rank,value",
                "rank --format | table,json,csv,md",
                "explain | big,Big & Co",
                "segments | tier,pareto",
                "segments tier --against | coverage,tier",
                "params | margin.default,scoring.model",
                "params rollup | yes,no",
                "whatif | margin.default=,rollup=yes",
                "coverage plan --pool | none,region",
                "coverage frontier --by | heads,budget,moves",
                "coverage explain | small,Small & Co",
                "report account | middle",
                "report matrix | value-relationship",
                "report whatif | margin.default=",
                "report review | first,second",
                "report diff first | first,second",
                "report swap attractiveness@1.0.0 | attractiveness@1.0.0",
                "review show | first",
                "review diff first | second",
                "review diff first second --by | account,measure,team,tier",
                "review propose | big,small",
                "review propose small | tier=A,coverage=dedicated,tier=removed",
                "review agree | small",
                "review contest small | tier",
                "review override small | tier=B",
                "review close | second",
                "review check | first",
                "review replay | first",
                "models compare attractiveness@1.0.0 | dedicated@1.0.0",
                "models retire | channel@1.0.0"
            })
    void whatCanStandNextIsOffered(String line, String expected) {
        assertThat(words(line + (line.matches("r|.*--b|.* di|.*,val") ? "" : " ")))
                .contains(lastOf(line, expected));
    }

    /** In a list with commas what stands before stays. */
    private static String[] lastOf(String line, String expected) {
        String[] words = expected.split(",", -1);
        if (line.endsWith(",val")) {
            for (int at = 0; at < words.length; at++) {
                words[at] = "rank," + words[at];
            }
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank ",
                "rank --top ",
                "book columns ",
                "params rollup yes ",
                "coverage teams ",
                "coverage explain big ",
                "report account big ",
                "review propose small tier=A ",
                "review agree small tier ",
                "review contest big ",
                "models activate ",
                "models shadow ",
                "review nonsense ",
                "models retire channel@1.0.0 ",
                "help review diff x "
            })
    void nothingIsOfferedWhereNothingFollowsThatIsKnown(String line) {
        assertThat(offered(line)).isEmpty();
    }

    @Test
    void everyConditionIsCompletedWithColumnsAndValues() {
        List<String> commands = shell.commands().stream()
                .filter(name -> words(name + " --").contains("--where"))
                .filter(name -> !name.matches("(plan|sell|people|programme)( .*)?")) // their rows are no accounts
                .toList();

        assertThat(commands)
                .contains("rank", "wallets", "review agree", "review override", "report priority-list", "report review")
                .allSatisfy(name -> {
                    assertThat(words(name + " --where \"reg")).contains("region");
                    assertThat(words(name + " --where \"region = 'n")).contains("region = 'north'");
                    assertThat(words(name + " --where \"coverage in (")).contains("coverage in ('channel'");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rank --by | value",
                "rank --by -va | -value",
                "wallets --by line,-va | line,-value",
                "segments --by region,ind | region,industry",
                "segments --by region --measure va | value",
                "rank --columns \"account_id, margin = gross_profit / exp | account_id, margin = gross_profit / expected_revenue",
                "report pareto --columns rank,-na | rank,-name"
            })
    void columnsAreCompletedWhereverTheyAreTaken(String line, String expected) {
        assertThat(words(line + (line.endsWith("by") ? " " : ""))).contains(expected);
    }

    @Test
    void aWordThatGoesOnIsNotEndedByABlank() {
        assertThat(offered("whatif "))
                .filteredOn(word -> word.value().equals("margin.default="))
                .allSatisfy(word -> assertThat(word.complete()).isFalse());
        assertThat(offered("rank --where "))
                .allSatisfy(word -> assertThat(word.complete()).isFalse());
        assertThat(offered("rank --format "))
                .allSatisfy(word -> assertThat(word.complete()).isTrue());
    }

    @Test
    void whatIsOfferedIsDescribed() {
        assertThat(offered("explain ")).anySatisfy(word -> {
            assertThat(word.value()).isEqualTo("big");
            assertThat(word.descr()).isEqualTo("Big & Co");
        });
        assertThat(offered("models retire "))
                .anySatisfy(word -> assertThat(word.descr()).isEqualTo("active"));
    }

    @Test
    void otherCommandsAreCompletedAsGogoDoes() {
        assertThat(words("echo ")).containsExactly("from Gogo");
    }

    private void make(String... files) throws IOException {
        for (String file : files) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "");
        }
    }

    @Test
    void filesAreOfferedWhereverOneIsTaken() throws IOException {
        make("tables/accounts.csv", "tables/.hidden", "tables/old/x.csv", "table.xlsx");

        for (String line : List.of(
                "import ta",
                "import --map ta",
                "import --template ta",
                "import --draft-map ta",
                "coverage plan --pin ta",
                "models admit ta",
                "models trust ta",
                "review import ta",
                "audit compare ta",
                "rank > ta",
                "cat ta",
                "install ta")) {
            assertThat(words(line)).as(line).contains("tables/", "table.xlsx");
        }
        assertThat(words("import tables/")).containsExactlyInAnyOrder("tables/accounts.csv", "tables/old/");
        assertThat(words("import tables/.")).containsExactly("tables/.hidden");
        assertThat(words("import ./tables/../ta")).contains("./tables/../tables/");
        assertThat(words("import nowhere/")).isEmpty();
        assertThat(offered("import ta"))
                .filteredOn(file -> file.value().equals("tables/"))
                .allSatisfy(file -> assertThat(file.complete()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rank --where \"value > 10 and | value > 10 and region,value > 10 and contains(",
                "rank --where \"value > 10 and re | value > 10 and region",
                "rank --where \"region = 'no | region = 'north',region = 'south'",
                "rank --where \"region = | region = 'north'",
                "rank --where 'region = \"n | region = \"north\"",
                "rank --where \"coverage != ' | coverage != 'channel'",
                "rank --where \"region in ('north', ' | region in ('north', 'south'",
                "rank --where \"contains(name, ' | contains(name, 'Big & Co'",
                "rank --where \"region = 'north' | region = 'north' and"
            })
    void aConditionGoesOnInsideItsQuotes(String line, String expected) {
        boolean blank = line.matches(".*(and|=|'north')");
        assertThat(offered(line + (blank ? " " : "")))
                .allSatisfy(word -> assertThat(word.complete()).isFalse())
                .extracting(Candidate::value)
                .contains(expected.startsWith("region in") ? new String[] {expected} : expected.split(",(?! ')"));
    }
}
