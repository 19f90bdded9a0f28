package mainstay.shell.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mainstay.shell.host.Prompt;
import mainstay.shell.host.ShellInTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageActionsTest {
    @TempDir
    private Path folder;

    private Prompt prompt;

    @BeforeEach
    void aBookIsThere() {
        prompt = Prompt.withBook(folder);
    }

    @Test
    void aPlanGivesEveryAccountACoverage() {
        assertThat(prompt.run("coverage plan"))
                .startsWith("account_id,name,pool,coverage,team,gain\n")
                .contains(
                        "big,Big & Co,all,channel,channel/all/1,300000",
                        "middle,",
                        "small,",
                        "gap 0: no plan is better");
    }

    @Test
    void theFirstRowsAreShownWhereOnlyTheyAreWanted() {
        assertThat(prompt.run("coverage plan --top 1").lines().filter(line -> line.contains("& Co")))
                .hasSize(1);
    }

    @Test
    void aPlanIsMadeAgainFromItsRequestByAnotherProcess() {
        String teams = teamsOf(prompt.run("coverage plan --pool region --heads sales=1"));

        assertThat(prompt.run("coverage teams")).contains(teams);
        assertThat(Prompt.withBook(folder).run("coverage teams")).contains(teams);
    }

    @Test
    void aPlanIsShownAgainWithAllThatWasDemandedOfIt() {
        String rows = prompt.run("coverage plan --pool region --heads 3,sales=1 --capture channel=0.7 --gap 1%")
                .lines()
                .filter(line -> line.contains("& Co"))
                .findFirst()
                .orElseThrow();

        assertThat(Prompt.withBook(folder).run("coverage show"))
                .contains(
                        rows,
                        "demands: pool region; heads at most 3; heads, sales at most 1; budget no limit;",
                        "capture, dedicated 100 % (params capture.dedicated); capture, channel 0.7;",
                        "accounts that may move no limit; cost of a move 0; pinned 0 accounts;",
                        "gap allowed 1 %; search time at most 10 s");
    }

    private static String teamsOf(String shown) {
        return shown.lines()
                .filter(line -> line.startsWith("teams: "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPinHoldsAlsoWhereACellHasALineBreak() throws IOException {
        Files.writeString(
                folder.resolve("pins.csv"), "account_id,coverage,why\nbig,none,\"two\nlines\"\nsmall,none,\n");

        assertThat(prompt.run("coverage plan --pin pins.csv"))
                .contains("big,Big & Co,all,none", "small,Small & Co,all,none");
    }

    @Test
    void anActionThatNeedsAPlanSaysHowToMakeOne() {
        for (String action : new String[] {"teams", "prices", "frontier", "adopt", "explain big", "diff"}) {
            assertThatThrownBy(() -> prompt.run("coverage " + action))
                    .as(action)
                    .hasMessage("book three has no coverage plan yet; make one: coverage plan");
        }
    }

    @Test
    void anAssignmentIsExplainedByIdOrName() {
        prompt.run("coverage plan");

        assertThat(prompt.run("coverage explain big")).contains("channel,true", "big is served by team channel/all/1");
        assertThat(prompt.run("coverage explain 'Big & Co'")).isEqualTo(prompt.run("coverage explain big"));
    }

    @Test
    void pricesSayWhatTheBestPlanGainsWithOneMoreAndLosesWithOneFewer() {
        double none = profit("coverage plan --heads 0");
        assertThat(prompt.run("coverage prices")).doesNotContain("fewer");
        double one = profit("coverage plan --heads 1");
        double two = profit("coverage plan --heads 2");
        assertThat(one).isGreaterThan(none);

        assertThat(prompt.run("coverage prices"))
                .contains("one fewer of heads,," + text(one - two) + ",")
                .contains("one more dedicated team");
        prompt.run("coverage plan --heads 1");
        assertThat(prompt.run("coverage prices"))
                .contains("one more of heads,," + text(two - one) + ",")
                .contains("one fewer of heads,," + text(none - one) + ",");
        prompt.run("coverage plan --heads 0");
        assertThat(prompt.run("coverage prices")).contains("one more of heads,," + text(one - none) + ",");
    }

    private double profit(String plan) {
        String shown = prompt.run(plan);
        String words = shown.substring(shown.indexOf("profit ") + "profit ".length());
        return Double.parseDouble(words.substring(0, words.indexOf(", bound")).replace(",", ""));
    }

    private static String text(double amount) {
        return String.format(Locale.ROOT, "%.0f", amount);
    }

    @Test
    void noNumberOfAnyOptionIsAFaultOfMainstay() {
        prompt.run("coverage plan");
        prompt.run("coverage adopt");
        String[] numbers = {"1e308", "-1", "0", "NaN", "Infinity", "text", "''", "1e15", "0.5"};
        for (String option : new String[] {
            "--heads ",
            "--heads sales=",
            "--budget ",
            "--capture shared=",
            "--max-moves ",
            "--move-cost ",
            "--gap ",
            "--time ",
            "--top "
        }) {
            for (String number : numbers) {
                try {
                    prompt.run("coverage plan " + option + number);
                } catch (Exception e) {
                    assertThat(e).as(option + number).hasMessageNotContainingAny("unexpected", "java.", "()", "(,");
                }
            }
        }
    }

    @Test
    void aCaptureThatIsNoPartIsRefusedInWords() {
        assertThatThrownBy(() -> prompt.run("coverage plan --capture dedicated=1e14"))
                .hasMessageContaining("under dedicated (--capture dedicated=1e14)")
                .hasMessageContaining("give a part of the gross profit, such as 0.9");
        assertThatThrownBy(() -> prompt.run("coverage plan --capture channel=name"))
                .hasMessageContaining("column name holds no numbers");
    }

    @Test
    void aPinThatCannotBeIsNamedWithItsRow() throws IOException {
        Files.writeString(folder.resolve("pins.csv"), "account_id,coverage\nbig,None\nsmall,desk\n");
        Files.writeString(folder.resolve("no.csv"), "account_id,coverage\n");

        assertThatThrownBy(() -> prompt.run("coverage plan --pin pins.csv"))
                .hasMessageStartingWith("pins.csv, row 3: there is no coverage \"desk\"");
        assertThatThrownBy(() -> prompt.run("coverage plan --pin no.csv"))
                .hasMessage("the pins no.csv have no row below the header; leave --pin out for no pins");
    }

    @Test
    void pinsMayBeSeparatedAsASpreadsheetInEuropeDoes() throws IOException {
        Files.writeString(folder.resolve("pins.csv"), "account_id;coverage\nbig;None\n");

        assertThat(prompt.run("coverage plan --pin pins.csv")).contains("big,Big & Co,all,none");
    }

    @Test
    void theFrontierEndsWithoutTheLimit() {
        prompt.run("coverage plan");

        assertThat(prompt.run("coverage frontier --by budget"))
                .startsWith("budget,profit")
                .contains("the last row has no limit on budget");
        assertThatThrownBy(() -> prompt.run("coverage frontier --by luck"))
                .hasMessageContaining("allowed: heads, budget, moves");
    }

    @Test
    void movesAreCountedFromTheAdoptedPlan() {
        prompt.run("coverage plan");
        assertThatThrownBy(() -> prompt.run("coverage diff")).hasMessageContaining("adopt a plan first");

        assertThat(prompt.run("coverage adopt")).startsWith("the plan is now the coverage of book three: profit ");
        prompt.run("coverage plan --heads 0");

        assertThat(prompt.run("coverage diff")).contains("big,Big & Co,all,channel,none");
    }

    @Test
    void aPlanOnOtherCapturesSaysSoAndWhoeverAdoptsItDecidesOnThem() {
        String whatIf =
                "what-if: captures dedicated 90 %, channel 70 % instead of 100 %, 100 % (params); with those of the book"
                        + " this plan brings ";
        assertThat(prompt.run("coverage plan --capture dedicated=0.9,channel=70%"))
                .contains(whatIf);
        assertThat(prompt.run("coverage show")).contains(whatIf);
        assertThat(prompt.run("coverage teams")).contains(whatIf);

        assertThatThrownBy(() -> prompt.run("coverage adopt"))
                .hasMessage("nothing was adopted: say whether book three keeps the captures of the plan:"
                        + " --keep-captures yes, or --keep-captures no");
        assertThatThrownBy(() -> prompt.run("coverage adopt --keep-captures perhaps"))
                .hasMessage("--keep-captures must be yes or no, not \"perhaps\"");
        assertThat(prompt.run("coverage adopt --keep-captures no"))
                .contains("its captures are not kept: with those of the book it brings ");
        assertThat(prompt.run("params capture.channel")).contains("capture.channel,1,default");
    }

    @Test
    void aPersonIsAskedWhetherCapturesAreKept() {
        prompt.run("coverage plan --capture channel=0.7");
        prompt.answer("perhaps");
        assertThatThrownBy(() -> prompt.run("coverage adopt")).hasMessageEndingWith("is neither yes nor no");
        prompt.answer("y");

        assertThat(prompt.run("coverage adopt"))
                .contains("its captures are now those of the book: capture.channel = 0.7");

        assertThat(prompt.said().get(0))
                .startsWith("what-if: captures channel 70 %")
                .endsWith(". Keep these captures for book three? [y/n]");
        assertThat(prompt.run("params capture.channel")).contains("capture.channel,0.7,");
        assertThat(prompt.run("coverage show")).doesNotContain("what-if");
    }

    @Test
    void whatACoverageRealisesOfOneAccountIsAFigureOfIt() {
        assertThat(prompt.run("whatif policy=max-profit")).contains("280,000 → 378,000 (+98,000)");
        assertThat(prompt.run("whatif policy=max-profit big.capture_channel=0.5"))
                .contains("280,000 → 280,000 (+0)");
        assertThatThrownBy(() -> prompt.run("whatif big.capture_channel=50")).hasMessageContaining("from 0 to 1");
    }

    @Test
    void whatAnAdoptedPlanChangedIsSeenAfterwards() {
        prompt.run("coverage plan");
        prompt.run("coverage adopt");
        prompt.run("coverage plan --heads 0");
        String moves = prompt.run("coverage diff");

        prompt.run("coverage adopt");

        assertThat(prompt.run("coverage diff")).isEqualTo(moves).contains("big,Big & Co,all,channel,none");
    }

    @Test
    void aPlanOfOtherParametersIsMadeAgain() {
        prompt.run("coverage plan");
        prompt.run("params margin.default 0.3");

        assertThatThrownBy(() -> prompt.run("coverage teams"))
                .hasMessageContaining("have changed since")
                .hasMessageContaining("plan again: coverage plan");
    }

    @Test
    void aDemandThatCannotBeIsNamed() {
        assertThatThrownBy(() -> prompt.run("coverage plan --heads sales=1,sales=2"))
                .hasMessageEndingWith("100,sales=40,support=60; not \"sales=1,sales=2\"");
        assertThatThrownBy(() -> prompt.run("coverage plan --pool continent"))
                .hasMessage("there is no pool \"continent\"; allowed: none, region");
        assertThatThrownBy(() -> prompt.run("coverage plan --gap small"))
                .hasMessage("--gap must be a number from 0 to 1e15, not \"small\"");
        assertThatThrownBy(() -> prompt.run("coverage plan --max-moves -1"))
                .hasMessage("--max-moves must be a whole number from 0, not \"-1\"");
        assertThatThrownBy(() -> prompt.run("coverage plan --capture shared="))
                .hasMessageContaining("--capture takes COVERAGE=PART or COVERAGE=COLUMN");
    }

    @Test
    void aPlanBeginsWithWhatItComesTo() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder.resolve("shell"))) {
            shell.makeCurrent(Prompt.book());

            assertThat(shell.run("coverage plan").out())
                    .containsSubsequence("profit", "planned in", "account_id", "big");
        }
    }
}
