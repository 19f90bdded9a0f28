package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.DefaultParser;
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

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        shell = ShellInTest.in(folder);
        shell.makeCurrent(Prompt.book());
        assertThat(shell.run("review open first; review close; review open second")
                        .status())
                .isZero();
        completion = shell.completion();
    }

    @AfterAll
    void close() throws Exception {
        shell.close();
    }

    private List<Candidate> offered(String line) {
        ParsedLine parsed = new DefaultParser().parse(line, line.length(), ParseContext.COMPLETE);
        List<Candidate> candidates = new ArrayList<>();
        completion.complete(null, parsed, candidates);
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
                "coverage plan --pool | none,region,industry",
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
                "review contest | small",
                "review override small | tier=B",
                "review close | second",
                "review check | first",
                "review replay | first",
                "models activate | attractiveness@1.0.0,channel@1.0.0",
                "models compare attractiveness@1.0.0 | dedicated@1.0.0",
                "models retire | channel@1.0.0",
                "models shadow | channel@1.0.0"
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
                "explain big ",
                "rank ",
                "rank --top ",
                "book ",
                "params rollup yes ",
                "coverage teams ",
                "coverage explain big ",
                "report account big ",
                "review propose small tier=A ",
                "review agree small tier ",
                "review nonsense ",
                "models retire channel@1.0.0 ",
                "help review diff x "
            })
    void nothingIsOfferedWhereNothingFollowsThatIsKnown(String line) {
        assertThat(offered(line)).isEmpty();
    }

    @Test
    void aWordThatGoesOnIsNotEndedByABlank() {
        assertThat(offered("whatif "))
                .filteredOn(word -> word.value().equals("margin.default="))
                .allSatisfy(word -> assertThat(word.complete()).isFalse());
        assertThat(offered("rank --where "))
                .allSatisfy(word -> assertThat(word.complete()).isFalse());
        assertThat(offered("rank --by "))
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
}
