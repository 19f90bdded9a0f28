package mainstay.shell.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mainstay.testkit.MainstayProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher hands over is run by Gogo, and ends with a status, an output and messages. */
class ShellEntryTest {
    @TempDir
    private Path folder;

    private Ended words(String... words) throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            return shell.runWords(words);
        }
    }

    private Ended script(String text, boolean keepGoing) throws Exception {
        Files.writeString(folder.resolve("a script.txt"), text);
        try (ShellInTest shell = ShellInTest.in(folder)) {
            return shell.runScript("a script.txt", keepGoing);
        }
    }

    @Test
    void linesOfShellGoAsTheyAreTyped() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            assertThat(shell.run("echo one; echo two | grep w")).isEqualTo(new Ended(0, "one\ntwo\n", ""));
            assertThat(shell.run("")).isEqualTo(new Ended(0, "", ""));
            assertThat(shell.run("echo (").status()).isEqualTo(2);
            assertThat(shell.run("throw broken")).isEqualTo(new Ended(1, "", "mainstay: broken\n"));
            assertThat(shell.run("hlep"))
                    .isEqualTo(new Ended(2, "", "mainstay: there is no command \"hlep\"; did you mean help?\n"));
            assertThat(shell.run("help --fromat csv"))
                    .isEqualTo(new Ended(2, "", "mainstay: there is no option \"--fromat\"; did you mean --format?\n"));
            assertThat(shell.run("echo nothing | grep w").status()).isEqualTo(1);
            assertThat(shell.run("echo two | grep -c w")).isEqualTo(new Ended(0, "1\n", ""));
            assertThat(shell.run("echo two | grep -vc w")).isEqualTo(new Ended(1, "0\n", ""));
            assertThat(shell.run("echo Two | grep --count -i t")).isEqualTo(new Ended(0, "1\n", ""));
            assertThat(shell.run("if { true } { params margin.defualt 1 }").status())
                    .isEqualTo(1);
        }
    }

    @Test
    void aProcessMakesTheCommandsThatItCallsAndNoOthers() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            List<String> made = shell.addCommands("one", "another");

            assertThat(shell.runWords("one").status()).isZero();
            assertThat(made).containsExactly("one");
        }
    }

    @Test
    void aFailureInTheMiddleOfAPipeIsTheStatusOfThatLineAlone() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            Ended ended = shell.run("help nothing-like-it | cat");

            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.err()).startsWith("mainstay: there is no command \"nothing-like-it\"");
            assertThat(shell.run("rank | cat | wc").status()).isEqualTo(1);
            assertThat(shell.run("echo one | cat")).isEqualTo(new Ended(0, "one\n", ""));
        }
    }

    @Test
    void outputGoesIntoPipesFilesAndVariables() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            shell.makeCurrent(Prompt.book());
            String list = shell.run("rank --columns account_id --format csv").out();

            assertThat(list).isEqualTo("account_id\nbig\nmiddle\nsmall\n");
            assertThat(shell.run("rank --columns account_id --format csv | grep m")
                            .out())
                    .isEqualTo("middle\nsmall\n");
            assertThat(shell.run("rank --columns account_id --format csv > list.csv")
                            .out())
                    .isEmpty();
            assertThat(folder.resolve("list.csv")).hasContent(list);
            assertThat(shell.run("x = (rank --columns account_id --format csv --top 1); echo $x")
                            .out())
                    .contains("big");
        }
    }

    @Test
    void everyTableOfAccountsTellsWhatThePolicyLeavesOnTheTable() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            shell.makeCurrent(Prompt.book());

            assertThat(shell.run("rank --top 1").out())
                    .endsWith(
                            "1 of 3 accounts leaves 98,000 on the table, as another coverage would bring more; to see it:"
                                    + " rank --by left_on_table\n"
                                    + "policy affordable, basis gross-profit; captures are not set: a richer coverage brings nothing here but cost\n");
            assertThat(shell.run("rank --top 1 --format csv").err()).isEmpty();
            assertThat(shell.run("params capture.channel 0.9; rank --top 1").out())
                    .contains(" on the table, ")
                    .endsWith("policy affordable, basis gross-profit; captures dedicated 100 %, channel 90 %\n");
            for (String line :
                    List.of("explain big", "whatif policy=max-profit", "segments", "wallets", "coverage plan")) {
                assertThat(shell.run(line).out()).as(line).contains("captures dedicated 100 %, channel 90 %");
                assertThat(shell.run(line + " --format csv").err()).as(line).doesNotContain("captures");
            }
            assertThat(shell.run("params policy max-profit; rank --top 1").out())
                    .doesNotContain(" on the table, ");
        }
    }

    @Test
    void remarksStandBelowATableAndOnStandardErrorInEveryOtherFormat() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            shell.makeCurrent(Prompt.book());

            Ended table = shell.run("rank --where 'value < 0'");
            assertThat(table.out()).endsWith("no account matches\n");
            assertThat(table.err()).isEmpty();
            Ended csv = shell.run("rank --where 'value < 0' --format csv");
            assertThat(csv.out()).startsWith("rank,account_id,").hasLineCount(1);
            assertThat(csv.err()).isEqualTo("no account matches\n");
            Ended done = shell.run("params margin.default 0.3");
            assertThat(done.out()).isEmpty();
            assertThat(done.err()).startsWith("margin.default = 0.3 for book three");
        }
    }

    /** Lines on which commands of Gogo's, or the line itself, throw what the JDK throws. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank > nowhere/x",
                "rank >> nowhere/x",
                "rank > .",
                "rank < nowhere",
                "rank > $nothing",
                "cat nowhere",
                "head nowhere",
                "tail nowhere",
                "wc nowhere",
                "sort nowhere",
                "grep x nowhere",
                "cd nowhere",
                "sleep x",
                "tac nowhere/x",
                "new nowhere",
                "throw",
                "break",
                "continue",
                "getopt",
                "%(1/0)",
                "echo one | tac nowhere/x",
                "rank > nowhere/x &",
            })
    void noExceptionOfJavaIsSeen(String line) throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            shell.makeCurrent(Prompt.book());

            Ended ended = shell.run(line);

            assertThat(ended.out() + ended.err()).doesNotContainPattern("(java|org)\\.[a-z.]+[A-Z]|Exception|null");
            assertThat(ended.err()).hasSizeGreaterThan(20);
            assertThat(ended.status()).as(ended.err()).isBetween(1, 2);
        }
    }

    @Test
    void whatFailsInAPipeAndWhatEndsTooEarlyIsSaidInOurWords() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            assertThat(shell.run("nosuch | wc").err())
                    .isEqualTo("mainstay: there is no command \"nosuch\"; help lists the commands\n");
            assertThat(shell.run("echo (a").err()).isEqualTo("mainstay: the line ends too early: a ) is missing\n");
            assertThat(shell.run("echo \"a").err()).isEqualTo("mainstay: the line ends too early: a \" is missing\n");
            assertThat(shell.run("echo [1 2").err())
                    .isEqualTo("mainstay: the line ends too early: a bracket is missing\n");
        }
    }

    @Test
    void alternativesExitAndAssignmentsAreAsInOtherShells() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            assertThat(shell.run("nosuch || echo instead").out()).isEqualTo("instead\n");
            assertThat(shell.run("echo one || echo two; echo three").out()).isEqualTo("one\nthree\n");
            assertThat(shell.run("nosuch; echo not").out()).isEmpty();
            assertThat(shell.run("x = 3; echo $x").out()).isEqualTo("3\n");
            assertThat(shell.run("echo $PATH").out()).isEqualTo(System.getenv("PATH") + "\n");
            assertThat(shell.run("echo one; exit 4; echo two")).isEqualTo(new Ended(4, "one\n", ""));
            assertThat(shell.run("exit 256").status()).isEqualTo(2);
        }
    }

    @Test
    void aLineWaitsForWhatItSendsToTheBackground() throws Exception {
        Files.writeString(folder.resolve("wide.csv"), "account_id,PC\na,1000\n");
        try (ShellInTest shell = ShellInTest.in(folder)) {
            assertThat(shell.run("import wide.csv &").status()).isZero();
            assertThat(shell.run("rank --columns account_id --format csv > list.csv &")
                            .status())
                    .isZero();
            assertThat(folder.resolve("list.csv")).hasContent("account_id\na\n");
            assertThat(shell.run("nosuch &").status()).isEqualTo(2);
            assertThat(shell.run("rank --top few &").status()).isEqualTo(2);
            assertThat(shell.run("import nowhere & rank --top 1 > list.csv").status())
                    .isEqualTo(1);
        }
    }

    @Test
    void anAccountThatLostARowIsIncompleteInEveryLaterProcess() throws Exception {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/accounts.csv"), "account_id,name\na,Alpha\nb,Beta\n");
        Files.writeString(
                folder.resolve("mine/wallets.csv"), "account_id,line,spend\na,PC,much\na,NB,1000\nb,PC,1000\n");
        try (ShellInTest shell = ShellInTest.in(folder)) {
            assertThat(shell.run("import mine --lenient").status()).isZero();
        }
        for (String line :
                List.of("rank --columns account_id,rejected_rows --format csv", "params margin.default 0.3")) {
            try (ShellInTest shell = ShellInTest.in(folder)) {
                Ended list = shell.run("rank --columns account_id,rejected_rows --format csv");

                assertThat(list.out()).isEqualTo("account_id,rejected_rows\na,1\nb,\n");
                assertThat(list.err()).contains("1 account is incomplete, as rows of theirs were rejected: a");
                assertThat(shell.run("explain a").out()).contains("rejected_rows");
                assertThat(shell.run(line).status()).isZero();
            }
        }
    }

    @Test
    void severalWordsReachTheCommandUntouched() throws Exception {
        Ended ended = words("echo", "a  b", "$x", "*", ";", "|", "it's", "\"q\"", "007", "ü漢");

        assertThat(ended).isEqualTo(new Ended(0, "a  b $x * ; | it's \"q\" 007 ü漢\n", ""));
    }

    @Test
    void aCommandThatIsNoneIsAnsweredAlsoWhereItHasWords() throws Exception {
        assertThat(words("hlep", "me"))
                .isEqualTo(new Ended(2, "", "mainstay: there is no command \"hlep\"; did you mean help?\n"));
    }

    @Test
    void aScriptStopsAtTheFirstFailureAndNamesItsLine() throws Exception {
        Ended ended = script("# first\necho one\nif { echo asked } {\n  echo yes\n}\nnope\necho two\n", false);

        assertThat(ended.out()).isEqualTo("one\nasked\n");
        assertThat(ended.err()).startsWith("mainstay: a script.txt:6: there is no command \"nope\"");
        assertThat(ended.status()).isEqualTo(2);
    }

    @Test
    void aScriptThatKeepsGoingStillEndsWithItsFirstFailure() throws Exception {
        Ended ended = script("\uFEFFnope\nrank\necho two\n", true);

        assertThat(ended.out()).isEqualTo("two\n");
        assertThat(ended.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("mainstay: a script.txt:2: there is no account book yet"));
        assertThat(ended.status()).isEqualTo(2);
    }

    @Test
    void aScriptThatIsNotThereOrNotTextIsNamed() throws Exception {
        Files.write(folder.resolve("latin"), new byte[] {'e', 'c', 'h', 'o', ' ', (byte) 0xFC, '\n'});
        try (ShellInTest shell = ShellInTest.in(folder)) {
            assertThat(shell.runScript("nowhere", false))
                    .isEqualTo(new Ended(1, "", "mainstay: there is no script \"nowhere\" in " + folder + "\n"));
        }
        try (ShellInTest shell = ShellInTest.in(folder)) {
            assertThat(shell.runScript("latin", false).err())
                    .isEqualTo("mainstay: latin:1: not text in UTF-8; save the script as UTF-8\n");
        }
    }

    @Test
    void aStatementThatNeverEndsIsAWrongCall() throws IOException, Exception {
        assertThat(script("echo one\nif { echo asked } {\n", false).status()).isEqualTo(2);
    }

    @Test
    void helpIsThereForAllCommandsOneAndItsActions() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            assertThat(shell.run("help").out()).contains("help COMMAND", "  rank ", "  models ");
            assertThat(shell.run("help rank").out()).contains("rank [--top N]", "--where");
            assertThat(shell.run("help kam:rank").out())
                    .isEqualTo(shell.run("rank --help").out());
            assertThat(shell.run("help review diff").out())
                    .isEqualTo(shell.run("review diff --help").out());
            assertThat(shell.run("help rank diff").err())
                    .isEqualTo("mainstay: rank has no subcommand \"diff\"; see: help rank\n");
        }
    }

    @Test
    void everyWordOfTheShellIsExplainedWithExamplesThatRun() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            shell.makeCurrent(Prompt.book());
            String listed = shell.run("help").out();
            for (String word : List.of("lb", "stop", "start", "update", "refresh", "uninstall", "scr:list", "grep")) {
                assertThat(listed).contains(word);
                assertThat(shell.run("help " + word).out()).contains("\n  ").contains(word);
            }
            for (ShellWord word : ShellWord.all()) {
                for (String example : word.examples()) {
                    String line = example.replace("picc beiling-bank", "big small");
                    assertThat(shell.run(line).status()).as(line).isZero();
                }
            }
        }
    }

    @Test
    void aCommandIsTimedAndRunAgainAndAgain() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            Ended timed = shell.run("time echo 'a b'");
            assertThat(timed.out()).isEqualTo("a b\n");
            assertThat(timed.err()).matches("\\d+\\.\\d{3} s\n");
            assertThat(shell.run("watch -n 0.01 -t 3 echo x").out()).isEqualTo("x\nx\nx\n");
            assertThat(shell.run("watch -n often echo x"))
                    .isEqualTo(new Ended(2, "", "mainstay: watch: \"often\" is no number; see: help watch\n"));
            assertThat(shell.run("time").err()).isEqualTo("mainstay: time needs a command; see: help time\n");
            assertThat(shell.run("type rank").out()).isEqualTo("rank is a command of Mainstay; see: help rank\n");
            assertThat(shell.run("type rnak").err()).contains("did you mean rank?");
            assertThat(shell.run("echo a | head -1")).isEqualTo(new Ended(0, "a\n", ""));
        }
    }

    @Test
    void aFileOfTheDataDirectoryThatIsDamagedIsNamedAndTheOthersServe() throws Exception {
        try (ShellInTest shell = ShellInTest.in(folder)) {
            shell.makeCurrent(Prompt.book());
        }
        Path parameters = Files.writeString(folder.resolve("data/books/three/1/parameters.json"), "{ broken");
        try (ShellInTest shell = ShellInTest.in(folder)) {
            Ended ended = shell.run("params");
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.err()).contains("parameters.json").hasLineCount(1);
            Files.delete(parameters);
            assertThat(shell.run("params").status()).isZero();
        }
        Path book = folder.resolve("data/books/three/1/book.mainstay");
        byte[] bytes = Files.readAllBytes(book);
        bytes[20] ^= 4;
        Files.write(book, bytes);
        try (ShellInTest shell = ShellInTest.in(folder)) {
            assertThat(shell.run("rank"))
                    .isEqualTo(new Ended(1, "", "mainstay: " + book + " is damaged; import the book again\n"));
        }
    }
}
